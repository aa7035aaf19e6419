package logbook

import (
	"slices"
	"strings"

	"promodoc/app/journal"
	"promodoc/app/message"
	"promodoc/app/promo"
)

// maxTitle is the length in runes up to which the first line of an entry is a title.
const maxTitle = 100

// AddExample adds an example that is made of entries under a consideration of a document:
// with their time, links and results, and with references to them. It does nothing if the
// ID is taken or there are no entries.
func AddExample(d promo.Document, id, consideration string, entries []journal.Entry) promo.Document {
	if len(entries) == 0 {
		return d
	}
	with := promo.AddExample(d, id, consideration, "")
	at := slices.IndexFunc(with.Examples, func(x promo.Example) bool { return x.ID == id })
	if len(with.Examples) == len(d.Examples) || at < 0 {
		return d
	}
	made := exampleOf(entries)
	made.ID, made.Supports = id, with.Examples[at].Supports
	with.Examples = slices.Clone(with.Examples)
	with.Examples[at] = made
	return with
}

// exampleOf returns the example of entries, which need not be in the order of their time.
func exampleOf(entries []journal.Entry) promo.Example {
	entries = byTime(entries)
	x := promo.Example{Title: entries[0].Title(), From: entries[0].From}
	var texts []string
	for _, e := range entries {
		if last := e.Last(); x.To.IsZero() || last.Last().After(x.To.Last()) {
			x.To = last
		}
		texts = append(texts, strings.TrimSpace(e.Text))
		for _, l := range e.Links {
			if !hasEvidence(x.Evidence, l) {
				x.Evidence = append(x.Evidence, promo.Evidence{Title: l.Title, URL: l.URL})
			}
		}
		x.Sources.FromEntries = append(x.Sources.FromEntries, journal.Reference(e))
	}
	if x.To == x.From {
		x.To = promo.Date{}
	}
	x.Title = message.Cut(x.Title, maxTitle)
	if len(texts) > 1 || texts[0] != x.Title {
		x.Situation = joined(texts)
	}
	x.Action = joined(each(entries, func(e journal.Entry) string { return e.Part }))
	x.Result = joined(each(entries, func(e journal.Entry) string { return e.Result }))
	return x
}

func each(entries []journal.Entry, of func(journal.Entry) string) []string {
	var all []string
	for _, e := range entries {
		if text := strings.TrimSpace(of(e)); text != "" {
			all = append(all, text)
		}
	}
	return all
}

// joined returns texts as one: a list of lines, or paragraphs if one has several lines.
func joined(texts []string) string {
	if len(texts) < 2 {
		return strings.Join(texts, "")
	}
	if slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, "\n") }) {
		return strings.Join(texts, "\n\n")
	}
	return "- " + strings.Join(texts, "\n- ")
}
