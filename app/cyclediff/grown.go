package cyclediff

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"promodoc/app/docdiff"
	"promodoc/app/promo"
	"promodoc/app/units"
	"promodoc/app/worddiff"
)

// changesOf returns in which pieces two examples differ that are the same one in two
// documents: what they support and where they come from is of the documents.
func changesOf(was, now promo.Example) []docdiff.Change {
	now.ID, now.Supports, now.Sources = was.ID, was.Supports, was.Sources
	one := func(x promo.Example) promo.Document { return promo.Document{Examples: []promo.Example{x}} }
	return docdiff.Changes(one(was), one(now))
}

// fate returns what became of an example that both documents have.
func fate(was, now promo.Example, changes []docdiff.Change) Fate {
	switch {
	case len(changes) == 0:
		return Kept
	case now.Words() > was.Words():
		return Grown
	case now.Words() == was.Words() && len(now.Evidence)+len(now.Attachments) > len(was.Evidence)+len(was.Attachments):
		return Grown
	}
	return Changed
}

// proseOf returns the texts of an example in which words and numbers count.
func proseOf(x promo.Example) []string { return []string{x.Title, x.Situation, x.Action, x.Result} }

// addedTo returns what an example has more than it had.
func addedTo(was, now promo.Example) Added { return added(proseOf(was), proseOf(now)) }

// added returns what some texts have more than the same texts had before.
func added(was, now []string) Added {
	var a Added
	for i := range now {
		a.Words += insertedWords(was[i], now[i])
	}
	known := numbersIn(strings.Join(was, "\n"))
	for _, n := range numbersIn(strings.Join(now, "\n")) {
		if !slices.Contains(known, n) {
			a.Numbers = append(a.Numbers, n)
		}
	}
	return a
}

// insertedWords counts the words of a text that are not in its earlier form.
func insertedWords(was, now string) int {
	n := 0
	for _, p := range worddiff.Words(was, now) {
		if p.Mark == worddiff.Inserted {
			n += promo.CountWords(p.Text)
		}
	}
	return n
}

// numberForm is a number with what belongs to it: a currency before it, or a unit or a
// percent sign after it. "3.5x", "€2m", "120 ms", "30 %". Words that begin with letters,
// such as Q3, are none.
var numberForm = sync.OnceValue(func() *regexp.Regexp {
	symbols := strings.Join(units.Symbols(), "|")
	return regexp.MustCompile(`(?:^|[^\pL\pN_./-])(\p{Sc}?\d+(?:[.,:]\d+)*(?:[\pL]{1,3}|\s?(?:%|‰|\p{Sc}|(?:` + symbols + `)\b))?)`)
})

// listNumber is the number of an item of a list: it says nothing of the work.
var listNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ \t>]*\d+[.)][ \t]+`) })

// numbersIn returns the numbers in a text as they are written, each once.
func numbersIn(text string) []string {
	var all []string
	for _, m := range numberForm().FindAllStringSubmatch(listNumber().ReplaceAllString(text, ""), -1) {
		if n := strings.Join(strings.Fields(m[1]), " "); !slices.Contains(all, n) {
			all = append(all, n)
		}
	}
	return all
}

// sectionsOf returns what became of the sections.
func sectionsOf(was, now promo.Document) []Item {
	var items []Item
	var before, after []string
	for _, s := range now.Sections {
		if strings.TrimSpace(s.Body) == "" {
			continue
		}
		item := Item{ID: s.ID, Title: promo.SectionTitle(now, s), Fate: New, Words: promo.CountWords(s.Body)}
		w, had := section(was, s.ID)
		if had {
			item.WasID, item.Fate = w.ID, Kept
			item.Changes = docdiff.Changes(promo.Document{Sections: []promo.Section{w}}, promo.Document{Sections: []promo.Section{s}})
			after = append(after, s.ID)
		}
		item.Added = added([]string{w.Body}, []string{s.Body})
		switch {
		case len(item.Changes) == 0:
		case promo.CountWords(s.Body) > promo.CountWords(w.Body):
			item.Fate = Grown
		default:
			item.Fate = Changed
		}
		items = append(items, item)
	}
	for _, w := range was.Sections {
		if strings.TrimSpace(w.Body) == "" {
			continue
		}
		if slices.Contains(after, w.ID) {
			before = append(before, w.ID)
			continue
		}
		items = append(items, Item{WasID: w.ID, Title: promo.SectionTitle(was, w), Fate: Dropped, Words: promo.CountWords(w.Body)})
	}
	markMoved(items, before, after)
	return items
}

// markMoved marks the sections that are in another place among those that both documents
// have, whose IDs are before and after in the order of each.
func markMoved(items []Item, before, after []string) {
	at := 0
	for _, step := range worddiff.Lists(before, after) {
		if step.Mark == worddiff.Deleted {
			continue
		}
		for range step.Count {
			if step.Mark == worddiff.Inserted {
				i := slices.IndexFunc(items, func(x Item) bool { return x.ID == after[at] })
				items[i].Moved = true
			}
			at++
		}
	}
}

// section returns the section with an ID that has text.
func section(d promo.Document, id string) (promo.Section, bool) {
	for _, s := range d.Sections {
		if s.ID == id && strings.TrimSpace(s.Body) != "" {
			return s, true
		}
	}
	return promo.Section{}, false
}
