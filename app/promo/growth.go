package promo

import "slices"

// AddGrowth begins an empty growth area behind the others.
func AddGrowth(d Document) Document {
	d.Growth = inserted(d.Growth, len(d.Growth), GrowthArea{})
	return d
}

// RemoveGrowth takes growth area i away, counted from 0.
func RemoveGrowth(d Document, i int) Document {
	if inRange(d.Growth, i) {
		d.Growth = without(d.Growth, i)
	}
	return d
}

// MoveGrowth moves growth area i delta places down, up when negative, no
// further than to the first or last place.
func MoveGrowth(d Document, i, delta int) Document {
	if inRange(d.Growth, i) {
		d.Growth = shifted(d.Growth, i, delta)
	}
	return d
}

// AddStep gives growth area i an empty step, behind the others.
func AddStep(d Document, i int) Document {
	return editGrowth(d, i, func(g *GrowthArea) { g.Steps = inserted(g.Steps, len(g.Steps), "") })
}

// RemoveStep takes step j of growth area i away.
func RemoveStep(d Document, i, j int) Document {
	if !inRange(d.Growth, i) || !inRange(d.Growth[i].Steps, j) {
		return d
	}
	return editGrowth(d, i, func(g *GrowthArea) { g.Steps = without(g.Steps, j) })
}

// editGrowth gives edit a growth area of its own to change; its Steps are
// still shared with the old document.
func editGrowth(d Document, i int, edit func(*GrowthArea)) Document {
	if !inRange(d.Growth, i) {
		return d
	}
	d.Growth = slices.Clone(d.Growth)
	edit(&d.Growth[i])
	return d
}

// SetPreparationDone ticks a preparation off, or not. One that neither the
// path nor the document knows changes nothing.
func SetPreparationDone(d Document, id string, done bool) Document {
	mark, marked := d.Preparations[id]
	if _, asked := preparation(d.Snapshot, id); !asked && !marked || mark.Done == done {
		return d
	}
	mark.Done = done
	d.Preparations = withMark(d.Preparations, id, mark)
	return d
}

// SetCycle sets the review period the document is for.
func SetCycle(d Document, cycle Cycle) Document {
	d.Cycle = cycle
	return d
}
