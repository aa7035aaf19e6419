package newcmd

import (
	"strings"
	"testing"

	"promodoc/app/promo"
)

func TestParseCycle(t *testing.T) {
	day := func(y, m, d int) promo.Date { return promo.Date{Year: y, Month: m, Day: d} }
	tests := []struct {
		text string
		want promo.Cycle
	}{
		{"H2 2026:2026-07-01:2026-12-31", promo.Cycle{Name: "H2 2026", From: day(2026, 7, 1), To: day(2026, 12, 31)}},
		{"H2 2026", promo.Cycle{Name: "H2 2026"}},
		{"", promo.Cycle{}},
		{" spring : 2026-01 : 2026-06 ", promo.Cycle{Name: "spring", From: day(2026, 1, 0), To: day(2026, 6, 0)}},
		{"round 3: calibration:2026:2026", promo.Cycle{Name: "round 3: calibration", From: day(2026, 0, 0), To: day(2026, 0, 0)}},
		{"open::2026-12-31", promo.Cycle{Name: "open", To: day(2026, 12, 31)}},
		{"open:2026-12-31:", promo.Cycle{Name: "open", From: day(2026, 12, 31)}},
	}
	for _, test := range tests {
		got, err := parseCycle(test.text)
		if err != nil || got.Name != test.want.Name || got.From != test.want.From || got.To != test.want.To {
			t.Errorf("%q: got %+v, %v; want %+v", test.text, got, err, test.want)
		}
	}
}

func TestParseCycleErrors(t *testing.T) {
	tests := []struct{ text, want string }{
		{"H2 2026:2026-07-01", "has one day where it needs two"},
		{"H2:2026-13-01:2026-12-31", `the first day of the cycle`},
		{"H2:2026-07-01:soon", `the last day of the cycle`},
		{"H2:2026-12-31:2026-07-01", "ends before it begins"},
		{":2026-07-01:2026-12-31", "has no name"},
	}
	for _, test := range tests {
		_, err := parseCycle(test.text)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: got %v, want an error with %q", test.text, err, test.want)
		}
	}
}
