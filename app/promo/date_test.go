package promo

import (
	"testing"
	"time"

	"promodoc/app/doclang"
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

func TestSpanIn(t *testing.T) {
	d := func(y, m, day int) Date { return Date{y, m, day} }
	for _, test := range []struct {
		language string
		from, to Date
		ongoing  bool
		want     string
	}{
		{"en", d(2026, 3, 14), d(2026, 3, 16), false, "14 – 16 March 2026"},
		{"en-US", d(2026, 3, 14), d(2026, 3, 16), false, "March 14 – 16, 2026"},
		{"en-US", d(2026, 3, 14), d(2026, 4, 2), false, "March 14 – April 2, 2026"},
		{"en-US", d(2026, 3, 0), d(2026, 4, 0), false, "March – April 2026"},
		{"de", d(2026, 3, 14), d(2026, 3, 16), false, "14. – 16. März 2026"},
		{"de", d(2026, 3, 14), d(2026, 4, 2), false, "14. März – 2. April 2026"},
		{"de", d(2026, 3, 0), Date{}, true, "seit März 2026"},
		{"fr", d(2026, 4, 1), d(2027, 1, 0), false, "1er avril 2026 – janvier 2027"},
		{"es", d(2026, 3, 14), Date{}, false, "14 de marzo de 2026"},
		{"pt-BR", d(2026, 0, 0), Date{}, false, "2026"},
	} {
		if got := SpanIn(doclang.Of(test.language), test.from, test.to, test.ongoing); got != test.want {
			t.Errorf("%s: %q, want %q", test.language, got, test.want)
		}
	}
}

func TestBackwards(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     bool
	}{
		{"2026-05-10", "2026-05-09", true}, {"2026-05-10", "2026-05-10", false}, {"2026-05-10", "2026-05", false}, {"2026-05-10", "2026", false},
		{"2026-05", "2026-05-01", false}, {"2026-05", "2026-04", true}, {"2026-05", "2026-04-30", true}, {"2026", "2026-01-01", false},
		{"2026", "2025", true}, {"2026-01-01", "2025-12-31", true}, {"2026-05-10", "2026-04", true}, {"2026-05-10", "2025", true},
		{"", "2025", false}, {"2026", "", false}, {"", "", false}, {"2024-02-29", "2024-02", false}, {"2024-03", "2024-02-29", true},
	} {
		from, err := ParseDate(c.from)
		to, toErr := ParseDate(c.to)
		if err != nil || toErr != nil || Backwards(from, to) != c.want {
			t.Errorf("from %q to %q: want %v (%v, %v)", c.from, c.to, c.want, err, toErr)
		}
	}
}
