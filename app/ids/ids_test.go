package ids

import (
	"strings"
	"testing"
)

func TestSlug(t *testing.T) {
	for title, want := range map[string]string{
		"Senior Support Engineer": "senior-support-engineer",
		"  C++ & Go!  ":           "c-go",
		"Über Qualität":           "uber-qualitat",
		"支援":                      "",
	} {
		if got := Slug(title); got != want || got != "" && !IsSlug(got) {
			t.Errorf("Slug(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestShortSlug(t *testing.T) {
	for title, want := range map[string]string{
		"Care": "care",
		"Leads projects that cross two or more of the squads": "leads-projects-that-cross-two-or-more-of-the",
		strings.Repeat("x", 60):                               strings.Repeat("x", maxShort),
	} {
		if got := ShortSlug(title); got != want {
			t.Errorf("ShortSlug(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestFree(t *testing.T) {
	taken := map[string]bool{"a": true, "a-2": true, "b": true, "year-2026": true, "x-9": true, "x-10": true, "-1": true, "n-1": true}
	for id, want := range map[string]string{
		"free": "free", "a": "a-3", "a-2": "a-3", "b": "b-2", "x-9": "x-11",
		"year-2026": "year-2026-2", "n-1": "n-1-2", "-1": "-1-2",
	} {
		if got := Free(id, func(id string) bool { return taken[id] }); got != want {
			t.Errorf("Free(%q) = %q, want %q", id, got, want)
		}
	}
}

func TestSet(t *testing.T) {
	var s Set
	for _, step := range []struct{ id, want string }{{"a", "a"}, {"a", "a-2"}, {"a", "a-3"}, {"a-2", "a-2-2"}, {"level-3", "level-3"}, {"level-3", "level-3-2"}} {
		if got := s.Add(step.id); got != step.want {
			t.Errorf("Add(%q) = %q, want %q", step.id, got, step.want)
		}
	}
}
