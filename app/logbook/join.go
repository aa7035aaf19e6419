package logbook

import (
	"slices"

	"promodoc/app/journal"
	"promodoc/app/message"
)

// Join returns several entries as one, which has no ID: with their time as a whole, all
// that they say, and all that they were made of. They need not be in the order of their
// time; there must be one at least.
func Join(entries []journal.Entry) journal.Entry {
	entries = byTime(entries)
	e := journal.Entry{
		From: entries[0].From, Text: joined(each(entries, func(e journal.Entry) string { return e.Text })),
		Result: joined(each(entries, func(e journal.Entry) string { return e.Result })),
		Part:   joined(each(entries, func(e journal.Entry) string { return e.Part })),
		Source: journal.Source{Kind: entries[0].Source.Kind},
	}
	var names []string
	for _, o := range entries {
		if last := o.Last(); e.To.IsZero() || last.Last().After(e.To.Last()) {
			e.To = last
		}
		e.Links, e.Tags, e.People = append(e.Links, o.Links...), append(e.Tags, o.Tags...), append(e.People, o.People...)
		e.Source.Keys = append(e.Source.Keys, o.Source.Keys...)
		if name := o.Source.Name; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	e.Source.Name = message.Comma(names)
	return journal.Clean(e)
}

// byTime returns entries in the order of their first days.
func byTime(entries []journal.Entry) []journal.Entry {
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b journal.Entry) int { return a.From.First().Compare(b.From.First()) })
	return entries
}
