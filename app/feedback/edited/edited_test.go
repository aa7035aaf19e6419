package edited

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/feedback/traces"
	"promodoc/app/message"
	"promodoc/app/pages"
	"promodoc/app/promo"
)

// export is a text with two fields, and its trace.
func export() traces.Trace {
	d := promo.Document{
		ID: "k3f9", Sections: []promo.Section{{ID: "summary", Body: "The rota was withdrawn.\n\nNobody left."}},
		Growth: []promo.GrowthArea{{Title: "Hiring", Text: "I have led no interview."}},
	}
	text := "---\ntitle: \"Lead\"\nchecksum: \"0123456789abcdef0123456789abcdef\"\n---\n\n# Lead\n\n## Summary\n\nThe rota was withdrawn.\n\nNobody left.\n\n## Growth areas\n\n### Hiring\n\nI have led no interview.\n"
	span := func(words string, at promo.Ref, offset int) pages.Span {
		start := strings.Index(text, words)
		return pages.Span{Start: start, End: start + len(words), Spot: pages.Spot{Ref: at, Offset: offset}}
	}
	summary, growth := promo.SectionRef("summary"), promo.Ref{Kind: promo.KindGrowth, Field: "text"}
	return traces.New(d, "md", 0, pages.Map{Export: "x", Text: text, Spans: []pages.Span{
		span("The rota was withdrawn.", summary, 0), span("Nobody left.", summary, 25), span("I have led no interview.", growth, 0),
	}})
}

func TestChanges(t *testing.T) {
	was := export()
	for name, test := range map[string]struct {
		edits []string // old and new
		want  []string
		plain bool
	}{
		"nothing":            {nil, nil, false},
		"a word":             {[]string{"withdrawn", "dropped"}, []string{`section/summary/body@13 "dropped" for "withdrawn"`}, false},
		"two fields":         {[]string{"rota", "plan", "no interview", "one interview"}, []string{`section/summary/body@4 "plan" for "rota"`, `growth/0/text@11 "one" for "no"`}, false},
		"inserted":           {[]string{"Nobody left", "Nobody has left"}, []string{`section/summary/body@32 "has " for ""`}, false},
		"deleted":            {[]string{" was withdrawn", ""}, []string{`section/summary/body@8 "" for " was withdrawn"`}, false},
		"punctuation":        {[]string{"left.", "left!"}, []string{`section/summary/body@36 "!" for "."`}, false},
		"a paragraph":        {[]string{"Nobody left.\n", "Nobody left.\n\nFour asked.\n"}, []string{`section/summary/body@37 "\n\nFour asked." for ""`}, false},
		"a first paragraph":  {[]string{"## Summary\n\n", "## Summary\n\nFour asked.\n\n"}, []string{`section/summary/body@0 "Four asked.\n\n" for ""`}, false},
		"a paragraph less":   {[]string{"\n\nNobody left.", ""}, []string{`section/summary/body@25 "" for "Nobody left."`}, false},
		"the program's word": {[]string{"Growth areas", "Growing"}, []string{`nowhere "Growing" for "Growth areas"`}, false},
		"line ends":          {[]string{"\n", "\r\n"}, nil, false},
		"syntax, in text":    {[]string{"### ", "", "## ", "", "# ", ""}, nil, true},
		"bullets, in text":   {[]string{"The rota", "The plan", "left.", "left"}, []string{`section/summary/body@4 "plan" for "rota"`}, true},
		"no front matter":    {[]string{was.Text[:strings.Index(was.Text, "# Lead")], ""}, nil, false},
	} {
		text := was.Text
		for i := 0; i < len(test.edits); i += 2 {
			if !strings.Contains(text, test.edits[i]) {
				t.Fatalf("%s: no %q", name, test.edits[i])
			}
			text = strings.ReplaceAll(text, test.edits[i], test.edits[i+1])
		}
		changes, err := Changes(was, []byte(text), !test.plain)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, c := range changes {
			at := "nowhere"
			if c.Hint.Known {
				at = fmt.Sprintf("%s@%d", c.Hint.Ref, c.Hint.Offset)
			}
			got = append(got, fmt.Sprintf("%s %q for %q", at, c.Suggestion.New, c.Suggestion.Old))
		}
		if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(test.want, "\n"))
		}
	}
}

func TestOtherTexts(t *testing.T) {
	was := export()
	was.Text += strings.Repeat("A line of the document that is only here.\n", 50)
	if _, err := Changes(was, []byte(strings.Repeat("Something else.\n", 70)), true); !message.Is(err, ErrOther) {
		t.Error(err)
	}
	if _, err := Changes(was, make([]byte, maxBytes+1), true); !message.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	var many strings.Builder
	for i := range maxChanged + 1 {
		fmt.Fprintf(&many, "line %d\n", i)
	}
	if _, err := Changes(was, []byte(many.String()), true); !message.Is(err, ErrOther) {
		t.Error(err)
	}
}

func TestOrigin(t *testing.T) {
	if _, id := Origin([]byte(strings.ReplaceAll(export().Text, "\n", "\r\n"))); id != "0123456789abcdef0123456789abcdef" {
		t.Errorf("the ID is %q", id)
	}
	if document, _ := Origin([]byte("---\ndocument: \"k3f9\"\n---\n")); document != "k3f9" {
		t.Errorf("the document is %q", document)
	}
	if document, id := Origin([]byte("# A\nchecksum: \"01\"\n")); document+id != "" {
		t.Errorf("the IDs are %q, %q", document, id)
	}
}

func FuzzChanges(f *testing.F) {
	was := export()
	f.Add(strings.Replace(was.Text, "rota", "plan", 1), true)
	f.Add("\xff\r---\n\u2028", false)
	f.Fuzz(func(t *testing.T, text string, isMarkdown bool) {
		changes, err := Changes(was, []byte(text), isMarkdown)
		if err != nil {
			return
		}
		keys := map[string]bool{}
		for _, c := range changes {
			if keys[c.Key] || !strings.Contains(was.Text, c.Suggestion.Old) {
				t.Fatalf("%+v", c)
			}
			keys[c.Key] = true
		}
	})
}
