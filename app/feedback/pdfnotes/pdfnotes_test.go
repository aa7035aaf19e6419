package pdfnotes

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/message"
	"promodoc/app/pdfobject"
)

// file makes a PDF file of one page with annotations, numbered from 10.
func file(annotations ...string) []byte {
	var refs, objects strings.Builder
	for i, a := range annotations {
		fmt.Fprintf(&refs, "%d 0 R ", 10+i)
		fmt.Fprintf(&objects, "%d 0 obj\n<</Type/Annot %s>>\nendobj\n", 10+i, a)
	}
	return []byte("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595.28 841.89]>>endobj\n" +
		"3 0 obj<</Type/Page/Parent 2 0 R/Annots[" + refs.String() + "]>>endobj\n" + objects.String() +
		"4 0 obj<</Keywords (promodoc:k3f9) /CreationDate (D:20261120000000)>>endobj\ntrailer<</Root 1 0 R/Info 4 0 R/ID[<00ff><11>]>>\n")
}

// utf16 is a text string as Preview and Okular write it.
func utf16(s string) string {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, "%04X", r)
	}
	return "<FEFF" + b.String() + ">"
}

const (
	quads   = "/QuadPoints[100 710 150 710 100 700 150 700]" // as Acrobat and poppler order them
	counter = "/QuadPoints[100 700 150 700 150 710 100 710]" // as the standard says
	rect    = "/Rect[99 699 151 711]"
	acrobat = "/F 4/P 3 0 R/T(Ana Duarte)/CreationDate(D:20261120101500+01'00')/M(D:20261121101500+01'00')"
)

func summary(f File) string {
	keys := map[string]int{}
	for i, n := range f.Notes {
		keys[n.Key] = i
	}
	var all []string
	for _, n := range f.Notes {
		line := fmt.Sprintf("p%d %s %s|%s", n.Page, n.Author, n.Day, strings.ReplaceAll(n.Text, "\n", "¶"))
		if len(n.Areas) > 0 {
			line += fmt.Sprintf("|%.0f,%.0f+%.0fx%.0f", n.Areas[0].X, n.Areas[0].Y, n.Areas[0].W, n.Areas[0].H)
		}
		if n.Parent != "" {
			line += fmt.Sprintf("|to %d", keys[n.Parent])
		}
		if n.Resolved {
			line += "|done"
		}
		if n.Deletes {
			line += "|deletes"
		}
		if n.Suggestion.New != "" {
			line += fmt.Sprintf("|%q", n.Suggestion.New)
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}

func TestRead(t *testing.T) {
	for name, test := range map[string]struct {
		annotations []string
		want        string
	}{
		"Acrobat: a highlight with its window, a reply and a state": {
			[]string{
				"/Subtype/Highlight/NM(a1)/Popup 11 0 R/Contents(Who asked?)/RC(<?xml version=\"1.0\"?><body><p>Who asked?</p></body>)" + quads + rect + acrobat,
				"/Subtype/Popup/Parent 10 0 R" + rect,
				"/Subtype/Text/NM(a2)/IRT 10 0 R/Contents(The team.)/T(Jon)/M(D:20261122)" + rect,
				"/Subtype/Text/NM(a3)/IRT 10 0 R/StateModel(Review)/State(Completed)/Contents(Completed set by Ana)" + rect + acrobat,
				"/Subtype/Text/NM(a4)/IRT 10 0 R/StateModel(Marked)/State(Unmarked)" + rect + acrobat,
			},
			"p1 Ana Duarte 2026-11-20|Who asked?|100,132+50x10|done\np1 Jon 2026-11-22|The team.|to 0",
		},
		"Acrobat: replaced words": {
			[]string{
				"/Subtype/Caret/IT/Replace/NM(b1)/Contents(have)/RC(<p>have</p>)" + rect + acrobat,
				"/Subtype/StrikeOut/IT/StrikeOutTextEdit/NM(b2)/IRT 10 0 R/RT/Group" + quads + rect + acrobat,
			},
			`p1 Ana Duarte 2026-11-20||100,132+50x10|deletes|"have"`,
		},
		"Acrobat: inserted and deleted words": {
			[]string{
				"/Subtype/Caret/NM(c1)/Contents(quite)" + rect + acrobat,
				"/Subtype/StrikeOut/NM(c2)/Contents()" + quads + rect + acrobat,
			},
			`p1 Ana Duarte 2026-11-20||"quite"` + "\np1 Ana Duarte 2026-11-20||100,132+50x10|deletes",
		},
		"Acrobat: a note with formatting only": {
			[]string{"/Subtype/Text/NM(d1)/RC(<body><p>One &amp; <b>two</b></p><p>three</p></body>)" + rect + acrobat},
			"p1 Ana Duarte 2026-11-20|One & two¶three",
		},
		"Preview: without names, in UTF-16": {
			[]string{"/Subtype/Highlight/Contents " + utf16("Zu schön “hier”?") + "/T " + utf16("Jörg") + "/M(D:20261120091500Z00'00')/AAPL:AKExtras<</x 1>>" + quads + rect},
			"p1 Jörg 2026-11-20|Zu schön “hier”?|100,132+50x10",
		},
		"Okular: an underline and a note": {
			[]string{
				"/Subtype/Underline/NM(okular-{1})/Contents " + utf16("Stark.") + "/T(ana)/CreationDate(D:20261120101500Z)" + quads + rect,
				"/Subtype/Text/NM(okular-{2})/Name/Note/Contents " + utf16("Mehr davon\r\nbitte") + "/T(ana)/CreationDate(D:20261120101500Z)" + rect,
			},
			"p1 ana 2026-11-20|Stark.|100,132+50x10\np1 ana 2026-11-20|Mehr davon¶bitte",
		},
		"Firefox: a text and a highlight without words": {
			[]string{
				"/Subtype/FreeText/CreationDate(D:20261120101500Z)/DA(/Helv 10 Tf)/Contents(Say who.)/F 4/Border[0 0 0]/Rotate 0" + rect,
				"/Subtype/Highlight/CreationDate(D:20261120101500Z)/C[1 1 0]/CA 1" + counter + rect,
			},
			"p1  2026-11-20|Say who.\np1  2026-11-20||100,132+50x10",
		},
		"drawings":              {[]string{"/Subtype/Ink/InkList[[1 2]]" + rect, "/Subtype/Square/Contents(Here?)" + rect, "/Subtype/Link" + rect, "/Subtype/Widget"}, "p1  |Here?"},
		"a reply in a circle":   {[]string{"/Subtype/Text/NM(x)/IRT 11 0 R/Contents(a)" + rect, "/Subtype/Text/NM(y)/IRT 10 0 R/Contents(b)" + rect}, "p1  |a\np1  |b"},
		"a reply to nothing":    {[]string{"/Subtype/Text/IRT 99 0 R/Contents(a)" + rect}, "p1  |a"},
		"broken values":         {[]string{"/Subtype/Highlight/QuadPoints[1 2 3]/Rect[1]/Contents 7/T[]/M(soon)", "/Subtype/Highlight/QuadPoints(x)/Rect[1e99 0 0 0]", "/Subtype 4"}, "p1  |\np1  |"},
		"an annotation of none": {[]string{"/Contents(a)"}, ""},
	} {
		f, err := Read(file(test.annotations...))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := summary(f); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, test.want)
		}
		if f.Document != "k3f9" || f.Export != "00ff" || f.Pages != 1 || f.Date != "D:20261120000000" {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

func TestDrawings(t *testing.T) {
	f, err := Read(file("/Subtype/Ink"+rect, "/Subtype/Stamp"+rect, "/Subtype/Ink/Contents(Why?)"+rect))
	if err != nil || f.Drawings != 2 || len(f.Notes) != 1 {
		t.Errorf("%+v, %v", f, err)
	}
}

func TestKeys(t *testing.T) {
	one := "/Subtype/Text/Contents(Nice.)/T(Ana)" + rect
	first, err := Read(file(one, one, "/Subtype/Text/NM(n)/Contents(a)"+rect))
	if err != nil {
		t.Fatal(err)
	}
	later, err := Read(file(one, one, "/Subtype/Text/NM(n)/Contents(b)"+rect))
	if err != nil {
		t.Fatal(err)
	}
	for i := range first.Notes {
		if first.Notes[i].Key != later.Notes[i].Key {
			t.Errorf("note %d has another key", i)
		}
	}
	if first.Notes[0].Key == first.Notes[1].Key {
		t.Error("two notes have one key")
	}
}

func TestRefused(t *testing.T) {
	if _, err := Read([]byte("hello")); !message.Is(err, pdfobject.ErrNotPDF) {
		t.Error(err)
	}
	if Is([]byte("hello")) || !Is(file()) {
		t.Error("a PDF file is told wrongly")
	}
}

func FuzzRead(f *testing.F) {
	f.Add("/Subtype/Highlight/NM(a1)/Contents(Who asked?)"+quads+rect+acrobat, "/Subtype/Text/IRT 10 0 R/StateModel(Review)/State(Completed)")
	f.Add("/Subtype/Caret/Contents(have)", "/Subtype/StrikeOut/IRT 10 0 R/RT/Group"+quads)
	f.Add("/Subtype/Text/RC(<<<&lt;)", ">>endobj 10 0 obj<</IRT 10 0 R")
	f.Fuzz(func(t *testing.T, a, b string) {
		in, err := Read(file(a, b))
		if err != nil {
			return
		}
		keys := map[string]bool{}
		for _, n := range in.Notes {
			if keys[n.Key] || n.Key == "" {
				t.Fatalf("the key %q is there twice", n.Key)
			}
			keys[n.Key] = true
			if n.Parent != "" && !keys[n.Parent] {
				t.Fatalf("a reply to %q comes before it", n.Parent)
			}
		}
	})
}
