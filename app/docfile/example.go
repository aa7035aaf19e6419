package docfile

import (
	"fmt"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

func (d *decoder) examples(m *yamldoc.Mapping) []promo.Example {
	var all []promo.Example
	items := m.Mappings("examples", textExample)
	lines := map[string]int{}
	for _, item := range items {
		e := d.example(item)
		if line, seen := lines[e.ID]; seen && e.ID != "" {
			item.Fault("id", errRepeatedExample.Err("ID", yamldoc.Quoted(e.ID), "Line", line))
			e.ID = d.freeID(e.ID, lines)
		}
		if _, seen := lines[e.ID]; !seen {
			lines[e.ID] = item.At("id").Line
		}
		all = append(all, e)
	}
	d.nameExamples(all, items, lines)
	return all
}

// nameExamples gives every example without an ID a free one, so that nobody who
// adds an example by hand has to make one up.
func (d *decoder) nameExamples(all []promo.Example, items []*yamldoc.Mapping, taken map[string]int) {
	number := 0
	for i := range all {
		for all[i].ID == "" {
			number++
			id := fmt.Sprintf("example-%d", number)
			if _, used := taken[id]; used {
				continue
			}
			all[i].ID = id
			d.notice(items[i].Node(), errNamed.Err("ID", strconv.Quote(id)))
		}
	}
}

func (d *decoder) example(m *yamldoc.Mapping) promo.Example {
	e := promo.Example{
		ID:           m.Text("id"),
		Title:        m.Text("title"),
		From:         d.date(m, "from"),
		To:           d.date(m, "to"),
		Ongoing:      m.Bool("ongoing"),
		Origin:       oneOf(m, "origin", promo.OriginCurrent, promo.OriginEarlier, promo.OriginPersonal),
		Situation:    m.Text("situation"),
		Action:       m.Text("action"),
		Result:       m.Text("result"),
		Supports:     m.Texts("supports"),
		Confidential: m.Bool("confidential"),
		Sources:      promo.Sources{CarriedFrom: m.Text("carried_from"), FromEntries: m.Texts("from_entries")},
	}
	switch {
	case e.Ongoing && !e.To.IsZero():
		d.notice(m.At("to"), errOngoingEnds.Err("Last", e.To))
	case promo.Backwards(e.From, e.To):
		d.notice(m.At("to"), errDaysOrder.Err("Last", e.To, "First", e.From))
	}
	for _, item := range m.Mappings("evidence", textEvidence) {
		v := promo.Evidence{Title: item.Text("title"), URL: item.Text("url")}
		v.Extra = extra(item)
		e.Evidence = append(e.Evidence, v)
	}
	for _, item := range m.Mappings("attachments", textAttachment) {
		a := promo.Attachment{File: item.Text("file"), Title: item.Text("title"), Alt: item.Text("alt")}
		a.Extra = extra(item)
		e.Attachments = append(e.Attachments, a)
	}
	e.Extra = extra(m)
	return e
}

// oneOf reads a word of a few; "" if the key is missing. Another word is a fault.
func oneOf[T ~string](m *yamldoc.Mapping, key string, words ...T) T {
	found := T(m.Text(key))
	if found == "" || slices.Contains(words, found) {
		return found
	}
	var all []string
	for _, w := range words {
		all = append(all, string(w))
	}
	if near := nearest.Word(string(found), all); near != "" {
		m.Fault(key, errMistyped.Err("Key", key, "Words", message.Or(all), "Found", yamldoc.Quoted(string(found)), "Near", near))
	} else {
		m.Fault(key, errOtherWord.Err("Key", key, "Words", message.Or(all), "Found", yamldoc.Quoted(string(found))))
	}
	return ""
}

func (e *encoder) example(x promo.Example) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", x.ID)
	f.Text("title", x.Title)
	f.Literal("from", x.From.String())
	f.Literal("to", x.To.String())
	f.Bool("ongoing", x.Ongoing)
	f.Text("origin", string(x.Origin))
	f.Text("situation", x.Situation)
	f.Text("action", x.Action)
	f.Text("result", x.Result)
	f.List("evidence", yamldoc.Nodes(x.Evidence, func(v promo.Evidence) *yaml.Node {
		g := yamldoc.NewFields()
		g.Text("title", v.Title)
		g.Text("url", v.URL)
		return e.close(g, v.Extra)
	}))
	f.List("attachments", yamldoc.Nodes(x.Attachments, func(a promo.Attachment) *yaml.Node {
		g := yamldoc.NewFields()
		g.Text("file", a.File)
		g.Text("title", a.Title)
		g.Text("alt", a.Alt)
		return e.close(g, a.Extra)
	}))
	f.Texts("supports", x.Supports)
	f.Bool("confidential", x.Confidential)
	f.Text("carried_from", x.Sources.CarriedFrom)
	f.Texts("from_entries", x.Sources.FromEntries)
	return e.close(f, x.Extra)
}
