package journal

import (
	"slices"
	"strings"
	"unicode"

	"promodoc/app/promo"
)

// Check reports the first thing that an entry must have and has not, or has in
// another form than it must. Errors are of the kinds [ErrNoText], [ErrNoDate] and
// [ErrBackwards]. All that [Clean] returns is in the right form.
func (e Entry) Check() error {
	switch {
	case isBlank(e.Text):
		return ErrNoText.Err()
	case e.From.IsZero():
		return ErrNoDate.Err()
	case promo.Backwards(e.From, e.To):
		return ErrBackwards.Err("First", e.From, "Last", e.To)
	}
	return nil
}

// Clean returns an entry with its tags, people, links and keys in their forms, none
// empty and none twice, and without a last day that is the first. Texts stay as they
// are, but for white space at both ends.
func Clean(e Entry) Entry {
	e.Text, e.Result, e.Part = strings.TrimSpace(e.Text), strings.TrimSpace(e.Result), strings.TrimSpace(e.Part)
	e.Tags = each(e.Tags, Tag)
	e.People = each(e.People, Person)
	e.Source.Keys = each(e.Source.Keys, strings.TrimSpace)
	var links []promo.Evidence
	for _, l := range e.Links {
		l.Title, l.URL = strings.TrimSpace(l.Title), strings.TrimSpace(l.URL)
		same := func(o promo.Evidence) bool { return o.Title == l.Title && o.URL == l.URL }
		if (l.Title != "" || l.URL != "") && !slices.ContainsFunc(links, same) {
			links = append(links, l)
		}
	}
	e.Links = links
	if e.To == e.From {
		e.To = promo.Date{}
	}
	return e
}

// Tag returns a tag in its form: without "#", with hyphens in place of white space.
// It is empty if nothing is left.
func Tag(s string) string {
	s = strings.TrimLeft(strings.TrimSpace(s), "#")
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == ',' || r == '#' })
	return strings.Trim(strings.Join(words, "-"), "-")
}

// Person returns a name in its form: without "@" at its start, with single spaces.
func Person(s string) string {
	s = strings.TrimLeft(strings.TrimSpace(s), "@")
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

// each returns texts in their form, without those that are empty or that differ from
// one before them in upper and lower case only; nil if none is left.
func each(texts []string, form func(string) string) []string {
	var all []string
	for _, t := range texts {
		t = form(t)
		if t != "" && !slices.ContainsFunc(all, func(o string) bool { return strings.EqualFold(o, t) }) {
			all = append(all, t)
		}
	}
	return all
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }
