package sysfont

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"

	"promodoc/export/face"
	"promodoc/export/face/facetest"
)

// fontsIn returns the fonts below some folders.
func fontsIn(folders ...string) *Fonts {
	return &Fonts{folders: func() []string { return folders }}
}

// folder makes a temporary folder with files.
func folder(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// collection makes a collection of font files.
func collection(files ...[]byte) []byte {
	be := binary.BigEndian
	out := be.AppendUint32([]byte("ttcf\x00\x01\x00\x00"), uint32(len(files)))
	at := len(out) + 4*len(files)
	for _, f := range files {
		out = be.AppendUint32(out, uint32(at))
		at += len(f)
	}
	for _, f := range files {
		start := uint32(len(out))
		f = slices.Clone(f)
		for i := range int(be.Uint16(f[4:])) {
			record := f[12+16*i:]
			be.PutUint32(record[8:], be.Uint32(record[8:])+start)
		}
		out = append(out, f...)
	}
	return out
}

// withTable returns a font file with another name or length of a table.
func withTable(file []byte, name, newName string, length uint32) []byte {
	be := binary.BigEndian
	out := slices.Clone(file)
	for i := range int(be.Uint16(out[4:])) {
		record := out[12+16*i:]
		if string(record[:4]) == name {
			copy(record, newName)
			if length > 0 {
				be.PutUint32(record[12:], length)
			}
		}
	}
	return out
}

func hebrew() face.Query { return face.Query{Script: language.Hebrew} }

func TestFoldersAreReadOnFirstUse(t *testing.T) {
	asked := 0
	dir := folder(t, map[string][]byte{"a/b/Some.ttf": facetest.File("אב"), "c.ttc": collection(facetest.File("ג"), facetest.File("ד"))})
	f := &Fonts{folders: func() []string { asked++; return []string{dir, dir + "/a", dir + "/none"} }}
	if asked > 0 {
		t.Fatal("folders were read before a font was asked for")
	}
	for text, index := range map[string]int{"א": 0, "אב": 0, "ב\u200d": 0, "ג": 0, "ד": 1} {
		source := f.Find(text, hebrew())
		if source == nil {
			t.Errorf("%q: no font found", text)
			continue
		}
		if source.Name != "JetBrains Mono" || source.Weight != 0 {
			t.Errorf("%q: %q of weight %v", text, source.Name, source.Weight)
		}
		if again := f.Find(text, hebrew()); again != source {
			t.Errorf("%q: another font when asked again", text)
		}
		if g, ok := source.Font.NominalGlyph([]rune(text)[0]); !ok || g == 0 {
			t.Errorf("%q: the font, number %d of its file, has no glyph for it", text, index)
		}
	}
	for _, text := range []string{"אג", "ה", "\u200d", ""} {
		if f.Find(text, hebrew()) != nil {
			t.Errorf("%q: a font was found", text)
		}
	}
	if asked != 1 || len(f.fonts) != 3 {
		t.Errorf("folders were read %d times, %d fonts found", asked, len(f.fonts))
	}
}

// No file in a font folder may end the search, whatever is in it.
func TestBrokenFilesAreSkipped(t *testing.T) {
	good := facetest.File("אב")
	files := map[string][]byte{
		"good.ttf":       good,
		"notes.txt":      good,
		".hidden.ttf":    good,
		"empty.ttf":      nil,
		"text.ttf":       []byte("this is no font at all, whatever its name says"),
		"cut.ttf":        good[:len(good)/2],
		"head.otf":       good[:30],
		"many.ttc":       append([]byte("ttcf\x00\x01\x00\x00\xff\xff\xff\xff"), good...),
		"endless.ttf":    withTable(good, "cmap", "cmap", 0xFFFFFFF0),
		"no shapes.ttf":  withTable(good, "glyf", "glyq", 0),
		"pictures.ttf":   withTable(good, "post", "CBDT", 0),
		"no letters.ttf": withTable(good, "cmap", "cmaq", 0),
		"no head.ttf":    withTable(good, "head", "heaq", 0),
	}
	dir := folder(t, files)
	if err := os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "dead.ttf")); err != nil {
		t.Fatal(err)
	}
	f := fontsIn(dir)
	source := f.Find("אב", hebrew())
	if source == nil {
		t.Fatal("the good font was not found")
	}
	var used []string
	for _, e := range f.fonts {
		if e.open() && e.draws("א") {
			used = append(used, filepath.Base(e.path))
		}
	}
	if !slices.Equal(used, []string{"good.ttf"}) {
		t.Errorf("usable are %q", used)
	}
}

// A font that is removed after the search is replaced by the next.
func TestRemovedFont(t *testing.T) {
	dir := folder(t, map[string][]byte{"a.ttf": facetest.File("א"), "b.ttf": facetest.File("אב")})
	f := fontsIn(dir)
	if f.Find("ב", hebrew()) == nil {
		t.Fatal("no font found")
	}
	if err := os.Remove(filepath.Join(dir, "a.ttf")); err != nil {
		t.Fatal(err)
	}
	if got, want := f.Find("א", hebrew()), f.Find("ב", hebrew()); got == nil || got != want {
		t.Errorf("found %v, want %v", got, want)
	}
}

// names returns the families of fonts in order of preference.
func names(fonts []*entry, want face.Query) []string {
	var out []string
	for _, e := range rank(fonts, want) {
		out = append(out, e.family)
	}
	return out
}

func newEntry(family string, weight font.Weight, style font.Style, runes ...span) *entry {
	return &entry{family: family, kind: kindOf(family, nil), runes: runes,
		aspect: font.Aspect{Weight: weight, Style: style, Stretch: font.StretchNormal}}
}

func TestRank(t *testing.T) {
	const regular, bold, upright, italic = font.WeightNormal, font.WeightBold, font.StyleNormal, font.StyleItalic
	hebrewLetters, hanLetters := span{0x5D0, 0x5EA}, span{0x4E00, 0x9FFF}
	for _, c := range []struct {
		name  string
		want  face.Query
		fonts []*entry
		order []string
	}{
		{"serif first, decorative last", face.Query{Script: language.Hebrew}, []*entry{
			newEntry("A Display", regular, upright, hebrewLetters), newEntry("A Sans", regular, upright, hebrewLetters),
			newEntry("Z Serif", regular, upright, hebrewLetters), newEntry("A Mono", regular, upright, hebrewLetters),
		}, []string{"Z Serif", "A Sans", "A Mono", "A Display"}},
		{"made for the script first", face.Query{Script: language.Hebrew}, []*entry{
			newEntry("A Serif", regular, upright, span{0x5D0, 0x5D4}), newEntry("B Sans", regular, upright, hebrewLetters),
		}, []string{"B Sans", "A Serif"}},
		{"fixed width for code", face.Query{Script: language.Hebrew, Mono: true}, []*entry{
			newEntry("A Serif", regular, upright, hebrewLetters), newEntry("B Mono", regular, upright, hebrewLetters),
		}, []string{"B Mono", "A Serif"}},
		{"weight", face.Query{Script: language.Hebrew, Bold: true}, []*entry{
			newEntry("A Serif", regular, upright, hebrewLetters), newEntry("B Serif", bold, upright, hebrewLetters),
		}, []string{"B Serif", "A Serif"}},
		{"slant", face.Query{Script: language.Hebrew, Italic: true}, []*entry{
			newEntry("A Serif", regular, upright, hebrewLetters), newEntry("B Serif", regular, italic, hebrewLetters),
		}, []string{"B Serif", "A Serif"}},
		{"by name where all else is alike", face.Query{Script: language.Hebrew}, []*entry{
			newEntry("B Serif", regular, upright, hebrewLetters), newEntry("A Serif", regular, upright, hebrewLetters),
		}, []string{"A Serif", "B Serif"}},
		{"Chinese by default", face.Query{Script: language.Han}, []*entry{
			newEntry("Serif CJK JP", regular, upright, hanLetters), newEntry("Serif CJK SC", regular, upright, hanLetters), newEntry("Serif", regular, upright, hanLetters),
		}, []string{"Serif CJK SC", "Serif", "Serif CJK JP"}},
		{"Japanese", face.Query{Script: language.Han, Language: "ja-JP"}, []*entry{
			newEntry("Serif CJK SC", regular, upright, hanLetters), newEntry("Serif CJK JP", regular, upright, hanLetters),
		}, []string{"Serif CJK JP", "Serif CJK SC"}},
		{"Taiwan", face.Query{Script: language.Han, Language: "zh-TW"}, []*entry{
			newEntry("Serif CJK SC", regular, upright, hanLetters), newEntry("Serif CJK TC", regular, upright, hanLetters),
		}, []string{"Serif CJK TC", "Serif CJK SC"}},
		{"symbols", face.Query{Script: language.Common}, []*entry{
			newEntry("A Symbols", regular, upright), newEntry("B Sans", regular, upright), newEntry("C Serif", regular, upright),
		}, []string{"C Serif", "B Sans", "A Symbols"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := names(c.fonts, c.want); !slices.Equal(got, c.order) {
				t.Errorf("order %q, want %q", got, c.order)
			}
			slices.Reverse(c.fonts)
			if got := names(c.fonts, c.want); !slices.Equal(got, c.order) {
				t.Errorf("order %q when they were found the other way round, want %q", got, c.order)
			}
		})
	}
}

func TestKindOf(t *testing.T) {
	os2 := func(class byte, panose ...byte) []byte {
		b := make([]byte, 78)
		b[30] = class
		copy(b[32:], panose)
		return b
	}
	for _, c := range []struct {
		family string
		os2    []byte
		want   kind
	}{
		{"Noto Serif Thai", nil, serif}, {"Noto Sans Thai", os2(1, 2, 2), sans}, {"Amiri", nil, serif},
		{"Noto Sans Mono CJK JP", nil, mono}, {"Noto Kufi Arabic", nil, decorative}, {"Noto Sans Symbols", nil, decorative},
		{"Nameless", os2(0, 2, 2, 6, 3), serif}, {"Nameless", os2(0, 2, 11, 6, 3), sans}, {"Nameless", os2(0, 2, 11, 6, 9), mono},
		{"Nameless", os2(0, 4), decorative}, {"Nameless", os2(10), decorative}, {"Nameless", os2(3), serif}, {"Nameless", []byte{1}, sans},
	} {
		if got := kindOf(c.family, c.os2); got != c.want {
			t.Errorf("%s: kind %d, want %d", c.family, got, c.want)
		}
	}
}

func TestVariableFontsAreSetToAWeight(t *testing.T) {
	e := newEntry("Any", font.WeightThin, font.StyleNormal)
	e.variable = true
	regular, bold := e.source(face.Query{}), e.source(face.Query{Bold: true})
	if regular.Weight != 400 || bold.Weight != 700 || regular == bold || e.source(face.Query{Italic: true}) != regular {
		t.Errorf("weights %v and %v", regular.Weight, bold.Weight)
	}
}

// The fonts of this computer, whatever they are, are read without a panic and give
// the same results each time.
func TestInstalled(t *testing.T) {
	a, b := Installed(), Installed()
	for _, text := range []string{"中", "ש", "ع", "क", "ก", "한", "⌬", "\U0001d11e"} {
		want := face.Query{Script: language.LookupScript([]rune(text)[0])}
		x, y := a.Find(text, want), b.Find(text, want)
		if (x == nil) != (y == nil) || x != nil && x.Name != y.Name {
			t.Errorf("%s: once %+v, once %+v", text, x, y)
		}
	}
}

func FuzzFontFile(f *testing.F) {
	good := facetest.File("אב")
	f.Add(good[:600])
	f.Add(collection(good[:300], good[:300]))
	f.Add(withTable(good, "cmap", "cmap", 1<<31)[:4000])
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "x.ttf")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		entries, _ := readFile(path, nil)
		for _, e := range entries {
			if e.open() && e.draws("א") && !e.covers("א") {
				t.Error("a letter is drawn that the font does not have")
			}
		}
	})
}
