package review

import (
	"slices"
	"strings"

	"promodoc/app/promo"
	"promodoc/app/review/people"
	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
)

// field is one field of a unit, divided into words.
type field struct {
	key  string // title, situation, action, result, section or growth
	at   promo.Ref
	text *prose.Text
	hits []phrase.Match
	// present are the phrases that are in hits.
	present idSet
	people  *people.Text // nil until a rule needs it; see who
	parts   []wordParts  // nil until a rule needs them; see partsOf
}

// who returns who is mentioned in the field.
func (f *field) who(c *context) *people.Text {
	if f.people == nil {
		f.people = people.Read(c.textOf(f), c.people)
	}
	return f.people
}

// textOf returns the text of a field with the classes of its words.
func (c *context) textOf(f *field) phrase.Text {
	return phrase.Text{Text: f.text, Set: c.set.phrases}
}

// blank reports whether nothing is written in the field.
func (f *field) blank() bool { return len(f.text.Words) == 0 }

// source returns the text of words of the field.
func (f *field) source(first, last int) string {
	return f.text.Source[f.text.Words[first].From:f.text.Words[last-1].To]
}

// unit is a part of the document that is reviewed by itself, so that the others need not
// be reviewed again when it changes: an example, a section or a growth area.
type unit struct {
	at      promo.Ref
	example *promo.Example // nil for other parts
	texts   []string       // of the fields, to see whether they changed
	counts  []int          // the words of each, as the status line counts them
	scope   string         // that the path asks of the example
	fields  []field
	// What the unit gives by itself: its findings and what rules about the whole
	// document need of it.
	findings []Finding
	facts    facts
}

// exampleFields are the fields of an example, in their order.
var exampleFields = []promo.FieldKey{"title", "situation", "action", "result"}

// exampleUnit returns the unit of an example. scope is what the path asks of it.
func exampleUnit(e *promo.Example, scope string) *unit {
	return &unit{at: promo.Ref{Kind: promo.KindExample, ID: e.ID}, example: e, scope: scope,
		texts: []string{e.Title, e.Situation, e.Action, e.Result}}
}

// read divides the fields into words and finds the phrases of the rules in them.
func (u *unit) read(set *ruleSet, words bool) {
	u.fields = make([]field, 0, len(u.texts))
	u.counts = make([]int, 0, len(u.texts))
	for i, text := range u.texts {
		f := field{text: prose.Read(text, set.language.lists)}
		switch u.at.Kind {
		case promo.KindExample:
			f.key, f.at = string(exampleFields[i]), promo.ExampleRef(u.at.ID, exampleFields[i])
		case promo.KindSection:
			f.key, f.at = "section", promo.SectionRef(u.at.ID)
		case promo.KindGrowth:
			f.key, f.at = "growth", promo.Ref{Kind: promo.KindGrowth, Index: u.at.Index, Field: "text"}
			if i == 0 {
				f.at.Field = "title"
			} else if i > 1 {
				f.at.Field, f.at.Sub = "step", i-2
			}
		}
		if words {
			f.hits = set.phrases.Find(f.text)
			for _, hit := range f.hits {
				f.present.add(hit.ID)
			}
		}
		u.fields = append(u.fields, f)
		u.counts = append(u.counts, promo.CountWords(text))
	}
}

// field returns a field of an example.
func (u *unit) field(key string) *field {
	for i := range u.fields {
		if u.fields[i].key == key {
			return &u.fields[i]
		}
	}
	return nil
}

// of returns the fields of the unit that have one of the names.
func (u *unit) of(keys []string) []*field {
	var all []*field
	for i := range u.fields {
		if slices.Contains(keys, u.fields[i].key) {
			all = append(all, &u.fields[i])
		}
	}
	return all
}

// same reports whether a unit would be read and reviewed like another.
func (u *unit) same(v *unit) bool {
	if u.scope != v.scope || !slices.Equal(u.texts, v.texts) || (u.example == nil) != (v.example == nil) {
		return false
	}
	if u.example == nil {
		return true
	}
	a, b := u.example, v.example
	if a.From != b.From || a.To != b.To || a.Ongoing != b.Ongoing || a.Origin != b.Origin || len(a.Attachments) != len(b.Attachments) {
		return false
	}
	return slices.EqualFunc(a.Evidence, b.Evidence, func(x, y promo.Evidence) bool { return x.Title == y.Title && x.URL == y.URL })
}

// empty reports whether the unit has no text.
func (u *unit) empty() bool {
	return !slices.ContainsFunc(u.texts, func(text string) bool { return strings.TrimSpace(text) != "" })
}

// whole returns a finding about a whole field, or the whole unit for a nil field.
func (u *unit) whole(r *compiled, f *field, args ...any) Finding {
	if f != nil {
		return r.finding(f.at, u.texts, args...)
	}
	return r.finding(u.at, u.texts, args...)
}

// span returns a finding about some words of a field.
func (u *unit) span(r *compiled, f *field, first, last int, args ...any) Finding {
	found := u.whole(r, f, append(args, "Quote", f.source(first, last))...)
	found.From, found.To = f.text.Words[first].From, f.text.Words[last-1].To
	found.Quote = f.source(first, last)
	return found
}
