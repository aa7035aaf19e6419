package calendar

import (
	"html"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"promodoc/app/evidence"
	"promodoc/app/journal"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// what is what an event is.
type what int

const (
	meeting what = iota
	talk
	interview
	onCall
)

// classify tells what an event is by the words of its name and its categories.
func (e *event) classify() what {
	words := asWords(e.summary + " " + e.categories)
	has := func(list *message.Message) bool {
		for w := range strings.SplitSeq(list.Text(), ",") {
			if strings.Contains(words, " "+strings.TrimSpace(w)+" ") {
				return true
			}
		}
		return false
	}
	switch {
	case has(textOnCallWords):
		return onCall
	case has(textInterviewWords):
		return interview
	case has(textTalkWords) && !has(textNoTalkWords):
		return talk
	}
	return meeting
}

// asWords returns the words of a text, folded, each between spaces.
func asWords(text string) string {
	words := strings.FieldsFunc(textfind.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
}

// group are occurrences that become one entry.
type group struct {
	what what
	all  []occurrence
}

// groupKey says which occurrences become one entry.
type groupKey struct {
	what   what
	name   string // of a meeting or a talk
	period promo.Date
}

// propose proposes an entry for each group of occurrences, which are in order.
func (r *reader) propose(all []occurrence) {
	groups := map[groupKey]*group{}
	var order []*group
	for _, o := range all {
		key := groupKey{what: o.classify()}
		switch key.what {
		case onCall:
			key.period = promo.Date{Year: o.from.Year, Month: o.from.Month}
		case interview:
			key.period = quarter(o.from)
		case meeting:
			key.name, key.period = asWords(o.summary), quarter(o.from)
		case talk:
			key.name, key.period = o.key, o.from
			if o.isSeries() { // others speak there most weeks
				key.name, key.period = asWords(o.summary), quarter(o.from)
			}
		}
		g := groups[key]
		if g == nil {
			g = &group{what: key.what}
			groups[key] = g
			order = append(order, g)
		}
		g.all = append(g.all, o)
	}
	for _, g := range order {
		r.collector.Propose(r.proposal(g))
		for _, o := range g.all {
			r.leaveRest(o.event, g.what)
		}
	}
}

func (e *event) isSeries() bool {
	return e.series.rule.name != "" || len(e.series.more) > 0 || !e.series.instead.IsZero()
}

// quarter returns the first month of the quarter of a day.
func quarter(d promo.Date) promo.Date {
	return promo.Date{Year: d.Year, Month: (d.Month-1)/3*3 + 1}
}

// leaveRest lists what the entry of an event has no field for, once for each event.
func (r *reader) leaveRest(e *event, w what) {
	for _, p := range e.rest {
		r.collector.Leave(p.line, p.name, p.text())
	}
	if w != talk && e.description != "" {
		r.collector.Leave(e.line, "DESCRIPTION", e.description)
	}
	e.rest, e.description = nil, ""
}

// entry returns the entry of an occurrence alone, without its text.
func (o occurrence) entry() journal.Entry { return journal.Entry{From: o.from, To: o.to} }

// proposal makes the entry of a group.
func (r *reader) proposal(g *group) evidence.Proposal {
	first, last := g.all[0], g.all[len(g.all)-1]
	e := journal.Entry{From: first.from, To: last.entry().Last()}
	days := 0
	for _, o := range g.all {
		e.Source.Keys = append(e.Source.Keys, o.key)
		days += o.days
		if o.entry().Last().Last().After(e.To.Last()) {
			e.To = o.entry().Last()
		}
		if o.address != "" && g.what != interview {
			e.Links = append(e.Links, promo.Evidence{Title: o.describe(), URL: o.address})
		}
	}
	e.Source.Kind, e.Source.Name = "calendar", r.name
	if e.Source.Name == "" {
		e.Source.Name = filepath.Base(r.file)
	}
	p := evidence.Proposal{}
	switch g.what {
	case onCall:
		e.Text = textShifts.Count(len(g.all), "Days", textDays.Count(days)) + "\n\n" + g.list(true)
		e.Tags, p.Group = []string{textOnCallTag.Text()}, textOnCallGroup.Text()
	case interview:
		e.Text = textInterviews.Count(len(g.all)) + "\n\n" + g.list(false)
		e.Tags, p.Group = []string{textInterviewTag.Text()}, textInterviewGroup.Text()
	case talk:
		e.Text = strings.TrimSpace(first.describe() + "\n\n" + first.description)
		e.Tags, p.Group = []string{textTalkTag.Text()}, textTalkGroup.Text()
		if len(g.all) > 1 || first.isSeries() {
			e.Text, p.Unlikely = g.times(), true
		}
	default:
		e.Text, p.Group, p.Unlikely = g.times(), textMeetingGroup.Text(), true
	}
	p.Entry = e
	return p
}

// times returns the name of events with how often they were.
func (g *group) times() string {
	name := g.all[0].summary
	if name == "" {
		name = textUnnamed.Text()
	}
	if len(g.all) == 1 {
		return name
	}
	return textTimes.Count(len(g.all), "Name", name)
}

// maxListed is how many times an entry lists.
const maxListed = 100

// list returns the times of events below one another, with their names if those may be
// told.
func (g *group) list(named bool) string {
	var lines []string
	for _, o := range g.all[:min(len(g.all), maxListed)] {
		line := "- " + promo.Span(o.from, o.to, false)
		if named && o.summary != "" {
			line += ": " + o.summary
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// elements are those of HTML, which some programs write into descriptions.
var elements = sync.OnceValue(func() (f struct{ breaks, any *regexp.Regexp }) {
	f.breaks = regexp.MustCompile(`(?i)<(br|/p|/div|/li)\s*/?>`)
	f.any = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)
	return f
})

// plain returns a description without HTML.
func plain(text string) string {
	if !elements().any.MatchString(text) {
		return text
	}
	text = elements().breaks.ReplaceAllString(text, "\n")
	return strings.TrimSpace(html.UnescapeString(elements().any.ReplaceAllString(text, "")))
}
