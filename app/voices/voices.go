// Package voices is what colleagues say: who was asked about what, the text that asks
// them, and who answered. The package works on documents alone; it must not know of
// screens or files.
package voices

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"promodoc/app/career"
	"promodoc/app/doclang"
	"promodoc/app/message"
	"promodoc/app/promo"
)

// State says how far a colleague is.
type State string

// The states of a voice.
const (
	Noted     State = "noted"     // nobody was asked yet
	Asked     State = "asked"     // and has not answered
	Answered  State = "answered"  // and does not agree to be quoted, or did not say so
	Permitted State = "permitted" // their words are exported
)

// StateOf returns the state of a voice.
func StateOf(v promo.Voice) State {
	switch {
	case v.Quoted():
		return Permitted
	case v.Answered():
		return Answered
	case !v.Asked.IsZero():
		return Asked
	}
	return Noted
}

// Counts are how many colleagues were asked, have answered, and may be quoted. Who
// answered unasked counts as asked.
type Counts struct{ Asked, Answered, Permitted int }

// Count counts the voices of a document.
func Count(d promo.Document) Counts {
	var c Counts
	for _, v := range d.Setup.Dialogue.Voices {
		state := StateOf(v)
		if state != Noted {
			c.Asked++
		}
		if state == Answered || state == Permitted {
			c.Answered++
		}
		if state == Permitted {
			c.Permitted++
		}
	}
	return c
}

// Label returns what a colleague is called in lists: by their name, else their role.
func Label(v promo.Voice) string {
	return cmp.Or(strings.TrimSpace(v.Name), strings.TrimSpace(v.Role), strings.TrimSpace(v.Relation), textSomebody.Text())
}

// About returns the titles of what a voice speaks of, those of the document that are
// still there.
func About(d promo.Document, v promo.Voice) []string {
	var titles []string
	for _, id := range v.Supports {
		if e, ok := d.Example(id); ok {
			titles = append(titles, e.Label())
		} else if c, ok := d.Snapshot.Consideration(id); ok {
			titles = append(titles, c.Title)
		}
	}
	return titles
}

// Kept says in a sentence why readers get no quotation of a voice that is permitted;
// it is empty if they get one, or if nothing is permitted.
func Kept(d promo.Document, v promo.Voice) string {
	if !v.Quoted() {
		return ""
	}
	for _, id := range v.Supports {
		if e, ok := d.Example(id); ok && (e.Confidential || e.Empty()) {
			return textConfidential.Text("Title", e.Label())
		}
	}
	on := func(id string) bool {
		_, example := d.Example(id)
		_, consideration := d.Snapshot.Consideration(id)
		return example || consideration
	}
	if !slices.ContainsFunc(v.Supports, on) {
		return textNowhere.Text()
	}
	return ""
}

// A colleague is asked two or three questions: more are seldom answered.
const minQuestions, maxQuestions = 2, 3

// Request returns the text that asks a colleague for their words, in the language of
// the document: about which example or consideration, with two or three of the path's
// questions for colleagues, and for the permission to quote them.
func Request(d promo.Document, v promo.Voice) string {
	l := doclang.Of(d.Language())
	var b strings.Builder
	paragraph := func(text string) { b.WriteString(text + "\n\n") }
	if name := strings.TrimSpace(v.Name); name != "" {
		paragraph(l.Text(textGreetingTo, "Name", name))
	} else {
		paragraph(l.Text(textGreeting))
	}
	role := strings.TrimSpace(d.Candidate.ProposedRole)
	about := l.And(quoted(l, About(d, v)))
	switch {
	case about == "" && role == "":
		paragraph(l.Text(textAsk))
	case about == "":
		paragraph(l.Text(textAskFor, "Role", role))
	case role == "":
		paragraph(l.Text(textAskAbout, "About", about))
	default:
		paragraph(l.Text(textAskForAbout, "Role", role, "About", about))
	}
	paragraph(l.Text(textQuestions))
	for i, q := range questions(d, l, v) {
		b.WriteString(strconv.Itoa(i+1) + ". " + q + "\n")
	}
	b.WriteByte('\n')
	paragraph(l.Text(textPermission))
	b.WriteString(l.Text(textThanks))
	if name := strings.TrimSpace(d.Candidate.Name); name != "" {
		b.WriteString("\n" + name)
	}
	return b.String() + "\n"
}

func quoted(l *doclang.Language, titles []string) []string {
	var all []string
	for _, t := range titles {
		all = append(all, l.Text(textQuoted, "Title", t))
	}
	return all
}

// questions are those that the path has for colleagues about what a voice speaks of,
// one of each consideration before a second one. Where it has fewer than two there
// are general ones.
func questions(d promo.Document, l *doclang.Language, v promo.Voice) []string {
	name := cmp.Or(strings.TrimSpace(d.Candidate.Name), l.Text(textNoName))
	var all []string
	add := func(text string) {
		text = strings.Join(strings.Fields(career.WithName(text, name)), " ")
		if text != "" && len(all) < maxQuestions && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	var lists [][]string
	longest := 0
	for _, id := range considerations(d, v) {
		c, _ := d.Snapshot.Consideration(id)
		lists, longest = append(lists, c.AskColleagues), max(longest, len(c.AskColleagues))
	}
	for i := range longest {
		for _, list := range lists {
			if i < len(list) {
				add(list[i])
			}
		}
	}
	if len(all) < minQuestions {
		for _, m := range []*message.Message{didWhat(d, v), textWithout, textChanged} {
			add(l.Text(m, "Name", name))
		}
	}
	return all
}

// didWhat returns the question what the candidate did, by what a voice speaks of
// first.
func didWhat(d promo.Document, v promo.Voice) *message.Message {
	for _, id := range v.Supports {
		if _, ok := d.Example(id); ok {
			return textDidInExample
		}
		if _, ok := d.Snapshot.Consideration(id); ok {
			return textDidThis
		}
	}
	return textDid
}

// considerations are those that a voice speaks of, itself or by an example.
func considerations(d promo.Document, v promo.Voice) []string {
	var all []string
	for _, id := range v.Supports {
		if e, ok := d.Example(id); ok {
			if under, ok := promo.PrimaryConsideration(d, e); ok {
				all = append(all, under)
			}
		} else if _, ok := d.Snapshot.Consideration(id); ok {
			all = append(all, id)
		}
	}
	return all
}
