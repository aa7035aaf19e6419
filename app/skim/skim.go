// Package skim sees a document as a committee does that has four minutes: titles, first
// sentences, results, numbers, dates, who is named, and which considerations rest on one
// story. It says nothing new and judges nothing. It must not know how that is shown.
package skim

import (
	"slices"
	"strconv"
	"strings"

	"promodoc/app/promo"
	"promodoc/app/review/prose"
)

// WordsPerMinute is how fast a document is read that nobody has seen before.
const WordsPerMinute = 230

// View is what is seen of a document.
type View struct {
	Summary  string // its first sentence
	Words    int    // on all pages
	Stories  []Story
	Quarters []Quarter
	Asked    []Asked
	People   []Count // who is named, the most often named first
}

// Story is what is seen of one example.
type Story struct {
	ID      string
	Title   string
	When    string   // the days, as pages have them; empty without
	First   string   // the first sentence
	Result  string   // the first sentence of the result
	Numbers []string // with the word after each, such as "860 shops"
	Words   int
}

// Quarter is a quarter of a year in which examples ended; those without a day are in
// none.
type Quarter struct {
	Year, Number int // Number is from 1 to 4; 0 for a year without a month
	Stories      int
}

// Asked is a consideration with the examples that it rests on.
type Asked struct {
	ID, Title string
	Stories   []string // their titles
}

// Count is a name and how often it is written.
type Count struct {
	Name string
	N    int
}

// Of returns what is seen of a document. Confidential examples and hidden parts are not.
func Of(d promo.Document) View {
	d = promo.Arranged(d)
	d.Examples = slices.DeleteFunc(slices.Clone(d.Examples), func(e promo.Example) bool { return e.Confidential })
	var v View
	people := map[string]int{}
	for _, s := range d.Sections {
		t := prose.Read(s.Body, nil)
		v.Words += len(t.Words)
		if s.ID == promo.SummaryID {
			v.Summary = firstSentence(t)
		}
	}
	quarters := map[Quarter]int{}
	for _, asked := range d.Snapshot.Considerations() {
		a := Asked{ID: asked.ID, Title: asked.Title}
		for _, e := range d.Examples {
			if slices.Contains(e.Supports, asked.ID) {
				a.Stories = append(a.Stories, title(e))
			}
		}
		v.Asked = append(v.Asked, a)
		for _, e := range promo.ExamplesUnder(d, asked.ID) {
			story := storyOf(e, people)
			v.Stories = append(v.Stories, story)
			v.Words += story.Words
			if q, ok := quarterOf(e); ok {
				quarters[q]++
			}
		}
	}
	for q, n := range quarters {
		q.Stories = n
		v.Quarters = append(v.Quarters, q)
	}
	slices.SortFunc(v.Quarters, func(a, b Quarter) int { return (a.Year-b.Year)*5 + a.Number - b.Number })
	for name, n := range people {
		v.People = append(v.People, Count{name, n})
	}
	slices.SortFunc(v.People, func(a, b Count) int {
		if a.N != b.N {
			return b.N - a.N
		}
		return strings.Compare(a.Name, b.Name)
	})
	return v
}

// Seconds returns how long the pages take to read.
func (v View) Seconds() int { return v.Words * 60 / WordsPerMinute }

// OnOneStory returns the considerations that rest on one story, which is all a reader
// sees of them.
func (v View) OnOneStory() []Asked {
	var all []Asked
	for _, a := range v.Asked {
		if len(a.Stories) == 1 {
			all = append(all, a)
		}
	}
	return all
}

func title(e promo.Example) string {
	if t := strings.TrimSpace(e.Title); t != "" {
		return t
	}
	return "…"
}

func storyOf(e promo.Example, people map[string]int) Story {
	s := Story{ID: e.ID, Title: title(e), When: promo.Span(e.From, e.To, e.Ongoing)}
	for i, text := range []string{e.Situation, e.Action, e.Result} {
		t := prose.Read(text, nil)
		s.Words += len(t.Words)
		if s.First == "" {
			s.First = firstSentence(t)
		}
		if i == 2 {
			s.Result = firstSentence(t)
		}
		s.Numbers = append(s.Numbers, numbersOf(t)...)
		countPeople(t, people)
	}
	return s
}

func firstSentence(t *prose.Text) string {
	if len(t.Sentences) == 0 {
		return ""
	}
	return t.Source[t.Sentences[0].From:t.Sentences[0].To]
}

// numbersOf returns the numbers in a text that are no years, each with the sign or the
// word after it.
func numbersOf(t *prose.Text) []string {
	var all []string
	for i, w := range t.Words {
		if !w.Digit || w.Muted || isYear(w.Lower) || strings.ContainsFunc(w.Lower, isLetter) {
			continue
		}
		n := t.Source[w.From:w.To]
		if sign := after(t.Source, w.To); sign != "" {
			n += sign
		} else if i+1 < len(t.Words) && t.Words[i+1].Sentence == w.Sentence && !t.Words[i+1].Break && !t.Words[i+1].Digit {
			n += " " + t.Source[t.Words[i+1].From:t.Words[i+1].To]
		}
		all = append(all, n)
	}
	return all
}

// after returns the sign of a unit right after a number.
func after(text string, at int) string {
	for _, sign := range []string{"%", " %", "€", " €"} {
		if strings.HasPrefix(text[at:], sign) {
			return sign
		}
	}
	return ""
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' }

func isYear(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && n >= 1950 && n < 2100
}

// countPeople counts the names in a text: words with a capital inside a sentence, those
// that follow each other as one.
func countPeople(t *prose.Text, people map[string]int) {
	for i := 0; i < len(t.Words); i++ {
		w := t.Words[i]
		if !w.Proper || w.Muted || w.Digit || t.IsUpper(i) {
			continue
		}
		last := i
		for last+1 < len(t.Words) && t.Words[last+1].Proper && !t.Words[last+1].Break && t.Words[last+1].Sentence == w.Sentence {
			last++
		}
		people[t.Source[w.From:t.Words[last].To]]++
		i = last
	}
}

// quarterOf returns the quarter in which an example ended, or began if it goes on.
func quarterOf(e promo.Example) (Quarter, bool) {
	day := e.To
	if day.IsZero() {
		day = e.From
	}
	if day.IsZero() {
		return Quarter{}, false
	}
	q := Quarter{Year: day.Year}
	if day.Month > 0 {
		q.Number = (int(day.Month)-1)/3 + 1
	}
	return q, true
}
