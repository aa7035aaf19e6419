// Package skim sees a document as a committee does that has four minutes: titles, first
// sentences, results, numbers, dates, whom it reached, who is named, and which
// considerations rest on one story. It says nothing new and judges nothing. It must not
// know how that is shown.
package skim

import (
	"slices"
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
	Reach    []Count // whom something reached, as the text says it, the most often first
	People   []Count // who is named, the most often first
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
// people are names that are known from elsewhere, such as those in the journal.
func Of(d promo.Document, people []string) View { return new(Reader).Of(d, people) }

// Reader sees one document again after each change. It keeps what it read of the texts
// that are the same. Its zero value is ready; use it from one goroutine at a time.
type Reader struct {
	last, now map[string]*prose.Text // by source
}

// text divides a text, or returns what it was divided into last time.
func (r *Reader) text(source string) *prose.Text {
	t := r.now[source]
	if t == nil {
		if t = r.last[source]; t == nil {
			t = prose.Read(source, nil)
		}
		r.now[source] = t
	}
	return t
}

// Of returns what is seen of the document, as [Of] does.
func (r *Reader) Of(d promo.Document, people []string) View {
	r.last, r.now = r.now, make(map[string]*prose.Text, len(r.now))
	d = promo.Arranged(d)
	d.Examples = slices.DeleteFunc(slices.Clone(d.Examples), func(e promo.Example) bool { return e.Confidential })
	var v View
	words := listsOf(d.Language())
	known := append(slices.Clone(people), d.Candidate.Manager)
	for _, voice := range d.Setup.Dialogue.Voices {
		known = append(known, voice.Name)
	}
	who := newPeople(words, d.Candidate.Name, known)
	reach := newCounts()
	see := func(t *prose.Text) {
		who.add(t)
		addReach(t, words, reach)
	}
	for _, s := range d.Sections {
		t := r.text(s.Body)
		v.Words += len(t.Words)
		see(t)
		if s.ID == promo.SummaryID {
			v.Summary = firstSentence(t)
		}
	}
	quarters := map[Quarter]int{}
	for _, asked := range d.Snapshot.Considerations() {
		a := Asked{ID: asked.ID, Title: asked.Title}
		for _, e := range promo.ExamplesSupporting(d, asked.ID) {
			a.Stories = append(a.Stories, title(e))
		}
		v.Asked = append(v.Asked, a)
		for _, e := range promo.ExamplesUnder(d, asked.ID) {
			story := r.storyOf(e, words, see)
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
	v.Reach, v.People = reach.sorted(), who.all()
	r.last = nil
	return v
}

// Seconds returns how long a number of words takes to read.
func Seconds(words int) int { return words * 60 / WordsPerMinute }

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

func (r *Reader) storyOf(e promo.Example, words wordLists, see func(*prose.Text)) Story {
	s := Story{ID: e.ID, Title: title(e), When: promo.Span(e.From, e.To, e.Ongoing)}
	for i, text := range []string{e.Situation, e.Action, e.Result} {
		t := r.text(text)
		s.Words += len(t.Words)
		if s.First == "" {
			s.First = firstSentence(t)
		}
		if i == 2 {
			s.Result = firstSentence(t)
		}
		s.Numbers = append(s.Numbers, numbersOf(t, words)...)
		see(t)
	}
	return s
}

func firstSentence(t *prose.Text) string {
	if len(t.Sentences) == 0 {
		return ""
	}
	return t.Source[t.Sentences[0].From:t.Sentences[0].To]
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

// counts counts names, whatever the case of their letters.
type counts struct {
	at  map[string]int // index in all, by the name in lower case
	all []Count
}

func newCounts() *counts { return &counts{at: map[string]int{}} }

func (c *counts) add(name string) {
	key := strings.ToLower(name)
	at, there := c.at[key]
	if !there {
		at = len(c.all)
		c.at[key] = at
		c.all = append(c.all, Count{Name: name})
	}
	c.all[at].N++
}

// move counts one name as another that is counted, too.
func (c *counts) move(name, to string) {
	from := c.at[strings.ToLower(name)]
	c.all[c.at[strings.ToLower(to)]].N += c.all[from].N
	c.all[from].N = 0
}

// sorted returns the names, the most often counted first and else as they came.
func (c *counts) sorted() []Count {
	all := slices.DeleteFunc(slices.Clone(c.all), func(n Count) bool { return n.N == 0 })
	slices.SortStableFunc(all, func(a, b Count) int { return b.N - a.N })
	return all
}
