package markdown_test

import (
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
)

// The form of a document gives its parts their order, titles and texts. A part
// without content does not appear for its text alone.
func TestForm(t *testing.T) {
	d := testDocument()
	d.Snapshot = career.WithForm(testPath(), career.Path{Skeleton: []career.SkeletonEntry{
		{ID: "considerations", Title: "What is asked for", Text: "See the *ladder*."},
		{ID: "voices", Title: "Voices", Text: "All have agreed: [rules](https://example.org/rules)."},
		{ID: "appendix", Title: "Appendix", Text: "Nothing here is needed."},
		{ID: "summary", Title: "Business justification"},
		{ID: "preparations", LeftOut: true}, {ID: "growth", LeftOut: true},
		{ID: "references", Title: "Where to look", Text: "As of today."},
	}})
	d.Sections = []promo.Section{{ID: "summary", Body: "Why now."}, {ID: "voices", Body: "“They ask first.”"}, {ID: "appendix", Body: " "}}
	text := string(render(d).Text)
	at := 0
	for _, want := range []string{
		"## What is asked for\n\nSee the *ladder*.\n\n### 2 Takes a no\n", "\n#### 2.1 ", "## Voices\n\nAll have agreed: [rules](https://example.org/rules).\n\n“They ask first.”",
		"## Business justification\n", "## Where to look\n\nAs of today.\n", "https://example.org/rules",
	} {
		found := strings.Index(text[at:], want)
		if found < 0 {
			t.Fatalf("%q is missing or out of order in\n%s", want, text)
		}
		at += found
	}
	if strings.Contains(text, "## Preparations") || !strings.Contains(text, "## Growth areas") {
		t.Error("preparations appear, or growth does not")
	}
	if strings.Contains(text, "Appendix") || strings.Contains(text, "Nothing here") {
		t.Error("a part without content appears")
	}
}
