package calendar

import (
	"strconv"
	"strings"
	"time"

	"promodoc/app/evidence"
)

// calendar is what a file has.
type calendar struct {
	name   string         // as its owner named it; may be empty
	zone   *time.Location // of times that are in UTC, never nil
	events []*event
	others []property // components that are no events, by what they are about
	latest time.Time  // the last time that anything is about
	byUID  map[string]*event
}

// event is one event, or all of a series. Its times are those of the clock where it is,
// written as UTC: what matters is the day.
type event struct {
	line        int
	uid         string
	summary     string
	description string
	categories  string
	address     string // on the web
	start       time.Time
	length      time.Duration
	allDay      bool
	cancelled   bool
	series      series
	declined    []attendee
	rest        []property // what no field takes
}

// series says when an event happens again.
type series struct {
	rule     property       // RRULE; no name if there is none
	zone     *time.Location // of the first event; nil if it has none that is known
	more     []time.Time    // RDATE
	excluded map[time.Time]bool
	instead  time.Time // RECURRENCE-ID: the event is in place of that one of its series
}

// attendee is somebody who was invited.
type attendee struct{ address, name string }

// parse reads the lines of a calendar.
func parse(file string, lines []line) (calendar, error) {
	c := calendar{zone: time.UTC, byUID: map[string]*event{}}
	p := parser{calendar: &c, file: file}
	for _, l := range lines {
		prop, column, ok := l.read()
		if !ok {
			return calendar{}, errLine.Err("File", file, "Line", l.number, "Column", column)
		}
		if err := p.property(prop); err != nil {
			return calendar{}, err
		}
	}
	if len(p.open) > 0 || !p.ended {
		end := 1
		if len(lines) > 0 {
			end = lines[len(lines)-1].number
		}
		return calendar{}, errCut.Err("File", file, "Line", end)
	}
	c.replace()
	return c, nil
}

// parser reads properties one after another.
type parser struct {
	*calendar
	file  string
	open  []string // the components that are open, the innermost last
	event *event
	other property // the first property that says what a component is about
	ended bool     // a calendar has ended
}

// maxDepth is how deep components may nest; those of calendars do three levels.
const maxDepth = 20

func (p *parser) property(prop property) error {
	switch prop.name {
	case "BEGIN":
		component := strings.ToUpper(strings.TrimSpace(prop.value))
		if len(p.open) == maxDepth || len(p.open) == 0 && component != "VCALENDAR" || p.event != nil && component == "VEVENT" {
			return errLine.Err("File", p.file, "Line", prop.line, "Column", 1)
		}
		p.open = append(p.open, component)
		if component == "VEVENT" {
			p.event = &event{line: prop.line}
		}
		p.other = property{}
		return nil
	case "END":
		return p.end(prop)
	}
	if len(p.open) == 0 {
		return errLine.Err("File", p.file, "Line", prop.line, "Column", 1)
	}
	switch p.open[len(p.open)-1] {
	case "VCALENDAR":
		p.header(prop)
	case "VEVENT":
		return p.take(prop)
	case "VTODO", "VJOURNAL":
		if prop.name == "SUMMARY" {
			p.other = property{line: prop.line, name: p.open[len(p.open)-1], value: prop.value}
		}
	}
	return nil
}

func (p *parser) end(prop property) error {
	component := strings.ToUpper(strings.TrimSpace(prop.value))
	if len(p.open) == 0 || p.open[len(p.open)-1] != component {
		return errLine.Err("File", p.file, "Line", prop.line, "Column", 1)
	}
	p.open = p.open[:len(p.open)-1]
	switch component {
	case "VEVENT":
		p.events = append(p.events, p.event)
		p.event = nil
	case "VTODO", "VJOURNAL":
		if p.other.name != "" {
			p.others = append(p.others, p.other)
		}
	case "VCALENDAR":
		p.ended = true
	}
	return nil
}

// header reads a property of the calendar.
func (p *parser) header(prop property) {
	switch prop.name {
	case "X-WR-CALNAME", "NAME":
		p.name = prop.text()
	case "X-WR-TIMEZONE":
		if zone, err := time.LoadLocation(strings.TrimSpace(prop.value)); err == nil {
			p.zone = zone
		}
	}
}

// take reads a property of an event.
func (p *parser) take(prop property) error {
	e := p.event
	switch prop.name {
	case "UID":
		e.uid = strings.TrimSpace(prop.value)
	case "SUMMARY":
		e.summary = strings.Join(strings.Fields(prop.text()), " ")
	case "DESCRIPTION":
		e.description = plain(prop.text())
	case "CATEGORIES":
		e.categories += " " + prop.text()
	case "URL":
		e.address = strings.TrimSpace(prop.value)
	case "STATUS":
		e.cancelled = strings.EqualFold(strings.TrimSpace(prop.value), "CANCELLED")
	case "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "RDATE", "EXDATE":
		return p.time(prop)
	case "RRULE":
		e.series.rule = prop
	case "ATTENDEE":
		if strings.EqualFold(prop.params["PARTSTAT"], "DECLINED") {
			e.declined = append(e.declined, attendee{address: withoutMailto(prop.value), name: prop.params["CN"]})
		}
	case "DTSTAMP", "LAST-MODIFIED":
		if t, _, err := p.moment(prop, prop.value); err == nil && t.After(p.latest) {
			p.latest = t
		}
	default:
		e.rest = append(e.rest, prop)
	}
	return nil
}

func withoutMailto(value string) string {
	if len(value) > 7 && strings.EqualFold(value[:7], "mailto:") {
		value = value[7:]
	}
	return strings.TrimSpace(value)
}

// keyAt identifies an event, that of a series with its time there.
func (e *event) keyAt(at time.Time) string {
	uid := e.uid
	if uid == "" {
		uid = evidence.Digest(e.summary, e.start.Format(moment), e.description)
	}
	switch {
	case !e.series.instead.IsZero():
		at = e.series.instead
	case e.series.rule.name == "" && len(e.series.more) == 0:
		return "ical:" + uid
	}
	if at.Hour()+at.Minute()+at.Second() == 0 {
		return "ical:" + uid + "/" + at.Format(day)
	}
	return "ical:" + uid + "/" + at.Format(moment)
}

// replace takes out of each series the events that others are in place of, those that
// were called off too.
func (c *calendar) replace() {
	for _, e := range c.events {
		if e.uid != "" && e.series.instead.IsZero() {
			c.byUID[e.uid] = e
		}
	}
	for _, e := range c.events {
		if e.series.instead.IsZero() {
			continue
		}
		first := c.byUID[e.uid]
		if first == nil {
			continue
		}
		if first.series.excluded == nil {
			first.series.excluded = map[time.Time]bool{}
		}
		first.series.excluded[e.series.instead] = true
		if first.cancelled {
			e.cancelled = true
		}
		if e.summary == "" {
			e.summary = first.summary
		}
	}
}

// describe names an event in the list of what was not read.
func (e *event) describe() string {
	if e.summary != "" {
		return e.summary
	}
	return strconv.Itoa(e.line)
}
