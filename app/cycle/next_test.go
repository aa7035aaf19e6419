package cycle

import (
	"testing"

	"promodoc/app/promo"
)

func date(t *testing.T, s string) promo.Date {
	t.Helper()
	d, err := promo.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestNext(t *testing.T) {
	for _, c := range []struct{ name, from, to, wantName, wantFrom, wantTo string }{
		{"H2 2026", "2026-07-01", "2026-12-31", "H1 2027", "2027-01-01", "2027-06-30"},
		{"H1 2026", "2026-01-01", "2026-06-30", "H2 2026", "2026-07-01", "2026-12-31"},
		{"2026 H2", "2026-07", "2026-12", "2027 H1", "2027-01", "2027-06"},
		{"Q4 2026", "2026-10-01", "2026-12-31", "Q1 2027", "2027-01-01", "2027-03-31"},
		{"Review 2026", "2026", "2026", "Review 2027", "2027", "2027"},
		{"Spring 2026", "2026-01-01", "2026-06-30", "H2 2026", "2026-07-01", "2026-12-31"},
		{"Round three", "2026-04-01", "2026-06-30", "Q3 2026", "2026-07-01", "2026-09-30"},
		{"Odd", "2026-03-10", "2026-05-20", "", "2026-05-21", "2026-07-31"},
		{"H1 2026", "2026-04-01", "2026-09-30", "H2 2026", "2026-10-01", "2027-03-31"}, // a year that begins in April
		{"2026", "", "", "2027", "", ""},
		{"H2 2026", "", "2026-12-31", "H1 2027", "2027-01-01", ""},
		{"H2 2026", "2026-07-01", "", "H1 2027", "", ""},
		{"H4 2026", "", "", "", "", ""},
		{"", "2027-01-01", "2027-12-31", "2028", "2028-01-01", "2028-12-31"},
		{"", "2026-08-31", "2026-09-29", "", "2026-09-30", "2026-10-29"},
		{"", "", "", "", "", ""},
		{"", "2026-12-31", "2026-01-01", "", "", ""},
	} {
		got := Next(promo.Cycle{Name: c.name, From: date(t, c.from), To: date(t, c.to)})
		if got.Name != c.wantName || got.From.String() != c.wantFrom || got.To.String() != c.wantTo {
			t.Errorf("after %q %s – %s comes %q %s – %s, want %q %s – %s",
				c.name, c.from, c.to, got.Name, got.From, got.To, c.wantName, c.wantFrom, c.wantTo)
		}
	}
}
