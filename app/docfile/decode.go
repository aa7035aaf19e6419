package docfile

import (
	"strings"

	"promodoc/app/career"
	"promodoc/app/ids"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// snapshotKey is the key of the document's path.
const snapshotKey = "path_snapshot"

func (d *decoder) document(m *yamldoc.Mapping) promo.Document {
	doc := promo.Document{
		ID:        m.Text("id"),
		Name:      m.Text("name"),
		Candidate: candidate(m.Mapping("candidate", textCandidate)),
		Path:      pathRef(m.Mapping("path", textPath)),
		Cycle:     d.cycle(m.Mapping("cycle", textCycle)),
		Setup:     d.setup(m),
		Updated:   d.date(m, "updated"),
		Sections:  d.sections(m),
		Examples:  d.examples(m),
	}
	doc.Considerations = d.considerations(m)
	doc.Growth = d.growth(m)
	doc.Preparations = d.preparations(m)
	doc.Setup.Dialogue = d.dialogue(m)
	doc.Setup.Review = d.review(m)
	snapshot := m.Mapping(snapshotKey, textSnapshot)
	complete := true
	if snapshot != nil {
		doc.Snapshot, complete = career.FromMapping(d.reader, snapshot)
	}
	doc.Extra = extra(m)
	if !complete {
		// A Path cannot hold unknown keys. The snapshot's YAML is kept as well, so
		// that the keys of a later version are not lost.
		doc.Extra = append(doc.Extra, promo.ExtraField{Key: snapshotKey, Value: snapshot.Node()})
	}
	return doc
}

func candidate(m *yamldoc.Mapping) promo.Candidate {
	if m == nil {
		return promo.Candidate{}
	}
	c := promo.Candidate{
		Name:         m.Text("name"),
		Team:         m.Text("team"),
		CurrentRole:  m.Text("current_role"),
		ProposedRole: m.Text("proposed_role"),
		Manager:      m.Text("manager"),
	}
	c.Extra = extra(m)
	return c
}

func pathRef(m *yamldoc.Mapping) promo.PathRef {
	if m == nil {
		return promo.PathRef{}
	}
	p := promo.PathRef{ID: m.Text("id"), Title: m.Text("title"), Version: m.Text("version"), Hash: m.Text("hash"), Form: m.Text("form")}
	p.Extra = extra(m)
	return p
}

// What "line_breaks" may be: what a line feed in a text is on the page. Documents
// without the key are from before line feeds could break lines.
const (
	hardBreaks = "hard"
	softBreaks = "soft"
)

func (d *decoder) setup(m *yamldoc.Mapping) promo.Setup {
	s := promo.Setup{Language: m.Text("language"), Words: m.Texts("words"), PageBudget: m.Int("page_budget", 0)}
	switch found := m.Text("line_breaks"); found {
	case hardBreaks:
		s.HardLineBreaks = true
	case "", softBreaks:
	default:
		m.Fault("line_breaks", errLineBreaks.Err("Words", message.Or([]string{hardBreaks, softBreaks}), "Found", yamldoc.Quoted(found)))
	}
	if s.Language != "" && !career.IsLanguage(s.Language) {
		d.notice(m.At("language"), errLanguage.Err("Found", yamldoc.Quoted(s.Language)))
	}
	for _, item := range m.Mappings("parts", textPart) {
		c := promo.PartChoice{ID: item.Required("id"), Title: item.Text("title"), Hidden: item.Bool("hidden")}
		c.Extra = extra(item)
		s.Parts = append(s.Parts, c)
	}
	if s.PageBudget < 0 {
		m.Fault("page_budget", errPageBudget.Err("Found", s.PageBudget))
		s.PageBudget = 0
	}
	return s
}

func (d *decoder) cycle(m *yamldoc.Mapping) promo.Cycle {
	if m == nil {
		return promo.Cycle{}
	}
	c := promo.Cycle{Name: m.Text("name"), From: d.date(m, "from"), To: d.date(m, "to")}
	if promo.Backwards(c.From, c.To) {
		d.notice(m.At("to"), errDaysOrder.Err("Last", c.To, "First", c.From))
	}
	c.Extra = extra(m)
	return c
}

func (d *decoder) sections(m *yamldoc.Mapping) []promo.Section {
	var all []promo.Section
	lines := map[string]int{}
	for _, item := range m.Mappings("sections", textSection) {
		s := promo.Section{ID: item.Required("id"), Title: item.Text("title"), Body: item.Text("body")}
		if line, seen := lines[s.ID]; seen && s.ID != "" {
			item.Fault("id", errRepeatedSection.Err("ID", yamldoc.Quoted(s.ID), "Line", line))
			s.ID = d.freeID(s.ID, lines)
		}
		if d.lenient && strings.TrimSpace(s.ID) == "" {
			s.ID = d.freeID("section", lines)
		}
		if _, seen := lines[s.ID]; !seen {
			lines[s.ID] = item.At("id").Line
		}
		s.Extra = extra(item)
		all = append(all, s)
	}
	return all
}

// freeID returns another ID for an item of a damaged file; for another file, whose
// fault that is, it returns the ID itself.
func (d *decoder) freeID(id string, taken map[string]int) string {
	if !d.lenient {
		return id
	}
	return ids.Free(id, func(id string) bool { _, used := taken[id]; return used })
}

// considerations and preparations return nil if the document has none.

func (d *decoder) considerations(m *yamldoc.Mapping) map[string]promo.ConsiderationNote {
	var all map[string]promo.ConsiderationNote
	for _, e := range m.Entries("considerations", textConsideration) {
		n := promo.ConsiderationNote{Note: e.Mapping.Text("note"), LeftAsIs: e.Mapping.Texts("left_as_is")}
		n.Extra = extra(e.Mapping)
		if all == nil {
			all = map[string]promo.ConsiderationNote{}
		}
		all[e.Key] = n
	}
	return all
}

func (d *decoder) preparations(m *yamldoc.Mapping) map[string]promo.PreparationStatus {
	var all map[string]promo.PreparationStatus
	for _, e := range m.Entries("preparations", textPreparation) {
		p := promo.PreparationStatus{Done: e.Mapping.Bool("done"), Note: e.Mapping.Text("note")}
		p.Extra = extra(e.Mapping)
		if all == nil {
			all = map[string]promo.PreparationStatus{}
		}
		all[e.Key] = p
	}
	return all
}

func (d *decoder) growth(m *yamldoc.Mapping) []promo.GrowthArea {
	var all []promo.GrowthArea
	for _, item := range m.Mappings("growth", textGrowthArea) {
		g := promo.GrowthArea{Title: item.Text("title"), Text: item.Text("text"), Steps: item.Texts("steps")}
		g.Extra = extra(item)
		all = append(all, g)
	}
	return all
}
