package textdecode_test

import (
	"bytes"
	"strings"
	"testing"

	"promodoc/app/signature"
	"promodoc/app/signature/signaturetest"
	"promodoc/app/textdecode"
)

// What is no text is an error in one sentence, without a position, under any name.
func TestFilesOfOtherKinds(t *testing.T) {
	for _, f := range append(signaturetest.Foreign(t), signaturetest.Own(t)...) {
		for _, format := range []textdecode.Format{textdecode.Plain, textdecode.Markup} {
			_, notices, err := textdecode.DecodeFile(f.Name, f.Data, format)
			if err == nil || err.Error() != f.Name+": "+f.Kind.NotText().Error() || len(notices) > 0 {
				t.Errorf("%s: %v %q", f.Name, err, notices)
			}
		}
	}
}

// Decode, which reads files of Promodoc too, leaves to its callers what is empty.
func TestDecodeLeavesEmptyFiles(t *testing.T) {
	for _, data := range [][]byte{nil, []byte(" \n"), make([]byte, 100), []byte("schema: promodoc.path/v1\n")} {
		if _, err := textdecode.Decode(data, textdecode.Plain); err != nil {
			t.Errorf("%q: %v", data, err)
		}
	}
}

func TestProseThatIsNone(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		kind signature.Kind
	}{
		"a byte order mark":     {"\xEF\xBB\xBF", signature.Empty},
		"white space":           {" \r\n\t", signature.Empty},
		"white space in UTF-16": {"\xFF\xFE \x00\n\x00", signature.Empty},
		"a path in UTF-16":      {"\xFF\xFE" + wide("schema: promodoc.path/v1\nid: a\n"), signature.OwnPath},
		"a path of a Mac":       {"# a\rschema: promodoc.path/v1\rid: a\r", signature.OwnPath},
		"control characters":    {strings.Repeat("a\x01b\x02", 50), signature.Unknown},
		"zeros between them":    {strings.Repeat("ab\x00\x01c", 50), signature.Unknown},
		"not UTF-8":             {strings.Repeat("\x01\x81\x8d\x02", 50), signature.Unknown},
	} {
		_, _, err := textdecode.DecodeFile("a.md", []byte(c.data), textdecode.Plain)
		if err == nil || err.Error() != "a.md: "+c.kind.NotText().Error() {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func wide(s string) string {
	var out []byte
	for _, r := range s {
		out = append(out, byte(r), byte(r>>8))
	}
	return string(out)
}

// Zero bytes within a text are told and shown once each row.
func TestZerosInATextAreTold(t *testing.T) {
	data := append([]byte("# A\nb\x00c\n"), make([]byte, 4096)...)
	got, notices, err := textdecode.DecodeFile("a.md", data, textdecode.Plain)
	if err != nil || string(got.Data) != "# A\nb\uFFFDc\n\uFFFD" || got.BadCount != 4097 || got.Bad[0] != (textdecode.Position{Line: 2, Column: 2}) {
		t.Fatalf("%v %q %v of %d", err, got.Data, got.Bad, got.BadCount)
	}
	if len(notices) != 1 || !strings.HasPrefix(notices[0], "a.md:2:2: 4097 zero bytes from here on") {
		t.Errorf("%q", notices)
	}
}

// The output of programs has colours and backspaces, and is text all the same.
func TestTextWithAFewControlCharacters(t *testing.T) {
	text := "# Log\n\x1b[31mred\x1b[0m\f\n" + strings.Repeat("plain text of a program\n", 20) + "\x08\x07"
	if got, notices, err := textdecode.DecodeFile("a.md", []byte(text), textdecode.Plain); err != nil || string(got.Data) != text || len(notices) > 0 {
		t.Errorf("%v %q", err, notices)
	}
	text += "caf\xE9 na\xEFve"
	if got, _, err := textdecode.DecodeFile("a.md", []byte(text), textdecode.Plain); err != nil || got.Encoding != "windows-1252" {
		t.Errorf("%v %s", err, got.Encoding)
	}
}

// FuzzDecodeFile is the way in of everything that is read as prose: it ends in a text
// or in one sentence, for any bytes.
func FuzzDecodeFile(f *testing.F) {
	for _, file := range append(signaturetest.Foreign(f), signaturetest.Own(f)...) {
		f.Add(file.Data, false)
	}
	f.Add([]byte("---\ntitle: a: b\r---\r# caf\xE9\x00"), true)
	f.Fuzz(func(t *testing.T, data []byte, markup bool) {
		format := textdecode.Plain
		if markup {
			format = textdecode.Markup
		}
		got, notices, err := textdecode.DecodeFile("a.md", data, format)
		if err != nil {
			if says := err.Error(); !strings.HasPrefix(says, "a.md:") || strings.Contains(says, "\n") || len(notices) > 0 {
				t.Fatalf("%q: %q", data, says)
			}
			return
		}
		if len(bytes.TrimSpace(got.Data)) == 0 || bytes.ContainsAny(got.Data, "\x00\r") {
			t.Fatalf("%q: %q", data, got.Data)
		}
		if (got.BadCount > 0) != (len(got.Bad) > 0) {
			t.Fatalf("%d bad, at %v", got.BadCount, got.Bad)
		}
	})
}
