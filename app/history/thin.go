package history

import (
	"slices"
	"time"
)

// The rules of thinning. How old a version is, is judged twice: by the clock,
// and by the days on which versions were kept. A version is old only if it is
// by both, so that a clock that jumped forward makes none old by itself; and a
// version whose time is yet to come is never removed, so that a clock that went
// back removes nothing either.
const (
	allFor    = 24 * time.Hour     // all versions are kept
	hourlyFor = 7 * 24 * time.Hour // one an hour is kept, then one a day

	allDays    = 2  // the last days with versions on which all are kept
	hourlyDays = 8  // the last days with versions of which one an hour is kept
	keepNewest = 30 // as many of the newest are kept whatever their age
)

// span is a period of which one version is kept.
type span int

// The spans, from the shortest.
const (
	every span = iota // all versions are kept
	hour
	day
	week
	month
)

// number numbers the spans of a kind: two times are in the same one exactly if
// their numbers are equal. They are those of UTC, so that travelling does not
// thin the history again.
func (s span) number(t time.Time) int {
	t = t.UTC()
	switch s {
	case hour:
		return int(t.Unix() / 3600)
	case week:
		year, week := t.ISOWeek()
		return year*100 + week
	case month:
		return t.Year()*12 + int(t.Month())
	}
	return t.Year()*1000 + t.YearDay()
}

// spansOf returns for each version, the oldest first, the span of which one is
// to be kept: every, hour or day.
func spansOf(times []time.Time, now time.Time) []span {
	spans := make([]span, len(times))
	days, last := 0, 0 // days with versions from here to the newest
	for i, t := range slices.Backward(times) {
		if d := day.number(t); d != last {
			days, last = days+1, d
		}
		age := now.Sub(t)
		switch {
		case len(times)-i <= keepNewest, age < allFor, days <= allDays:
			spans[i] = every
		case age < hourlyFor, days <= hourlyDays:
			spans[i] = hour
		default:
			spans[i] = day
		}
	}
	return spans
}

// surplus returns the indexes of the versions that thinning with age removes:
// of each span the newest is kept.
func surplus(times []time.Time, now time.Time) []int {
	spans := spansOf(times, now)
	return slices.Collect(func(yield func(int) bool) {
		for i := range len(times) - 1 {
			if spans[i] != every && spans[i+1] == spans[i] &&
				spans[i].number(times[i]) == spans[i].number(times[i+1]) && !yield(i) {
				return
			}
		}
	})
}

// sized is a version of some document, for thinning by size.
type sized struct {
	Version
	document int
	daily    bool // it is so old that only one a day is kept
}

// overLimit returns which of the versions of all documents are removed until
// the others have at most limit bytes: of the daily ones, the oldest first, all
// but the newest of a week, and if that is not enough all but the newest of a
// month. weekly and monthly are the newest that was removed for either, or zero.
func overLimit(all []sized, limit int64) (remove []sized, weekly, monthly time.Time) {
	var total int64
	for _, v := range all {
		total += v.Bytes
	}
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b sized) int { return a.Time.Compare(b.Time) })
	for _, pass := range []struct {
		span span
		last *time.Time
	}{{week, &weekly}, {month, &monthly}} {
		var left []sized
		for i, v := range all {
			if total > limit && v.daily && hasLater(all[i+1:], v, pass.span) {
				remove = append(remove, v)
				total -= v.Bytes
				*pass.last = v.Time
				continue
			}
			left = append(left, v)
		}
		all = left
	}
	return remove, weekly, monthly
}

// hasLater reports whether one of the later versions is a daily one of the same
// document in the same span.
func hasLater(later []sized, v sized, s span) bool {
	n := s.number(v.Time)
	for _, other := range later {
		switch {
		case other.document != v.document || !other.daily:
		case s.number(other.Time) == n:
			return true
		default:
			return false // they are sorted
		}
	}
	return false
}
