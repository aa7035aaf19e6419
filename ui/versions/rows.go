package versions

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/history"
	"promodoc/app/promo"
	"promodoc/ui/kit"
)

// rows is the list of the versions, the newest first. Those in view are
// described when they come into view.
type rows struct {
	now      func() time.Time
	describe func([]request)
	list     *kit.VirtualList
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

func newRows(now func() time.Time, describe func([]request), open func(history.Version)) *rows {
	r := &rows{now: now, describe: describe, known: map[history.Version]description{}}
	openAt := func(at int) {
		if at < len(r.all) {
			open(r.all[at])
		}
	}
	r.list = kit.NewVirtualList(kit.VirtualListOptions{
		Count:    func() int { return len(r.all) },
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

// set lists versions, which are given oldest first.
func (r *rows) set(all []history.Version) {
	r.all = slices.Clone(all)
	slices.Reverse(r.all)
	r.list.Reload()
}

// focus gives the keyboard to the list.
func (r *rows) focus() { kit.Focus(r.list) }

// label says when a version was kept, such as "14 September 2026, 09:30".
func (r *rows) label(v history.Version) string {
	t := v.Time.In(r.now().Location())
	return textMoment.Text("Day", promo.DateOf(t).Long(), "Time", t.Format(layoutTime.Text()))
}

// day names the day of a version.
func (r *rows) day(v history.Version) string {
	now := r.now()
	switch day := promo.DateOf(v.Time.In(now.Location())); day {
	case promo.DateOf(now):
		return textToday.Text()
	case promo.DateOf(now.AddDate(0, 0, -1)):
		return textYesterday.Text()
	default:
		return day.Long()
	}
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
