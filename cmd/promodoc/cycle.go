package main

import (
	"strings"

	"promodoc/app/promo"
)

// parseCycle reads "H2 2026:2026-07-01:2026-12-31": the cycle's name, its first
// and its last day. The days stand last, so that a name may contain colons;
// both may be left out, and either may be empty.
func parseCycle(s string) (promo.Cycle, error) {
	parts := strings.Split(s, ":")
	if len(parts) == 1 {
		return promo.Cycle{Name: strings.TrimSpace(s)}, nil
	}
	if len(parts) == 2 {
		return promo.Cycle{}, usagef("the cycle %q has one day where it needs two: write it as %q, or give the name alone", s, cycleForm)
	}
	last := len(parts) - 1
	from, err := cycleDay(s, "first", parts[last-1])
	if err != nil {
		return promo.Cycle{}, err
	}
	to, err := cycleDay(s, "last", parts[last])
	if err != nil {
		return promo.Cycle{}, err
	}
	if !from.IsZero() && !to.IsZero() && to.Last().Before(from.First()) {
		return promo.Cycle{}, usagef("the cycle %q ends before it begins: its first day comes first, as in %q", s, cycleForm)
	}
	name := strings.TrimSpace(strings.Join(parts[:last-1], ":"))
	if name == "" {
		return promo.Cycle{}, usagef("the cycle %q has no name: write it as %q", s, cycleForm)
	}
	return promo.Cycle{Name: name, From: from, To: to}, nil
}

// cycleForm is the example that every fault of a cycle ends with.
const cycleForm = "H2 2026:2026-07-01:2026-12-31"

func cycleDay(cycle, which, text string) (promo.Date, error) {
	day, err := promo.ParseDate(strings.TrimSpace(text))
	if err != nil {
		return promo.Date{}, usagef("the %s day of the cycle %q is wrong: %v", which, cycle, err)
	}
	return day, nil
}
