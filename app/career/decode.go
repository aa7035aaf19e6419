package career

import (
	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
	"promodoc/app/yamldoc"
)

// decoder reads the mappings of a path. A strict one also checks their values.
type decoder struct {
	reader     *yamldoc.Reader
	strict     bool
	taken      map[string]int // the line on which each id of the path is first used
	positions  positions
	hasUnknown bool // a decoder that is not strict met unknown keys
}

// need reads a text that a strict decoder requires.
func (d *decoder) need(m *yamldoc.Mapping, key string) string {
	if d.strict {
		return m.Required(key)
	}
	return m.Text(key)
}

func (d *decoder) finish(m *yamldoc.Mapping) {
	if d.strict {
		m.RefuseUnknown()
	} else if len(m.Unknown()) > 0 {
		d.hasUnknown = true
	}
}

func (d *decoder) path(m *yamldoc.Mapping) Path {
	p := Path{
		ID:       d.slug(m, "id"),
		Title:    d.need(m, "title"),
		Version:  m.Text("version"),
		FromRole: m.Text("from_role"),
		ToRole:   m.Text("to_role"),
		Family:   m.Text("family"),
	}
	if origin := m.Mapping("source", textOrigin); origin != nil {
		p.Source = Origin{Name: origin.Text("name"), URL: d.url(origin, "url", false), Licence: origin.Text("licence")}
		d.finish(origin)
	}
	p.Language = d.language(m)
	p.Includes = d.includes(m, p.ID)
	p.Introduction = m.Text("introduction")
	for _, s := range m.Mappings("sections", textSection) {
		p.Sections = append(p.Sections, d.section(s))
	}
	p.Skeleton = d.skeleton(m)
	p.Preparations = d.preparations(m)
	d.finish(m)
	return p
}

func (d *decoder) section(m *yamldoc.Mapping) Section {
	s := Section{
		ID:           d.id(m),
		Title:        d.need(m, "title"),
		Introduction: m.Text("introduction"),
	}
	for _, c := range m.Mappings("considerations", textConsideration) {
		s.Considerations = append(s.Considerations, d.consideration(c))
	}
	s.Preparations = d.preparations(m)
	s.ToBeFilled = m.Bool("to_be_filled")
	if d.strict && !s.ToBeFilled && isEmpty(m) {
		d.reader.Fault(m.Node(), errEmptySection.Err("Section", yamldoc.Quoted(s.ID)))
	}
	d.finish(m)
	return s
}

// isEmpty reports whether a section lists nothing. Values of the wrong kind do not
// count as empty: they are faults already.
func isEmpty(m *yamldoc.Mapping) bool {
	if v := m.Value("to_be_filled"); v != nil && v.Tag != "!!bool" {
		return false
	}
	for _, key := range []string{"considerations", "preparations"} {
		if v := m.Value(key); v != nil && (v.Kind != yaml.SequenceNode || len(v.Content) > 0) {
			return false
		}
	}
	return true
}

func (d *decoder) consideration(m *yamldoc.Mapping) Consideration {
	c := Consideration{ID: d.id(m), Title: d.need(m, "title")}
	c.ToBeFilled = m.Bool("to_be_filled")
	if c.ToBeFilled {
		c.Statement = m.Text("statement")
	} else {
		c.Statement = d.need(m, "statement")
	}
	c.Guidance = m.Text("guidance")
	for _, q := range m.Mappings("prompts", textPrompt) {
		text := d.need(q, "text")
		field := Field(d.oneOf(q, "field", true, string(FieldSituation), string(FieldAction), string(FieldResult)))
		c.Prompts = append(c.Prompts, Prompt{Text: text, Field: field})
		d.finish(q)
	}
	c.Enough = m.Int("enough", 1)
	if d.strict && c.Enough < 1 {
		m.Fault("enough", errEnough.Err("Found", c.Enough))
	}
	c.Source = d.source(m)
	c.SameAs = d.sameAs(m)
	if c.Scope = m.Text("scope"); c.Scope != "" {
		d.positions.scopes = append(d.positions.scopes, yamldoc.Item{Text: c.Scope, Node: m.At("scope")})
	}
	c.LooksFor = m.Texts("looks_for")
	c.AskColleagues = m.Texts("ask_colleagues")
	d.finish(m)
	return c
}

func (d *decoder) preparations(m *yamldoc.Mapping) []Preparation {
	var all []Preparation
	for _, item := range m.Mappings("preparations", textPreparation) {
		p := Preparation{ID: d.id(item), Title: d.need(item, "title"), Text: item.Text("text")}
		for _, l := range item.Mappings("links", textLink) {
			p.Links = append(p.Links, Link{Title: d.need(l, "title"), URL: d.url(l, "url", true)})
			d.finish(l)
		}
		p.Kind = Kind(d.oneOf(item, "kind", false, string(KindRead), string(KindWatch), string(KindDo), string(KindThink)))
		p.Source = d.source(item)
		d.finish(item)
		all = append(all, p)
	}
	return all
}

func (d *decoder) skeleton(m *yamldoc.Mapping) []SkeletonEntry {
	var all []SkeletonEntry
	lines := map[string]int{}
	for _, item := range m.Mappings("skeleton", textSkeletonPart) {
		e := SkeletonEntry{
			ID: d.slug(item, "id"), Title: item.Text("title"), Guidance: item.Text("guidance"),
			Text: item.Text("text"), LeftOut: item.Bool("left_out"),
		}
		if d.strict && e.LeftOut && !CanBeLeftOut(e.ID) {
			item.Fault("left_out", errNotLeavable.Err("Part", yamldoc.Quoted(e.ID), "Parts", message.Comma(optional)))
		}
		if d.strict && e.ID != "" && e.Title == "" && !isBuiltIn(e.ID) {
			d.reader.Fault(item.Node(), errNoPartTitle.Err("Part", yamldoc.Quoted(e.ID), "BuiltIn", message.Comma(builtIn)))
		}
		if line, repeated := lines[e.ID]; repeated && d.strict {
			item.Fault("id", errRepeatedPart.Err("Part", yamldoc.Quoted(e.ID), "Line", line))
		} else if e.ID != "" {
			lines[e.ID] = item.At("id").Line
		}
		d.finish(item)
		all = append(all, e)
	}
	return all
}
