package reviewing

import (
	"strconv"

	"promodoc/app/review"
	"promodoc/ui/kit"
)

// chips are a row of which one is on; each is kept for what it stands for.
type chips struct {
	row *kit.ChipRow
	by  map[string]*kit.Chip
}

// option is one that a chip stands for.
type option struct{ key, label string }

func newChips() chips { return chips{kit.NewChipRow(6), map[string]*kit.Chip{}} }

// show shows options, of which one is chosen.
func (c chips) show(all []option, chosen string, choose func(key string)) {
	var row []*kit.Chip
	for _, o := range all {
		chip, there := c.by[o.key]
		if !there {
			chip = kit.NewChip(o.label, false, func() { choose(o.key) })
			c.by[o.key] = chip
		}
		chip.Set(o.label, o.key == chosen)
		row = append(row, chip)
	}
	c.row.Set(row...)
}

// focus gives the focus to the one that is chosen.
func (c chips) focus() {
	for _, chip := range c.by {
		if chip.On() {
			kit.Focus(chip)
		}
	}
}

// key returns what tells a severity from the others.
func (s severity) key() string { return strconv.Itoa(int(s)) }

func severityOfKey(key string) severity {
	for _, s := range []severity{severityOf(review.Missing), severityOf(review.Weak), severityOf(review.Polish)} {
		if s.key() == key {
			return s
		}
	}
	return 0
}
