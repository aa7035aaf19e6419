package textdecode_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"promodoc/app/textdecode"
)

// encode returns a text in an encoding by its name.
func encode(t testing.TB, name, text string) []byte {
	t.Helper()
	var e encoding.Encoding
	switch name {
	case "utf-16le":
		e = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		e = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case "utf-32le bom":
		e = utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	case "utf-16le bom":
		e = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case "utf-16be bom":
		e = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case "ibm850":
		e = charmap.CodePage850
	case "utf-8":
		e = unicode.UTF8
	case "utf-8 bom":
		e = unicode.UTF8BOM
	default:
		if e, _ = charset.Lookup(name); e == nil {
			t.Fatalf("no encoding %q", name)
		}
	}
	out, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%q in %s: %v", text, name, err)
	}
	return out
}

const (
	german  = "Führung heißt, für größere Aufgaben Verantwortung zu übernehmen.\nÜbung macht den Meister.\n"
	quotes  = "Ada said “it’s done” – and it was… 10 € saved.\n"
	names   = "Worked with Jürgen, Søren, José, François and Håkan on the naïve résumé.\n"
	french  = "Œuvre : l’équipe a déjà été très à l’aise, ça a coûté 10 €.\nÀ la fin, CAFÉ fermé.\n"
	polish  = "Zażółć gęślą jaźń. Wdrożyłem usługę, która zmniejszyła liczbę błędów.\n"
	czech   = "Příliš žluťoučký kůň úpěl ďábelské ódy. Zlepšil jsem spolehlivost.\n"
	magyar  = "Árvíztűrő tükörfúrógép. Felelősséget vállaltam egy új rendszerért, és az időben elkészült.\n"
	turkish = "İstanbul’da çalışırken ekibin verimliliğini artırdım. Müşteriler için çözümler geliştirdim.\n"
	russian = "Я руководил командой и сократил время ответа вдвое.\nЭто заметили клиенты.\n"
	greek   = "Οδήγησα την ομάδα και μειώσαμε τον χρόνο απόκρισης στο μισό.\n"
	danish  = "Jeg ledede et hold på ti og fik påtaget mig større opgaver. Æblegrød og øl på Ærø.\n"
	island  = "Ég leiddi teymið og við styttum viðbragðstímann. Þetta var mjög góð niðurstaða fyrir alla.\n"
)

func TestTellsTheEncoding(t *testing.T) {
	tests := []struct{ encoding, text, name string }{
		{"utf-8", german, "UTF-8"},
		{"utf-8 bom", german, "UTF-8"},
		{"utf-8", "plain\n", "UTF-8"},
		{"utf-16le", german, "UTF-16LE"},
		{"utf-16be", german, "UTF-16BE"},
		{"utf-16le", russian + "schema: x\n", "UTF-16LE"},
		{"utf-16le bom", russian, "UTF-16LE"},
		{"utf-16be bom", "日本語\n", "UTF-16BE"},
		{"utf-32le bom", "日本語\n", "UTF-32LE"},
		{"windows-1252", german, "windows-1252"},
		{"windows-1252", quotes, "windows-1252"},
		{"windows-1252", names, "windows-1252"},
		{"windows-1252", french, "windows-1252"},
		{"windows-1252", danish, "windows-1252"},
		{"windows-1252", island, "windows-1252"},
		{"windows-1252", "R\u00E9sum\u00E9 – Caf\u00E9\n", "windows-1252"},
		{"windows-1252", "É\n", "windows-1252"},
		{"iso-8859-15", "Les œuvres coûtent 10 €.\n", "iso-8859-15"},
		{"macintosh", german, "macintosh"},
		{"macintosh", quotes, "macintosh"},
		{"macintosh", french, "macintosh"},
		{"macintosh", "He said “yes.” It was – in the end — fine.\n• first\n• second\n", "macintosh"},
		{"ibm850", german, "ibm850"},
		{"windows-1250", polish, "windows-1250"},
		{"iso-8859-2", polish, "iso-8859-2"},
		{"windows-1250", czech, "windows-1250"},
		{"windows-1250", strings.Repeat("Plain English.\n", 100) + czech, "windows-1250"},
		{"windows-1250", magyar, "windows-1250"},
		{"windows-1254", turkish, "windows-1254"},
		{"windows-1251", russian, "windows-1251"},
		{"koi8-r", russian, "koi8-u"}, // the same bytes in Russian
		{"iso-8859-5", russian, "iso-8859-5"},
		{"ibm866", russian, "ibm866"},
		{"windows-1253", greek, "windows-1253"},
	}
	for _, test := range tests {
		got, err := textdecode.Decode(encode(t, test.encoding, test.text), textdecode.Plain)
		if err != nil {
			t.Errorf("%s, %.20q: %v", test.encoding, test.text, err)
			continue
		}
		if got.Encoding != test.name || string(got.Data) != test.text || got.BadCount != 0 {
			t.Errorf("%s: %s %q, want %s %q", test.encoding, got.Encoding, got.Data, test.name, test.text)
		}
		if wide := strings.HasPrefix(got.Encoding, "UTF"); got.Certain != wide {
			t.Errorf("%s: certain is %v", test.encoding, got.Certain)
		}
	}
}

// What could be one thing or another is refused, with the position of the first
// character in question.
func TestRefusesWhatCannotBeTold(t *testing.T) {
	japanese := "日本語の文章です。\n漢字とカタカナ\n"
	tests := map[string][]byte{
		"Shift_JIS":      encode(t, "shift_jis", japanese),
		"EUC-JP":         encode(t, "euc-jp", japanese),
		"GBK":            encode(t, "gbk", "我负责团队的技术方向。\n"),
		"Big5":           encode(t, "big5", "我負責團隊的技術方向。\n"),
		"EUC-KR":         encode(t, "euc-kr", "나는 팀의 기술 방향을 맡았다.\n"),
		"Hebrew":         encode(t, "windows-1255", "הובלתי את הצוות וקיצרנו את הזמן\n"),
		"Arabic":         encode(t, "windows-1256", "قدت الفريق واختصرنا الوقت\n"),
		"ZIP archive":    {'P', 'K', 3, 4, 0, 0, 0xFF, 0, 0x81, 0x99},
		"two encodings":  append([]byte("“one” é\n"), encode(t, "windows-1252", french)...),
		"random":         {0x81, 0x8D, 'a', 0x90, 'b', 0x9D},
		"double symbols": []byte("caf\x8E\x81 \x9D\n"),
	}
	for name, data := range tests {
		got, err := textdecode.Decode(append([]byte("# Title\nx"), data...), textdecode.Plain)
		var fault *textdecode.Error
		if !errors.As(err, &fault) {
			t.Errorf("%s: read as %s: %q", name, got.Encoding, got.Data)
			continue
		}
		if fault.Line < 2 {
			t.Errorf("%s: at %d:%d", name, fault.Line, fault.Column)
		}
	}
}

// A broken byte in UTF-8 is no reason to read the whole file as something else.
func TestBrokenBytesOfUTF8(t *testing.T) {
	long := strings.Repeat(german, 500)
	broken := []byte(long)
	at := strings.Index(long[len(long)/2:], "\nÜ") + len(long)/2 + 1
	broken[at] = 0xE9
	got, err := textdecode.Decode(broken, textdecode.Plain)
	if err != nil || got.Encoding != "UTF-8" || got.BadCount != 2 || !strings.Contains(string(got.Data), "größere") {
		t.Fatalf("%v %s %d", err, got.Encoding, got.BadCount)
	}
	if want := (textdecode.Position{Line: strings.Count(long[:at], "\n") + 1, Column: 1}); got.Bad[0] != want {
		t.Errorf("bad at %v, want %v", got.Bad[0], want)
	}
	cut, err := textdecode.Decode([]byte("Führung für \xC3"), textdecode.Plain)
	if err != nil || cut.BadCount != 1 {
		t.Errorf("cut within a character: %v, %d bad", err, cut.BadCount)
	}
	if got, _ := textdecode.Decode([]byte("a \uFFFD b"), textdecode.Plain); got.BadCount != 0 {
		t.Errorf("a replacement character that is in the file counts as bad")
	}
}

// Text that was encoded twice is valid UTF-8: it is the author's to mend.
func TestLeavesDoubleEncodedTextAlone(t *testing.T) {
	twice, _ := charmap.Windows1252.NewDecoder().Bytes([]byte("Führung “größer”"[:20]))
	got, err := textdecode.Decode(twice, textdecode.Plain)
	if err != nil || !bytes.Equal(got.Data, twice) || got.Encoding != "UTF-8" {
		t.Errorf("%v %q", err, got.Data)
	}
}

func TestDeclaredByAPage(t *testing.T) {
	body := func(head, name, text string) []byte { return append([]byte(head), encode(t, name, text)...) }
	tests := []struct {
		name, want string
		data       []byte
	}{
		{"meta", "shift_jis", body(`<html><head><meta charset="Shift_JIS">`, "shift_jis", "日本語の文章")},
		{"http-equiv", "windows-1251", body(`<meta http-equiv=Content-Type content="text/html; charset=windows-1251">`, "windows-1251", "да")},
		{"latin 1", "windows-1252", body(`<meta charset=iso-8859-1>`, "windows-1252", "¤ caf\u00E9")},
		{"XML", "iso-8859-2", body("<?xml version='1.0' encoding='ISO-8859-2'?>\n<html>", "iso-8859-2", "ą")},
		{"wrong", "UTF-8", body(`<meta charset="windows-1252">`, "utf-8", "Führung")},
		{"none", "windows-1252", body("<html>", "windows-1252", german)},
		{"UTF-8 and is not", "windows-1252", body(`<meta charset="utf-8">`, "windows-1252", german)},
		{"unknown", "windows-1252", body(`<meta charset="nonsense">`, "windows-1252", german)},
	}
	for _, test := range tests {
		got, err := textdecode.Decode(test.data, textdecode.Markup)
		if err != nil || got.Encoding != test.want || got.BadCount != 0 {
			t.Errorf("%s: %v %s %q", test.name, err, got.Encoding, got.Data)
		}
	}
	if got, err := textdecode.Decode(tests[0].data, textdecode.Plain); err == nil {
		t.Errorf("a declaration counts where the format has none: %s", got.Encoding)
	}
}

func TestLineEnds(t *testing.T) {
	for in, want := range map[string]string{
		"a\rb\r\rc": "a\nb\n\nc", "a\r\nb\r\n": "a\nb\n", "a\r\r\nb": "a\n\nb", "a\nb": "a\nb", "\r": "\n",
	} {
		if got, err := textdecode.Decode([]byte(in), textdecode.Plain); err != nil || string(got.Data) != want {
			t.Errorf("%q: %q, %v", in, got.Data, err)
		}
	}
	got, _ := textdecode.Decode([]byte("a\r\rb\r\n\r\n\r\n  caf\xE9"), textdecode.Plain)
	if want := (textdecode.Position{Line: 6, Column: 6}); got.First != want {
		t.Errorf("first at %v, want %v", got.First, want)
	}
}

// Zeros at the end of a file, which a power cut leaves, are not UTF-16.
func TestZerosAreNotUTF16(t *testing.T) {
	data := append([]byte(german), make([]byte, 4096)...)
	if got, err := textdecode.Decode(data, textdecode.Plain); err != nil || got.Encoding != "UTF-8" {
		t.Errorf("%s %v", got.Encoding, err)
	}
}

func FuzzDecode(f *testing.F) {
	for _, text := range []string{german, quotes, french} {
		for _, name := range []string{"utf-8 bom", "utf-16le", "utf-16be bom", "windows-1252", "macintosh"} {
			f.Add(encode(f, name, text), true)
		}
	}
	f.Add([]byte(`<meta charset="gb18030">`+"\xFF\x00"), true)
	f.Fuzz(func(t *testing.T, data []byte, markup bool) {
		format := textdecode.Plain
		if markup {
			format = textdecode.Markup
		}
		got, err := textdecode.Decode(data, format)
		if err != nil {
			var fault *textdecode.Error
			if !errors.As(err, &fault) || fault.Line < 1 || fault.Column < 1 {
				t.Fatalf("an error without a position: %v", err)
			}
			return
		}
		if !utf8.Valid(got.Data) || bytes.IndexByte(got.Data, '\r') >= 0 || len(got.Bad) > textdecode.MaxBad || len(got.Bad) > got.BadCount {
			t.Fatalf("%q: %q, bad %v of %d", data, got.Data, got.Bad, got.BadCount)
		}
		again, err := textdecode.Decode(got.Data, textdecode.Plain)
		if err == nil && again.Encoding == textdecode.UTF8 && !bytes.HasPrefix(got.Data, []byte("\uFEFF")) && !bytes.Equal(again.Data, got.Data) {
			t.Fatalf("%q is decoded again as %q", got.Data, again.Data)
		}
		if utf8.Valid(data) && !got.Converted() && bytes.IndexByte(data, '\r') < 0 && !bytes.Equal(got.Data, bytes.TrimPrefix(data, []byte("\uFEFF"))) {
			t.Fatalf("%q became %q", data, got.Data)
		}
	})
}
