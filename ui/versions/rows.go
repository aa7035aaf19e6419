package versions

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/history"
	"promodoc/app/promo"
	"promodoc/app/store"
	"promodoc/ui/kit"
)

// rows is the list of the versions, the newest first. Those in view are
// described when they come into view.
type rows struct {
	now      func() time.Time
	describe func([]request)
	list     *kit.VirtualList
	kept     []store.KeptCopy  // listed before the versions
	all      []history.Version // the newest first
	known    map[history.Version]description
	wanted   []request // to be described
	running  bool      // some are being described
}

// request asks to describe a version; before is the one before it, or nil.
type request struct {
	version history.Version
	before  *history.Version
}

// description is what is known of a version.
type description struct {
	history.Description
	fault string // why it cannot be described
}

// state is an earlier or another state of the document: a kept copy or a version.
type state struct {
	kept    *store.KeptCopy // nil for a version
	version history.Version
}

// at returns the state in a row; ok is false if there is none.
func (r *rows) at(row int) (s state, ok bool) {
	switch {
	case row < 0 || row >= len(r.kept)+len(r.all):
		return state{}, false
	case row < len(r.kept):
		return state{kept: &r.kept[row]}, true
	}
	return state{version: r.all[row-len(r.kept)]}, true
}

func newRows(now func() time.Time, describe func([]request), open func(state)) *rows {
	r := &rows{now: now, describe: describe, known: map[history.Version]description{}}
	openAt := func(row int) {
		if s, ok := r.at(row); ok {
			open(s)
		}
	}
	r.list = kit.NewVirtualList(kit.VirtualListOptions{
		Count:    func() int { return len(r.kept) + len(r.all) },
		Height:   r.height,
		New:      newRow,
		Bind:     r.fill,
		OnSelect: func(int) {},
		OnKey: func(k fyne.KeyName) bool {
			used := k == fyne.KeyReturn || k == fyne.KeyEnter
			if used {
				openAt(r.list.Selected())
			}
			return used
		},
		OnRune:  func(rune) bool { return false },
		OnPress: func(at int, _, _ fyne.Position) { openAt(at) },
	})
	return r
}

// set lists kept copies and versions, of which the latter are given oldest first.
func (r *rows) set(kept []store.KeptCopy, all []history.Version) {
	r.kept, r.all = kept, slices.Clone(all)
	slices.Reverse(r.all)
	r.list.Reload()
}

// label names a state, such as "14 September 2026, 09:30".
func (r *rows) label(s state) string {
	if s.kept != nil {
		return textKeptOf.Text("Moment", r.moment(s.kept.Time))
	}
	return r.moment(s.version.Time)
}

func (r *rows) moment(t time.Time) string {
	t = t.In(r.now().Location())
	return textMoment.Text("Day", promo.DateOf(t).Long(), "Time", t.Format(layoutTime.Text()))
}

// day names the day of a state.
func (r *rows) day(t time.Time) string {
	now := r.now()
	switch day := promo.DateOf(t.In(now.Location())); day {
	case promo.DateOf(now):
		return textToday.Text()
	case promo.DateOf(now.AddDate(0, 0, -1)):
		return textYesterday.Text()
	default:
		return day.Long()
	}
}

// why says why a copy was kept.
func (r *rows) why(c store.KeptCopy) string {
	switch {
	case c.Why == store.AsItWas:
		return textAsItWas.Text()
	case c.Elsewhere():
		return textElsewhere.Text()
	}
	return textKeptFor.Text("Why", c.Why)
}

// need asks for the description of the version in a row.
func (r *rows) need(at int) {
	w := request{version: r.all[at]}
	if at+1 < len(r.all) {
		w.before = &r.all[at+1]
	}
	same := func(o request) bool { return o.version == w.version }
	if _, known := r.known[w.version]; known || slices.ContainsFunc(r.wanted, same) {
		return
	}
	r.wanted = append(r.wanted, w)
	r.next()
}

// next has the versions described that were asked for, unless some are being
// described. Those that came into view last come first.
func (r *rows) next() {
	if r.running || len(r.wanted) == 0 {
		return
	}
	const most = 8 // at once
	batch := r.wanted[max(len(r.wanted)-most, 0):]
	r.running = true
	r.describe(slices.Clone(batch))
}

// described takes up a description. last says that no more are being made.
func (r *rows) described(w request, d history.Description, err error, last bool) {
	known := description{Description: d}
	if err != nil {
		known.fault = kit.Sentence(err)
	}
	r.known[w.version] = known
	r.wanted = slices.DeleteFunc(r.wanted, func(o request) bool { return o.version == w.version })
	if last {
		r.running = false
		r.list.Reload()
		r.next()
	}
}
