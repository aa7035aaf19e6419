package pdf

import (
	"testing"

	"promodoc/assets"
)

func TestParseSFNTErrors(t *testing.T) {
	whole := assets.MonoRegular
	for name, data := range map[string][]byte{
		"nothing":  nil,
		"text":     []byte("this is no font at all"),
		"cut off":  whole[:len(whole)/2],
		"the head": whole[:40],
	} {
		if _, err := parseSFNT(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestPostScriptName(t *testing.T) {
	font, err := parseSFNT(assets.SerifRegular)
	if err != nil {
		t.Fatal(err)
	}
	if name := font.postScriptName(); name != "SourceSerif4-Regular" {
		t.Errorf("the name of the font is %q", name)
	}
}
