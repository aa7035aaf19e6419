package history

import (
	"slices"
	"strings"
	"time"
)

// momentLayouts are the forms of a moment, with what it lasts.
var momentLayouts = []struct {
	layout string
	lasts  time.Duration
}{
	{time.DateOnly, 24 * time.Hour},
	{"2006-01-02 15:04", time.Minute},
	{time.DateTime, time.Second},
	{"2006-01-02 15:04:05.000", time.Millisecond},
	{"2006-01-02T15:04:05Z07:00", time.Second},
	{"2006-01-02T15:04:05.000Z07:00", time.Millisecond},
}

// ParseMoment reads a day, a minute, a second or a millisecond, such as
// 2026-09-14, "2026-09-14 09:30" or 2026-09-14T07:30:12.345Z, and returns its
// end. Without a zone it is in the given one. It reports false for anything
// else.
func ParseMoment(text string, zone *time.Location) (end time.Time, ok bool) {
	text = strings.TrimSpace(text)
	for _, form := range momentLayouts {
		// Fractions are accepted where a layout has none.
		if t, err := time.ParseInLocation(form.layout, text, zone); err == nil && strings.Contains(form.layout, ".") == strings.Contains(text, ".") {
			if form.lasts == 24*time.Hour {
				return t.AddDate(0, 0, 1), true // a day need not have 24 hours
			}
			return t.Add(form.lasts), true
		}
	}
	return time.Time{}, false
}

// Before returns the newest of the versions that was kept before a time, and
// false if there is none.
func Before(all []Version, end time.Time) (Version, bool) {
	for _, v := range slices.Backward(all) {
		if v.Time.Before(end) {
			return v, true
		}
	}
	return Version{}, false
}
