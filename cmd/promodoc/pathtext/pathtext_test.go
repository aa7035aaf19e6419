package pathtext

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rivo/uniseg"

	"promodoc/app/career"
	"promodoc/app/goldentest"
)

func TestWrite(t *testing.T) {
	p := career.Path{
		ID: "lead", Title: "Team Lead", Version: "2", FromRole: "Engineer", ToRole: "Lead",
		Source:       career.Origin{Name: "Handbook", URL: "https://example.org/lead", Licence: "CC BY-SA 4.0"},
		Includes:     []string{"general"},
		Introduction: "A lead is asked to help others to do their best work, which takes longer to learn than to say.\n\nTake your time.",
		Sections: []career.Section{
			{Title: "People", Introduction: "How you work with others.", Considerations: []career.Consideration{
				{
					ID: "grows-people", Title: "Grows people", Statement: "Others are better at their work because of you.",
					Guidance: "A strong example names who grew, in what, and how one can tell today that it was not by chance or by somebody else.",
					Prompts:  []career.Prompt{{Text: "Who was it?", Field: career.FieldSituation}, {Text: "What did you do?", Field: career.FieldAction}},
					Enough:   2,
				},
				{ID: "listens", Title: "Listens", Statement: "Hears 日本語日本語日本語日本語日本語 日本語日本語日本語日本語日本語日本語 日本語日本語日本語日本語日本語.", Enough: 1},
			}},
			{Title: "Craft", ToBeFilled: true},
		},
		Preparations: []career.Preparation{{
			Title: "The first weeks", Kind: career.KindRead, Text: "A short text.",
			Links: []career.Link{{URL: "https://example.org/" + strings.Repeat("long/", 20)}},
		}},
	}
	var out bytes.Buffer
	Write(&out, p)

	goldentest.Compare(t, filepath.Join("testdata", "path.txt"), out.Bytes())
	for line := range strings.Lines(out.String()) {
		if w := uniseg.StringWidth(strings.TrimRight(line, "\n")); w > textWidth && !strings.Contains(line, "https://") {
			t.Errorf("%d cells wide: %q", w, line)
		}
	}
}
