package calendar

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/teambition/rrule-go"
)

// The forms of times.
const (
	moment = "20060102T150405"
	day    = "20060102"
)

// moment reads a time: that of the clock in its zone, or on a day. UTC is converted to
// the zone of the property, else to that of the calendar.
func (p *parser) moment(prop property, value string) (t time.Time, allDay bool, err error) {
	value, _, _ = strings.Cut(strings.TrimSpace(value), "/") // of a period the start
	switch {
	case len(value) == len(day):
		t, err = time.Parse(day, value)
		return t, true, err
	case strings.HasSuffix(value, "Z"):
		if t, err = time.Parse(moment+"Z", value); err == nil {
			t = clock(t.In(p.zoneOf(prop)))
		}
	default:
		t, err = time.Parse(moment, value)
	}
	return t, false, err
}

// zoneOf returns the zone that a property is in; that of the calendar if it has none, or
// one that is not known here.
func (p *parser) zoneOf(prop property) *time.Location {
	name := prop.params["TZID"]
	if name == "" && p.event != nil && p.event.series.zone != nil {
		return p.event.series.zone
	}
	if name != "" {
		if zone, err := time.LoadLocation(strings.TrimPrefix(name, "/")); err == nil {
			return zone
		}
	}
	return p.zone
}

// clock returns what the clock shows at a time, as if it were UTC.
func clock(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// time reads a property with times.
func (p *parser) time(prop property) error {
	e := p.event
	if prop.name == "DURATION" {
		length, ok := duration(strings.TrimSpace(prop.value))
		if !ok {
			return p.badTime(prop)
		}
		e.length = length
		return nil
	}
	for value := range strings.SplitSeq(prop.value, ",") {
		t, allDay, err := p.moment(prop, value)
		if err != nil || t.Year() < 1 {
			return p.badTime(prop)
		}
		switch prop.name {
		case "DTSTART":
			e.start, e.allDay = t, allDay
			if prop.params["TZID"] != "" {
				e.series.zone = p.zoneOf(prop)
			}
			if t.After(p.latest) {
				p.latest = t
			}
		case "DTEND":
			e.length = max(t.Sub(e.start), 0)
			if e.start.IsZero() {
				return p.badTime(prop) // the start comes first in all calendars
			}
		case "RECURRENCE-ID":
			e.series.instead = t
		case "RDATE":
			e.series.more = append(e.series.more, t)
		case "EXDATE":
			if e.series.excluded == nil {
				e.series.excluded = map[time.Time]bool{}
			}
			e.series.excluded[t] = true
		}
	}
	return nil
}

func (p *parser) badTime(prop property) error {
	return errTime.Err("File", p.file, "Line", prop.line, "Name", prop.name)
}

// lengths is the form of durations (RFC 5545, 3.3.6).
var lengths = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[+-]?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$`)
})

func duration(value string) (d time.Duration, ok bool) {
	m := lengths().FindStringSubmatch(value)
	if m == nil {
		return 0, false
	}
	for i, unit := range []time.Duration{7 * 24 * time.Hour, 24 * time.Hour, time.Hour, time.Minute, time.Second} {
		n, _ := strconv.Atoi("0" + m[i+1])
		d += time.Duration(n) * unit
	}
	if strings.HasPrefix(value, "-") {
		d = 0
	}
	return d, true
}

// days returns when an event begins each time, up to today.
func (r *reader) days(e *event) ([]time.Time, error) {
	all := []time.Time{e.start}
	if e.series.rule.name != "" && e.series.instead.IsZero() {
		next, err := r.rule(e)
		if err != nil {
			return nil, err
		}
		if next != nil {
			if all, err = r.expand(e, next); err != nil {
				return nil, err
			}
		}
	}
	if e.series.instead.IsZero() {
		all = append(all, e.series.more...)
	}
	var kept []time.Time
	for _, t := range all {
		if !e.series.excluded[t] {
			kept = append(kept, t)
		}
	}
	return kept, nil
}

// rule returns the times of a rule one after another; nil if it repeats several times a
// day, which nothing does that is evidence.
func (r *reader) rule(e *event) (rrule.Next, error) {
	prop := e.series.rule
	var parts []string
	until := time.Time{}
	p := parser{calendar: &r.calendar, file: r.file, event: e}
	for part := range strings.SplitSeq(strings.ToUpper(strings.TrimSpace(prop.value)), ";") {
		name, value, _ := strings.Cut(part, "=")
		switch {
		case part == "":
		case name == "UNTIL":
			t, allDay, err := p.moment(prop, value)
			if err != nil {
				return nil, r.badRule(prop, err)
			}
			if allDay {
				t = t.Add(24*time.Hour - time.Second)
			}
			until = t
		case part == "FREQ=HOURLY" || part == "FREQ=MINUTELY" || part == "FREQ=SECONDLY":
			r.collector.Leave(prop.line, prop.name, prop.value)
			return nil, nil
		default:
			parts = append(parts, part)
		}
	}
	option, err := rrule.StrToROption(strings.Join(parts, ";"))
	if err != nil {
		return nil, r.badRule(prop, err)
	}
	option.Dtstart = e.start
	if option.Until = r.today; !until.IsZero() && until.Before(r.today) {
		option.Until = until
	}
	if option.Until.Before(e.start) {
		return func() (time.Time, bool) { return time.Time{}, false }, nil
	}
	rule, err := rrule.NewRRule(*option)
	if err != nil {
		return nil, r.badRule(prop, err)
	}
	return rule.Iterator(), nil
}

func (r *reader) badRule(prop property, err error) error {
	return errRule.Wrap(err, "File", r.file, "Line", prop.line)
}

// expand returns the times of a rule.
func (r *reader) expand(e *event, next rrule.Next) ([]time.Time, error) {
	var all []time.Time
	for {
		t, ok := next()
		if !ok {
			break
		}
		if r.total++; r.total > maxOccurrences {
			return nil, errTooMany.Err("File", r.file, "Line", e.line, "Max", maxOccurrences)
		}
		all = append(all, t)
	}
	if len(all) == 0 && !e.start.After(r.today) {
		if r.barren++; r.barren > maxBarren {
			return nil, r.badRule(e.series.rule, fmt.Errorf("it names no day"))
		}
	}
	return all, nil
}
