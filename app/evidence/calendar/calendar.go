// Package calendar proposes entries of the events of a calendar, in the format iCalendar
// (RFC 5545, .ics): each talk, the interviews of a quarter as one entry with their
// number, the on-call shifts of a month as one. Ordinary meetings are hardly evidence;
// they are proposed as unlikely, those of the same name in a quarter together.
//
// What an event is, is told by the words of its name. Names of interviews are left out:
// they are those of applicants.
package calendar

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"promodoc/app/evidence"
	"promodoc/app/promo"
	"promodoc/app/textdecode"
)

// Looks reports whether a file is a calendar.
func Looks(_ string, data []byte) bool {
	head := bytes.ReplaceAll(data[:min(len(data), 200)], []byte{0}, nil) // also in UTF-16
	head = bytes.TrimLeft(head, "\xef\xbb\xbf\xfe\xff \t\r\n")
	const begin = "BEGIN:VCALENDAR"
	return len(head) >= len(begin) && strings.EqualFold(string(head[:len(begin)]), begin)
}

// Read proposes entries for the events of a calendar, up to today. Without a today, it
// is the last day that the calendar says something about. The error is a sentence with
// the file, the line and the column; nothing is proposed then.
func Read(name string, data []byte, o evidence.Options) (evidence.Found, error) {
	lines, notices, err := decode(name, data)
	if err != nil {
		return evidence.Found{}, err
	}
	c, err := parse(name, lines)
	if err != nil {
		return evidence.Found{}, err
	}
	r := reader{calendar: c, file: name, options: o, collector: evidence.NewCollector(o)}
	r.collector.Notice(notices...)
	all, err := r.occurrences()
	if err != nil {
		return evidence.Found{}, err
	}
	r.propose(all)
	for _, p := range c.others {
		r.collector.Leave(p.line, p.name, p.text())
	}
	return r.collector.Found(name)
}

// decode returns the lines of a file, unfolded. Long lines may be folded within a
// character, so that they have to be put together before they are text.
func decode(name string, data []byte) ([]line, []string, error) {
	if bytes.IndexByte(data, 0) < 0 {
		whole := unfold(data)
		if !slices.ContainsFunc(whole, func(l line) bool { return !utf8.Valid(l.data) }) {
			_, _, err := textdecode.DecodeFile(name, joined(whole), textdecode.Plain)
			return whole, nil, err
		}
	}
	text, notices, err := textdecode.DecodeFile(name, data, textdecode.Plain)
	return unfold(text.Data), notices, err
}

func joined(lines []line) []byte {
	var b bytes.Buffer
	for _, l := range lines {
		b.Write(l.data)
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// reader proposes entries for a calendar.
type reader struct {
	calendar
	file      string
	options   evidence.Options
	collector *evidence.Collector
	today     time.Time // the last day of which there may be occurrences
	total     int       // occurrences of all events
	barren    int       // rules that name no day at all
}

// occurrence is an event on its days.
type occurrence struct {
	*event
	from, to promo.Date // to is zero if the event ends on the day that it begins
	days     int
	key      string
}

// What a calendar may cost. Nobody has that many events in a career; the rules of
// malicious files name days without end, or search for one that there is not.
const (
	maxOccurrences = 100_000
	maxBarren      = 5
)

// occurrences returns all that happened in the time that is chosen and is not in the
// journal yet, by time.
func (r *reader) occurrences() ([]occurrence, error) {
	r.today = r.horizon()
	var all []occurrence
	for _, e := range r.events {
		if e.start.IsZero() || e.cancelled || r.isDeclined(e) {
			continue
		}
		days, err := r.days(e)
		if err != nil {
			return nil, err
		}
		for _, at := range days {
			o := occurrence{event: e, from: promo.DateOf(at), key: e.keyAt(at)}
			o.setLength()
			if at.After(r.today) || !r.options.Has(o.entry()) {
				continue
			}
			if !r.collector.IsKnown(o.key) {
				all = append(all, o)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b occurrence) int {
		return cmp.Or(a.from.First().Compare(b.from.First()), cmp.Compare(a.line, b.line))
	})
	return all, nil
}

// horizon returns the end of the last day of which there may be occurrences.
func (r *reader) horizon() time.Time {
	last := r.options.Today
	if last.IsZero() {
		last = promo.DateOf(r.latest)
	}
	if until := r.options.Until; !until.IsZero() && until.Last().Before(last.Last()) {
		last = until
	}
	return last.Last().Add(24*time.Hour - time.Second)
}

// setLength sets the last day of an occurrence and the number of its days.
func (o *occurrence) setLength() {
	const day = 24 * time.Hour
	o.days = 1
	if o.length <= day {
		return
	}
	o.days = int((o.length + day - 1) / day)
	end := o.from.First().Add(o.length)
	if o.allDay {
		end = end.Add(-day)
	}
	o.to = promo.DateOf(end)
}

// isDeclined reports whether the user said that they would not come. A calendar is often
// named after the address of its owner.
func (r *reader) isDeclined(e *event) bool {
	for _, a := range e.declined {
		if len(r.options.Authors) > 0 && r.options.Own(a.address, a.name) || r.name != "" && strings.EqualFold(a.address, r.name) {
			return true
		}
	}
	return false
}
