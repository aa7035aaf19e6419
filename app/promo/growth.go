package promo

import (
	"slices"
	"strings"
)

// isEmpty reports whether nothing is written in the area.
func (g GrowthArea) isEmpty() bool {
	return isBlank(g.Title) && isBlank(g.Text) && isBlank(strings.Join(g.Steps, ""))
}

// AddGrowth appends an empty growth area.
func AddGrowth(d Document) Document {
	d.Growth = inserted(d.Growth, len(d.Growth), GrowthArea{})
	return d
}

// RemoveGrowth removes growth area i, counted from 0.
func RemoveGrowth(d Document, i int) Document {
	if inRange(d.Growth, i) {
		d.Growth = without(d.Growth, i)
	}
	return d
}

// MoveGrowth moves growth area i by delta positions, down if positive; it stops
// at the first or last.
func MoveGrowth(d Document, i, delta int) Document {
	if inRange(d.Growth, i) {
		d.Growth = shifted(d.Growth, i, delta)
	}
	return d
}

// AddStep appends an empty step to growth area i.
func AddStep(d Document, i int) Document {
	return editGrowth(d, i, func(g *GrowthArea) { g.Steps = inserted(g.Steps, len(g.Steps), "") })
}

// RemoveStep removes step j of growth area i.
func RemoveStep(d Document, i, j int) Document {
	if !inRange(d.Growth, i) || !inRange(d.Growth[i].Steps, j) {
		return d
	}
	return editGrowth(d, i, func(g *GrowthArea) { g.Steps = without(g.Steps, j) })
}

// editGrowth applies edit to a copy of a growth area; its Steps are still shared
// with the old document.
func editGrowth(d Document, i int, edit func(*GrowthArea)) Document {
	if !inRange(d.Growth, i) {
		return d
	}
	d.Growth = slices.Clone(d.Growth)
	edit(&d.Growth[i])
	return d
}

// SetPreparationDone sets whether a preparation is done. It does nothing for one
// that neither the path nor the document has.
func SetPreparationDone(d Document, id string, done bool) Document {
	mark, marked := d.Preparations[id]
	if _, asked := preparation(d.Snapshot, id); !asked && !marked || mark.Done == done {
		return d
	}
	mark.Done = done
	d.Preparations = withMark(d.Preparations, id, mark)
	return d
}

// SetLanguage sets what the document is written in (BCP 47); empty for the
// language of its path.
func SetLanguage(d Document, tag string) Document {
	d.Setup.Language = tag
	return d
}

// SetHardLineBreaks sets whether each line feed in the user's texts breaks the line
// on the page.
func SetHardLineBreaks(d Document, hard bool) Document {
	d.Setup.HardLineBreaks = hard
	return d
}

// AddWord adds a word to those that are spelled right in this document.
func AddWord(d Document, word string) Document {
	at, there := slices.BinarySearch(d.Setup.Words, word)
	if word == "" || there || slices.Contains(d.Setup.Words, word) {
		return d
	}
	d.Setup.Words = inserted(d.Setup.Words, at, word)
	return d
}

// SetPageBudget sets how many pages the document may have; 0 or less sets no
// limit.
func SetPageBudget(d Document, pages int) Document {
	d.Setup.PageBudget = max(pages, 0)
	return d
}

// SetCycle sets the review period of the document.
func SetCycle(d Document, cycle Cycle) Document {
	d.Cycle = cycle
	return d
}
