package brag

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"promodoc/app/dates"
	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// patterns are the forms of dates that package dates leaves to others. They are
// compiled when a document is read.
var patterns = sync.OnceValue(func() (p struct{ week, year, clock, split, weekday *regexp.Regexp }) {
	p.week = regexp.MustCompile(`(?i)\b(?:(\d{4})-?)?(?:w|kw|cw|week|woche|semaine|semana)\s?0?(\d{1,2})\b(?:[ ,/-]*(\d{4}))?`)
	p.year = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	p.clock = regexp.MustCompile(`(?i)[ T,]+(?:at )?\d{1,2}:\d{2}(:\d{2})?\s*([ap]m)?$`)
	p.split = regexp.MustCompile(`\s*(?:[:|()\[\]–—·•/]|,\s| - )\s*`)
	p.weekday = regexp.MustCompile(`(?i)^(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*\.?,?\s+`)
	return p
})

// read returns the period of a text that is a date and no more; zero if it is none. Of
// several that it may mean it is the one within the period that the reader's today ends,
// else their year.
func read(text string, r dates.Reader) dates.Period {
	text = patterns().clock.ReplaceAllString(strings.Trim(strings.TrimSpace(text), "*_`.,[]()"), "")
	all := r.Read(text)
	if len(all) == 0 {
		all = r.Read(patterns().weekday.ReplaceAllString(text, ""))
	}
	switch {
	case len(all) == 0:
		return dates.Period{}
	case len(all) == 1:
		return all[0]
	}
	for _, p := range all[1:] {
		if p.First.Year != all[0].First.Year {
			return dates.Period{}
		}
	}
	return dates.Period{First: promo.Date{Year: all[0].First.Year}}
}

// periodIn returns the period that a heading has, and the rest of it: "Q1 2026:
// Payments", "Brag document 2026", "Week of 2 March". It is zero if there is none.
func periodIn(heading string, r dates.Reader) (p dates.Period, rest string) {
	if p = read(heading, r); !p.First.IsZero() {
		return p, ""
	}
	if p = weekOf(heading, r); !p.First.IsZero() {
		return p, ""
	}
	var others []string
	for _, part := range patterns().split.Split(heading, -1) {
		if p.First.IsZero() {
			if p = read(part, r); p.First.IsZero() {
				p = weekOf(part, r)
			}
			if !p.First.IsZero() {
				continue
			}
		}
		if part = strings.TrimSpace(part); part != "" {
			others = append(others, part)
		}
	}
	if !p.First.IsZero() {
		return p, strings.Join(others, ": ")
	}
	return datedEnd(heading, r)
}

// datedEnd returns the period that the last or the first words of a heading are: "Brag
// document March 2026", "2026 in review".
func datedEnd(heading string, r dates.Reader) (p dates.Period, rest string) {
	const most = 12
	words := strings.Fields(heading)
	if len(words) > most {
		return dates.Period{}, heading
	}
	for i := 1; i < len(words); i++ {
		if last := strings.Join(words[i:], " "); patterns().year.MatchString(last) {
			if p = read(last, r); !p.First.IsZero() {
				return p, strings.Join(words[:i], " ")
			}
		}
	}
	if years := patterns().year.FindAllString(heading, -1); len(years) == 1 {
		year, _ := strconv.Atoi(years[0])
		return dates.Period{First: promo.Date{Year: year}}, heading
	}
	return dates.Period{}, heading
}

// weekOf returns the week that a text names by one of its days or by its number.
func weekOf(text string, r dates.Reader) dates.Period {
	folded := textfind.Fold(text)
	for word := range strings.SplitSeq(textWeekWords.Text(), ",") {
		word = strings.TrimSpace(word) + " "
		rest, found := strings.CutPrefix(folded, word)
		if !found {
			continue
		}
		p := read(rest, r)
		if p.First.Day == 0 || !p.Last.IsZero() {
			continue
		}
		if strings.Contains(word, "end") {
			return dates.Period{First: promo.DateOf(p.First.First().AddDate(0, 0, -6)), Last: p.First}
		}
		return dates.Period{First: p.First, Last: promo.DateOf(p.First.First().AddDate(0, 0, 6))}
	}
	m := patterns().week.FindStringSubmatch(text)
	if m == nil || m[0] != strings.TrimSpace(text) {
		return dates.Period{}
	}
	year, _ := strconv.Atoi(m[1] + m[3])
	if m[1]+m[3] == "" {
		year = r.Today.Year
	}
	week, _ := strconv.Atoi(m[2])
	return isoWeek(year, week)
}

// isoWeek returns the week of a year by ISO 8601: the first is that of 4 January.
func isoWeek(year, week int) dates.Period {
	if year < 1 || year > 9998 || week < 1 || week > 53 {
		return dates.Period{}
	}
	fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	monday := fourth.AddDate(0, 0, 7*(week-1)-(int(fourth.Weekday())+6)%7)
	if y, _ := monday.ISOWeek(); y != year {
		return dates.Period{}
	}
	return dates.Period{First: promo.DateOf(monday), Last: promo.DateOf(monday.AddDate(0, 0, 6))}
}

// longestDate is how long a date in front of an item may be, in bytes.
const longestDate = 48

// frontDate returns the date in front of a text, or in brackets at its end, and the text
// without it.
func frontDate(text string, r dates.Reader) (p dates.Period, rest string, ok bool) {
	text = strings.TrimSpace(text)
	plain := strings.TrimLeft(strings.ReplaceAll(text, `\`, ""), "*_")
	for _, pair := range []string{"[]", "()"} {
		if strings.HasPrefix(plain, pair[:1]) {
			if end := strings.Index(plain, pair[1:]); end > 0 && end <= longestDate && !strings.HasPrefix(plain[end+1:], "(") {
				if p = read(plain[1:end], r); !p.First.IsZero() {
					return withRest(p, plain[end+1:])
				}
			}
		}
	}
	for _, mark := range []string{":", " - ", " – ", " — ", "–", "—", "|", ","} {
		for at, from := strings.Index(text, mark), 0; at >= 0 && at <= longestDate; {
			if p = read(text[:at], r); !p.First.IsZero() && (p.First.Day > 0 || isSpecific(text[:at])) {
				return withRest(p, text[at+len(mark):])
			}
			from = at + len(mark)
			next := strings.Index(text[from:], mark)
			if next < 0 {
				break
			}
			at = from + next
		}
	}
	if word, after, _ := strings.Cut(text, " "); len(word) >= len("2006-01-02") {
		if d, err := promo.ParseDate(strings.Trim(word, "*_`")); err == nil && d.Day > 0 {
			return withRest(dates.Period{First: d}, after)
		}
	}
	if at := strings.LastIndexAny(text, "(["); at > 0 && len(text)-at <= longestDate && strings.ContainsAny(text[len(text)-1:], ")]") {
		if p = read(text[at+1:len(text)-1], r); !p.First.IsZero() && text[at-1] != ']' {
			return p, strings.TrimSpace(text[:at]), true
		}
	}
	return dates.Period{}, text, false
}

// withRest returns the text behind a date without what divides the two; ok is false if
// nothing is left.
func withRest(p dates.Period, rest string) (dates.Period, string, bool) {
	rest = strings.TrimSpace(strings.TrimLeft(rest, "*_ :-–—|,."))
	if rest == "" {
		return dates.Period{}, "", false
	}
	return p, rest, true
}

// isSpecific reports whether a text in front of an item is a date rather than a word
// that may be one, such as "May", or numbers of something else.
func isSpecific(text string) bool {
	return strings.ContainsAny(text, "0123456789") || len(strings.TrimSpace(text)) > len("May")
}
