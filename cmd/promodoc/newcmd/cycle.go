package newcmd

import (
	"strconv"
	"strings"

	"promodoc/app/promo"
)

// exampleCycle shows how a cycle is written.
const exampleCycle = "H2 2026:2026-07-01:2026-12-31"

// parseCycle parses a cycle's name, first and last day, as in exampleCycle. The
// days are last, so that the name may contain colons; both may be absent, and
// either may be empty.
func parseCycle(s string) (promo.Cycle, error) {
	quoted, example := strconv.Quote(s), strconv.Quote(exampleCycle)
	parts := strings.Split(s, ":")
	if len(parts) == 1 {
		return promo.Cycle{Name: strings.TrimSpace(s)}, nil
	}
	if len(parts) == 2 {
		return promo.Cycle{}, errOneDay.Err("Cycle", quoted, "Example", example)
	}
	last := len(parts) - 1
	from, err := promo.ParseDate(strings.TrimSpace(parts[last-1]))
	if err != nil {
		return promo.Cycle{}, errFirstDay.Wrap(err, "Cycle", quoted)
	}
	to, err := promo.ParseDate(strings.TrimSpace(parts[last]))
	if err != nil {
		return promo.Cycle{}, errLastDay.Wrap(err, "Cycle", quoted)
	}
	if promo.Backwards(from, to) {
		return promo.Cycle{}, errCycleOrder.Err("Cycle", quoted, "Example", example)
	}
	name := strings.TrimSpace(strings.Join(parts[:last-1], ":"))
	if name == "" {
		return promo.Cycle{}, errCycleName.Err("Cycle", quoted, "Example", example)
	}
	return promo.Cycle{Name: name, From: from, To: to}, nil
}
