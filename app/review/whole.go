package review

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"promodoc/app/promo"
	"promodoc/app/review/prose"
)

// whole is the document as a whole, of which all units were reviewed.
type whole struct {
	context
	document promo.Document
	units    []*unit
	examples []*unit // those of the units that are examples and have text
}

// documentChecks are the functions of rules about the whole document, by ID.
var documentChecks = map[string]func(w *whole, r *compiled) []Finding{
	"time.one-quarter":        oneQuarter,
	"words.abbreviation":      unexplained,
	"document.no-example":     noExample,
	"document.one-story":      oneStory,
	"document.numbers-differ": numbersDiffer,
	"document.too-long":       tooLong,
	"path.looks-for":          looksFor,
}

// documentRef is the place of findings about the whole document.
var documentRef = promo.Ref{Kind: promo.KindDocument}

func (w *whole) review() []Finding {
	w.examples = make([]*unit, 0, len(w.units))
	for _, u := range w.units {
		if u.example != nil && !u.empty() {
			w.examples = append(w.examples, u)
		}
	}
	var all []Finding
	for _, r := range w.set.rules {
		if f := documentChecks[r.ID]; f != nil && w.applies(r) {
			all = append(all, f(w, r)...)
		}
	}
	return all
}

// oneQuarter is for a document of a longer cycle all of whose examples are of one
// quarter. Without a cycle nothing is missing.
func oneQuarter(w *whole, r *compiled) []Finding {
	const longest = 120 // days of a cycle that is itself about a quarter
	if c := w.cycle; c.From.IsZero() || c.To.IsZero() || c.To.Last().Sub(c.From.First()).Hours() < longest*24 {
		return nil
	}
	only := 0
	for i, u := range w.examples {
		q := onlyQuarter(u.example)
		if q == 0 || i > 0 && q != only {
			return nil
		}
		only = q
	}
	if len(w.examples) < r.Limit {
		return nil
	}
	name := "Q" + strconv.Itoa(only%4+1) + " " + strconv.Itoa(only/4)
	return []Finding{r.finding(documentRef, []string{name, strconv.Itoa(len(w.examples))}, "Quarter", name)}
}

// onlyQuarter returns the quarter that an example is of, or 0 if it is of several, goes on or
// has no month.
func onlyQuarter(e *promo.Example) int {
	from, to := datesOf(e)
	if e.Ongoing || quarter(from) != quarter(to) {
		return 0
	}
	return quarter(from)
}

// unexplained is for the first use of an abbreviation that no part of the document and
// nothing on its path explains.
func unexplained(w *whole, r *compiled) []Finding {
	done := map[string]bool{}
	for _, u := range w.units {
		for _, name := range u.facts.explained {
			done[name] = true
		}
	}
	isSmall := func(lower string) bool { return w.set.phrases.Class("small", lower) }
	var all []Finding
	var known map[string]bool // made when it is needed
	for _, u := range w.units {
		for _, a := range u.facts.abbreviations {
			if done[a.name] {
				continue
			}
			if known == nil {
				known = w.pathWords()
			}
			done[a.name] = true
			if !known[a.name] && !u.spelledOut(a.name, isSmall) {
				all = append(all, u.span(r, &u.fields[a.field], a.word, a.word+1))
			}
		}
	}
	return all
}

// pathWords returns the words in capitals that the candidate, the path and the user's
// own list of words have.
func (w *whole) pathWords() map[string]bool {
	all := map[string]bool{}
	d := w.document
	texts := slices.Concat(d.Setup.Words, []string{d.Candidate.Team, d.Candidate.CurrentRole, d.Candidate.ProposedRole, d.Path.Title})
	for _, c := range d.Snapshot.Considerations() {
		texts = append(texts, c.Title, c.Statement)
	}
	for _, text := range texts {
		t := prose.Read(text, nil)
		for i, word := range t.Words {
			if t.IsUpper(i) {
				all[strings.TrimSuffix(text[word.From:word.To], "s")] = true
			}
		}
	}
	return all
}

// noExample is for a consideration without an example that readers get, unless the user
// names it as something still to be learnt. Its quote is the same whatever the
// consideration's ID is, so that what is left as it is stays so when the path renames it.
func noExample(w *whole, r *compiled) []Finding {
	shown := map[string]bool{}
	for _, u := range w.examples {
		for _, id := range u.example.Supports {
			shown[id] = true
		}
	}
	var all []Finding
	for _, c := range w.document.Snapshot.Considerations() {
		if !shown[c.ID] && !w.isGrowth(c.Title, c.Statement) {
			all = append(all, r.finding(promo.Ref{Kind: promo.KindConsideration, ID: c.ID}, nil, "Title", c.Title))
		}
	}
	return all
}

// isGrowth reports whether a growth area or a section other than the summary is about
// the same as a consideration.
func (w *whole) isGrowth(title, statement string) bool {
	named, asked := w.stems(title), w.stems(title+" "+statement)
	return slices.ContainsFunc(w.units, func(u *unit) bool {
		return u.example == nil && u.at.ID != promo.SummaryID && w.isAbout(u, title, named, asked)
	})
}

// isAbout reports whether a part has the title of a consideration, or the words of its title,
// or two words of what it asks. A title may be of words that carry no meaning elsewhere, such
// as "People".
func (w *whole) isAbout(u *unit, title string, named, asked map[string]bool) bool {
	const enough = 2
	if len(u.texts) > 0 && strings.EqualFold(strings.TrimSpace(u.texts[0]), strings.TrimSpace(title)) {
		return true
	}
	has := w.stems(strings.Join(u.texts, " "))
	hasTitle := len(named) > 0 && shares(named, has) == len(named)
	return hasTitle || shares(asked, has) >= enough
}

// stems returns the beginnings of the words of a text that carry meaning.
func (w *whole) stems(text string) map[string]bool {
	all := map[string]bool{}
	for _, word := range prose.Read(text, nil).Words {
		if w.set.isContent(word.Lower) {
			all[stem(word.Lower)] = true
		}
	}
	return all
}

// isContent reports whether a word carries meaning: it is not short, and none that is
// everywhere.
func (s *ruleSet) isContent(lower string) bool {
	lower = strings.TrimSuffix(lower, "'s")
	return len(lower) > 3 && !s.phrases.Class("stop", lower)
}

// stem returns the beginning of a word, which other forms of it share.
func stem(lower string) string {
	const most = 5
	end := 0
	for at := range strings.TrimSuffix(lower, "'s") {
		if at >= most {
			break
		}
		end = at
	}
	_, size := utf8.DecodeRuneInString(lower[end:])
	return lower[:min(end+size, len(lower))]
}

func tooLong(w *whole, r *compiled) []Finding {
	budget := w.document.Setup.PageBudget
	if budget == 0 || w.options.Pages <= budget {
		return nil
	}
	return []Finding{r.finding(documentRef, []string{strconv.Itoa(w.options.Pages)}, "Pages", w.options.Pages, "Budget", budget)}
}
