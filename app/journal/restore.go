package journal

// Restoring returns what brings entries back to how they were in an earlier state of a
// year: back adds those that are missing now and puts back those that say something else,
// and away deletes the entries of that year that were not there then. Entries that moved
// to another year since are found there.
func Restoring(year int, now, then []Entry) (back, away []Change) {
	byID, was := ByID(now), map[string]bool{}
	for _, e := range then {
		was[e.ID] = true
		if present := byID[e.ID]; present.ID == "" || !Same(present, e) {
			back = append(back, Change{Before: present, After: e})
		}
	}
	for _, e := range now {
		if e.Year() == year && !was[e.ID] {
			away = append(away, Change{Before: e})
		}
	}
	return back, away
}
