package markdown_test

import (
	"bytes"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/promo"
)

// TestFrontMatter parses front matter with values that would break YAML if they were
// only concatenated.
func TestFrontMatter(t *testing.T) {
	for _, tt := range []struct{ typed, want string }{
		{`Ana "A" O'Hara: lead # 1`, `Ana "A" O'Hara: lead # 1`},
		{`C:\temp\new`, `C:\temp\new`},
		{"two\nlines\tand\u2028more", "two lines and more"},
		{"---", "---"},
		{"no", "no"},
		{"0x10", "0x10"},
		{"é 🎉 \u202e\u00a0\ufeff\U000e0001", "é 🎉 \u202e\u00a0\ufeff\U000e0001"},
		{strings.Repeat("long ", 100), strings.Repeat("long ", 60) + "…"},
	} {
		out := render(promo.Document{
			ID:        "k3",
			Candidate: promo.Candidate{Name: tt.typed},
			Cycle:     promo.Cycle{From: promo.Date{Year: 2026}, To: promo.Date{Year: 2026, Month: 6}},
			Updated:   promo.Date{Year: 2026, Month: 3, Day: 4},
		})
		front, _, _ := bytes.Cut(bytes.TrimPrefix(out.Text, []byte("---\n")), []byte("\n---\n"))
		var got struct {
			Candidate, From, To, Document string
			Date                          yaml.Node
		}
		if err := yaml.Unmarshal(front, &got); err != nil {
			t.Errorf("%q: %v in\n%s", tt.typed, err, front)
			continue
		}
		if got.Candidate != tt.want {
			t.Errorf("%q is parsed as %q, want %q", tt.typed, got.Candidate, tt.want)
		}
		if got.From != "2026" || got.To != "2026-06" || got.Date.Value != "2026-03-04" || got.Document != "k3" {
			t.Errorf("dates and document are parsed as %+v", got)
		}
	}
}
