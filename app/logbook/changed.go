package logbook

import (
	"slices"
	"strings"
	"time"

	"promodoc/app/journal"
	"promodoc/app/promo"
)

// Entries returns the entries of the journal by their IDs. Errors: *disk.Refused.
func (l *Logbook) Entries() (map[string]journal.Entry, error) {
	contents, err := l.Journal.Load()
	return journal.ByID(contents.Entries), err
}

// LastWritten returns when something was noted down or changed last; zero if never.
func (l *Logbook) LastWritten() time.Time { return l.Journal.LastWritten() }

// Remade is a document in which an example says what the entries that it was made of say
// now.
type Remade struct {
	Document promo.Document
	Changed  []journal.Entry // those that say something else than when the example was made
	entries  map[string]journal.Entry
}

// Remake returns a document in which an example says what its entries say now. Where it is
// known what they said when it was made, what did not change in them stays as the user
// wrote it. Errors: *disk.Refused.
func (l *Logbook) Remake(d promo.Document, id string) (Remade, error) {
	entries, err := l.Entries()
	if err != nil {
		return Remade{}, err
	}
	r := Remade{Document: d, entries: entries}
	x, ok := d.Example(id)
	if !ok {
		return r, nil
	}
	r.Changed = journal.ChangedSince(x, entries)
	var before, now []journal.Entry
	known := true
	for _, reference := range x.Sources.FromEntries {
		e, there := entries[journal.Referred(reference)]
		if !there {
			continue
		}
		was, found := l.earlier(reference, e)
		before, now, known = append(before, was), append(now, e), known && found
	}
	if len(now) > 0 {
		r.Document = promo.PutExample(d, remade(x, exampleOf(before), exampleOf(now), known))
	}
	return r, nil
}

// Accept returns a document whose example refers to its entries as they are now, so that
// they are not changed for it any more.
func (r Remade) Accept(d promo.Document, id string) promo.Document { return Accept(d, id, r.entries) }

// Accept returns a document whose example refers to entries as they are now.
func Accept(d promo.Document, id string, entries map[string]journal.Entry) promo.Document {
	x, ok := d.Example(id)
	if !ok || len(journal.ChangedSince(x, entries)) == 0 {
		return d
	}
	x.Sources.FromEntries = slices.Clone(x.Sources.FromEntries)
	for i, reference := range x.Sources.FromEntries {
		if e, there := entries[journal.Referred(reference)]; there {
			x.Sources.FromEntries[i] = journal.Reference(e)
		}
	}
	return promo.PutExample(d, x)
}

// earlier returns an entry as it was when a reference to it was made, if a version of its
// year still has that, or else as it is.
func (l *Logbook) earlier(reference string, e journal.Entry) (was journal.Entry, found bool) {
	if reference == journal.Reference(e) {
		return e, true
	}
	was = e
	if l.Versions == nil {
		return was, false
	}
	l.Versions(e.Year(), func(data []byte) (stop bool) {
		all, _ := journal.Read("", data)
		for _, old := range all {
			if old.ID == e.ID && journal.Reference(old) == reference {
				was, found = old, true
			}
		}
		return found
	})
	return was, found
}

// remade returns an example with what entries say: all that they say or, if it is known
// what was made of them before, what changed since.
func remade(x, before, now promo.Example, known bool) promo.Example {
	text := func(field *string, was, is string) {
		switch {
		case known && was == is || strings.TrimSpace(is) == "":
		case known && strings.TrimSpace(was) != "" && strings.Contains(*field, was):
			*field = strings.Replace(*field, was, is, 1) // what the user wrote around it stays
		default:
			*field = is
		}
	}
	text(&x.Title, before.Title, now.Title)
	text(&x.Situation, before.Situation, now.Situation)
	text(&x.Action, before.Action, now.Action)
	text(&x.Result, before.Result, now.Result)
	if !known || before.From != now.From {
		x.From = now.From
	}
	if (!known || before.To != now.To) && !x.Ongoing {
		x.To = now.To
	}
	x.Evidence = remadeEvidence(x.Evidence, before.Evidence, now.Evidence, known)
	return x
}

// remadeEvidence returns evidence with what entries link to now, and without what they
// linked to before.
func remadeEvidence(all, before, now []promo.Evidence, known bool) []promo.Evidence {
	all = slices.Clone(all)
	if known {
		all = slices.DeleteFunc(all, func(v promo.Evidence) bool { return hasEvidence(before, v) && !hasEvidence(now, v) })
	}
	for _, v := range now {
		if !hasEvidence(all, v) && (!known || !hasEvidence(before, v)) {
			all = append(all, v)
		}
	}
	return all
}

func hasEvidence(all []promo.Evidence, v promo.Evidence) bool {
	return slices.ContainsFunc(all, func(o promo.Evidence) bool { return o.Title == v.Title && o.URL == v.URL })
}
