package message

import "testing"

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text      string
		most      int
		cut, line string
	}{
		{"", 3, "", ""},
		{"héé", 3, "héé", "héé"},
		{"héée", 3, "héé…", "héé…"},
		{"one two", 4, "one…", "one…"},
		{"one\n two", 7, "one\n tw…", "one two"},
		{" a", 0, "…", "…"},
	} {
		if got := Cut(c.text, c.most); got != c.cut {
			t.Errorf("Cut(%q, %d) is %q, want %q", c.text, c.most, got, c.cut)
		}
		if got := CutLine(c.text, c.most); got != c.line {
			t.Errorf("CutLine(%q, %d) is %q, want %q", c.text, c.most, got, c.line)
		}
	}
}
