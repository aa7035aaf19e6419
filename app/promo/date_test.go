package promo

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		text        string
		first, last string // empty: not a date
	}{
		{"2026", "2026-01-01", "2026-12-31"},
		{"2026-02", "2026-02-01", "2026-02-28"},
		{"2028-02", "2028-02-01", "2028-02-29"},
		{"2026-12", "2026-12-01", "2026-12-31"},
		{"2026-03-14", "2026-03-14", "2026-03-14"},
		{"0000", "", ""}, {"2026-13", "", ""}, {"2026-02-30", "", ""}, {"26", "", ""}, {"2026-3", "", ""},
		{" 2026", "", ""}, {"2026-03-14T10:00", "", ""}, {"soon", "", ""},
	} {
		d, err := ParseDate(c.text)
		if (err == nil) != (c.first != "") {
			t.Errorf("%q: error %v", c.text, err)
			continue
		}
		if err != nil {
			continue
		}
		first, last := d.First().Format(time.DateOnly), d.Last().Format(time.DateOnly)
		if d.String() != c.text || first != c.first || last != c.last {
			t.Errorf("%q reads back as %q, from %s to %s; want %s to %s", c.text, d, first, last, c.first, c.last)
		}
	}
	if d, err := ParseDate(""); err != nil || !d.IsZero() || d.String() != "" || d.Long() != "" {
		t.Errorf("no date is %v, %v", d, err)
	}
}

func TestSpan(t *testing.T) {
	for _, c := range []struct {
		from, to string
		ongoing  bool
		want     string
	}{
		{"", "", false, ""},
		{"", "2026-03", false, "March 2026"},
		{"2026-03", "", false, "March 2026"},
		{"2026-03", "", true, "since March 2026"},
		{"2026", "2026", false, "2026"},
		{"2025", "2026", false, "2025 – 2026"},
		{"2026-06", "2026-07", false, "June – July 2026"},
		{"2025-12", "2026-01", false, "December 2025 – January 2026"},
		{"2026-06-03", "2026-06-09", false, "3 – 9 June 2026"},
		{"2026-06-30", "2026-07-01", false, "30 June – 1 July 2026"},
		{"2026-06", "2026-07-01", false, "June 2026 – 1 July 2026"},
		{"2026", "2026-07-01", false, "2026 – 1 July 2026"},
	} {
		from, _ := ParseDate(c.from)
		to, _ := ParseDate(c.to)
		if got := Span(from, to, c.ongoing); got != c.want {
			t.Errorf("from %q to %q: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}
