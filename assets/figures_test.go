package assets_test

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"promodoc/app/promo"
)

// The figures of the samples add up. They are read from the files: percentages
// follow from the counts beside them, weekdays are those of their dates, and what
// is said to be a sum, a difference or a duration is one.

const months = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`

// figures is a sample and its text as readers get it: all prose, in the order of
// the file, with a blank between words.
type figures struct {
	t    *testing.T
	d    promo.Document
	text string
}

func figuresOf(t *testing.T, d promo.Document) figures {
	t.Helper()
	var all []string
	for _, s := range d.Sections {
		all = append(all, s.Body)
	}
	for _, e := range d.Examples {
		all = append(all, e.Title+".", e.Situation, e.Action, e.Result)
	}
	for _, g := range d.Growth {
		all = append(all, g.Text, strings.Join(g.Steps, ". ")+".")
	}
	return figures{t, d, strings.Join(strings.Fields(strings.Join(all, " ")), " ")}
}

// groups returns what the groups of a pattern match, where it is first found.
func (f figures) groups(pattern string) []string {
	f.t.Helper()
	found := regexp.MustCompile(pattern).FindStringSubmatch(f.text)
	if found == nil {
		f.t.Fatalf("the sample does not say %q any more: mend this test with it", pattern)
	}
	return found[1:]
}

var words = strings.Fields("none one two three four five six seven eight nine ten eleven twelve")

// number reads a count or a sum, in figures or in a word; ordinals as well.
func (f figures) number(text string) float64 {
	f.t.Helper()
	text = strings.ToLower(strings.TrimPrefix(text, "€"))
	for n, word := range words {
		if text == word {
			return float64(n)
		}
	}
	for word, n := range map[string]float64{"fifth": 5, "eighth": 8, "ninth": 9} {
		if text == word {
			return n
		}
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	if err != nil {
		f.t.Fatalf("%q is not a number", text)
	}
	return n
}

// numbers are the numbers in the groups of a pattern.
func (f figures) numbers(pattern string) []float64 {
	f.t.Helper()
	var all []float64
	for _, text := range f.groups(pattern) {
		all = append(all, f.number(text))
	}
	return all
}

// day reads a day as it is written in prose; those without a year are of the
// cycle's.
func (f figures) day(text string) time.Time {
	f.t.Helper()
	if !regexp.MustCompile(`\d{4}$`).MatchString(text) {
		text += fmt.Sprint(" ", f.d.Cycle.From.Year)
	}
	day, err := time.Parse("2 January 2006", text)
	if err != nil {
		f.t.Fatal(err)
	}
	return day
}

// days are the days in the groups of a pattern.
func (f figures) days(pattern string) []time.Time {
	f.t.Helper()
	var all []time.Time
	for _, text := range f.groups(pattern) {
		all = append(all, f.day(text))
	}
	return all
}

func (f figures) equal(what string, got, want float64) {
	f.t.Helper()
	if got != want {
		f.t.Errorf("%s: it says %v, it is %v", what, got, want)
	}
}

// count is the number of days from one to another, both among them, that are any
// of the weekdays.
func count(from, to time.Time, weekdays ...time.Weekday) float64 {
	n := 0.0
	for day := from; !day.After(to); day = day.AddDate(0, 0, 1) {
		for _, weekday := range weekdays {
			if day.Weekday() == weekday {
				n++
			}
		}
	}
	return n
}

var working = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}

func weeks(from, to time.Time) float64 { return to.Sub(from).Hours() / 24 / 7 }

// minutes is the time from one time of day to another.
func (f figures) minutes(from, to string) float64 {
	a, errA := time.Parse("15:04", from)
	b, errB := time.Parse("15:04", to)
	if errA != nil || errB != nil {
		f.t.Fatal(errA, errB)
	}
	return b.Sub(a).Minutes()
}

// example returns an example's first and last day.
func (f figures) example(id string) (from, to time.Time) {
	f.t.Helper()
	e, ok := f.d.Example(id)
	if !ok {
		f.t.Fatalf("there is no example %s", id)
	}
	return e.From.First(), e.To.Last().Truncate(24 * time.Hour)
}

// Each percentage stands in brackets behind the two counts that it follows from.
func TestPercentagesOfSamplesFollowFromTheirCounts(t *testing.T) {
	eachSample(t, func(t *testing.T, _ sampleFile, d promo.Document) {
		f := figuresOf(t, d)
		inBrackets := regexp.MustCompile(`\((\d+)%\)`).FindAllStringSubmatchIndex(f.text, -1)
		if n := strings.Count(f.text, "%"); n != len(inBrackets) || n < 2 {
			t.Errorf("%d of %d percentages stand behind their counts", len(inBrackets), n)
		}
		numeral := regexp.MustCompile(`\d[\d,]*\d|\d`)
		for _, at := range inBrackets {
			before := numeral.FindAllString(f.text[:at[0]], -1)
			a, b := f.number(before[len(before)-2]), f.number(before[len(before)-1])
			if want := math.Round(100 * min(a, b) / max(a, b)); f.number(f.text[at[2]:at[3]]) != want {
				t.Errorf("…%s, but %v and %v make %v%%", f.text[max(0, at[0]-60):at[1]], a, b, want)
			}
		}
	})
}

func TestWeekdaysOfSamplesAreThoseOfTheirDates(t *testing.T) {
	eachSample(t, func(t *testing.T, _ sampleFile, d promo.Document) {
		f := figuresOf(t, d)
		found := regexp.MustCompile(`((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day), (\d{1,2} `+months+`(?: \d{4})?)`).FindAllStringSubmatch(f.text, -1)
		within(t, "weekdays with a date", len(found), [2]int{2, 20})
		for _, m := range found {
			if got := f.day(m[2]).Weekday().String(); got != m[1] {
				t.Errorf("%s is a %s", m[0], got)
			}
		}
	})
}

// What is done at work is done on working days, but for the weekend that is told of.
func TestDaysOfSamplesAreWorkingDays(t *testing.T) {
	days := regexp.MustCompile(`\b\d{1,2} ` + months + `(?: 20\d\d)?`)
	eachSample(t, func(t *testing.T, _ sampleFile, d promo.Document) {
		f := figuresOf(t, d)
		for _, e := range d.Examples {
			if strings.Contains(e.Title, "weekend") {
				continue
			}
			found := []time.Time{}
			for _, m := range days.FindAllString(e.Situation+" "+e.Action+" "+e.Result, -1) {
				found = append(found, f.day(m))
			}
			for _, day := range []promo.Date{e.From, e.To} {
				if day.Day > 0 {
					found = append(found, day.First())
				}
			}
			if len(found) == 0 {
				t.Errorf("%s has no day", e.ID)
			}
			for _, day := range found {
				if day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
					t.Errorf("%s: %s is a %s", e.ID, day.Format(time.DateOnly), day.Weekday())
				}
			}
		}
	})
}

// What the summary counts is said in an example as well, or is the sum of what is.
func TestSampleSummaryIsToldByItsExamples(t *testing.T) {
	eachSample(t, func(t *testing.T, s sampleFile, d promo.Document) {
		summary, _ := promo.Text(d, promo.SectionRef(promo.SummaryID))
		within(t, "words of the summary", len(strings.Fields(summary)), s.summary)
		_, facts, ok := strings.Cut(summary, "\n- ")
		if !ok {
			t.Fatal("the summary has no list of facts")
		}
		told := ""
		for _, e := range d.Examples {
			if !e.Confidential {
				told += strings.ToLower(e.Situation + " " + e.Action + " " + e.Result + " ")
			}
		}
		found := regexp.MustCompile(`\d[\d,]*\d|\d|\b(two|three|four|nine|eleven)\b`).FindAllString(facts, -1)
		within(t, "figures in the facts of the summary", len(found), [2]int{5, 20})
		for _, n := range found {
			sum := n == "400,000" || n == "three" // of contracts: see TestManagersSampleAddsUp
			if !sum && !regexp.MustCompile(`\b`+n+`\b`).MatchString(told) {
				t.Errorf("%q stands in the summary and in no example", n)
			}
		}
	})
}
