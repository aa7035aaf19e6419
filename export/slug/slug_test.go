package slug_test

import (
	"testing"

	"promodoc/export/slug"
)

func TestOf(t *testing.T) {
	for heading, want := range map[string]string{
		"4 Influence":                      "4-influence",
		"The case at a glance":             "the-case-at-a-glance",
		"2.1 Withdrew my on-call proposal": "21-withdrew-my-on-call-proposal",
		"Größe & Maß: 100 %":               "größe--maß-100-",
		"snake_case":                       "snake_case",
		"  edges  ":                        "edges",
		"!?":                               "",
		"Ready 🚀":                          "ready-",
	} {
		if got := slug.Of(heading); got != want {
			t.Errorf("Of(%q) = %q, want %q", heading, got, want)
		}
	}
}

func TestCounterNeverRepeats(t *testing.T) {
	var c slug.Counter
	seen := map[string]string{}
	for _, heading := range []string{"A", "A", "A-1", "A", "a", "A-1", "", "", "A-1-1"} {
		got := c.Next(heading)
		if before, ok := seen[got]; ok {
			t.Errorf("%q and %q both got %q", before, heading, got)
		}
		seen[got] = heading
	}
	if seen["a"] != "A" || seen["a-1"] != "A" {
		t.Errorf("repeated heading not numbered as on GitHub: %v", seen)
	}
}
