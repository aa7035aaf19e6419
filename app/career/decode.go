package career

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/yamldoc"
)

// decoder reads the mappings of a path. A strict one also checks what they say.
type decoder struct {
	reader *yamldoc.Reader
	strict bool
	taken  map[string]int // ids of the path, and the line each first stands on
	places places
	left   bool // a lenient one met keys it does not know
}

// need asks for a text that only a strict decoder insists on.
func (d *decoder) need(m *yamldoc.Mapping, key string) string {
	if d.strict {
		return m.Need(key)
	}
	return m.Text(key)
}

func (d *decoder) done(m *yamldoc.Mapping) {
	if d.strict {
		m.Done()
	} else if len(m.Unknown()) > 0 {
		d.left = true
	}
}

func (d *decoder) path(m *yamldoc.Mapping) Path {
	p := Path{
		ID:       d.slug(m, "id"),
		Title:    d.need(m, "title"),
		Version:  m.Text("version"),
		FromRole: m.Text("from_role"),
		ToRole:   m.Text("to_role"),
	}
	if origin := m.Mapping("source", "the source of a path"); origin != nil {
		p.Source = Origin{Name: origin.Text("name"), URL: d.url(origin, "url", false), Licence: origin.Text("licence")}
		d.done(origin)
	}
	p.Language = d.language(m)
	p.Includes = d.includes(m, p.ID)
	p.Introduction = m.Text("introduction")
	for _, s := range m.Mappings("sections", "a section") {
		p.Sections = append(p.Sections, d.section(s))
	}
	p.Skeleton = d.skeleton(m)
	p.Preparations = d.preparations(m)
	d.done(m)
	return p
}

func (d *decoder) section(m *yamldoc.Mapping) Section {
	s := Section{
		ID:           d.id(m),
		Title:        d.need(m, "title"),
		Introduction: m.Text("introduction"),
	}
	for _, c := range m.Mappings("considerations", "a consideration") {
		s.Considerations = append(s.Considerations, d.consideration(c))
	}
	s.Preparations = d.preparations(m)
	s.ToBeFilled = m.Bool("to_be_filled")
	if d.strict && !s.ToBeFilled && isEmpty(m) {
		d.reader.Faultf(m.Node(), "section %s is empty: add considerations or preparations, or say \"to_be_filled: true\"", yamldoc.Quoted(s.ID))
	}
	d.done(m)
	return s
}

// isEmpty reports whether a section lists nothing. A list of broken items,
// something that is no list, or a mark that says neither true nor false, is a
// fault of its own.
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
	for _, q := range m.Mappings("prompts", "a prompt") {
		text := d.need(q, "text")
		field := Field(d.oneOf(q, "field", true, string(FieldSituation), string(FieldAction), string(FieldResult)))
		c.Prompts = append(c.Prompts, Prompt{Text: text, Field: field})
		d.done(q)
	}
	c.Enough = m.Int("enough", 1)
	if d.strict && c.Enough < 1 {
		m.Faultf("enough", "\"enough\": expected 1 or more examples, found %d", c.Enough)
	}
	c.Source = d.source(m)
	c.SameAs = d.sameAs(m)
	c.Scope = m.Text("scope")
	c.LooksFor = m.Texts("looks_for")
	d.done(m)
	return c
}

func (d *decoder) preparations(m *yamldoc.Mapping) []Preparation {
	var all []Preparation
	for _, item := range m.Mappings("preparations", "a preparation") {
		p := Preparation{ID: d.id(item), Title: d.need(item, "title"), Text: item.Text("text")}
		for _, l := range item.Mappings("links", "a link") {
			p.Links = append(p.Links, Link{Title: d.need(l, "title"), URL: d.url(l, "url", true)})
			d.done(l)
		}
		p.Kind = Kind(d.oneOf(item, "kind", false, string(KindRead), string(KindWatch), string(KindDo), string(KindThink)))
		p.Source = d.source(item)
		d.done(item)
		all = append(all, p)
	}
	return all
}

func (d *decoder) skeleton(m *yamldoc.Mapping) []SkeletonEntry {
	var all []SkeletonEntry
	lines := map[string]int{}
	for _, item := range m.Mappings("skeleton", "a part of the skeleton") {
		e := SkeletonEntry{
			ID: d.slug(item, "id"), Title: item.Text("title"), Guidance: item.Text("guidance"),
			Text: item.Text("text"), LeftOut: item.Bool("left_out"),
		}
		if d.strict && e.LeftOut && !CanBeLeftOut(e.ID) {
			item.Faultf("left_out", "%s cannot be left out, only %s can: remove this line, or the whole part where it is prose", yamldoc.Quoted(e.ID), strings.Join(leavable, ", "))
		}
		if d.strict && e.ID != "" && e.Title == "" && !isBuiltIn(e.ID) {
			d.reader.Faultf(item.Node(), "missing key \"title\": %s is no built-in part (%s), so it needs a title", yamldoc.Quoted(e.ID), strings.Join(builtIn, ", "))
		}
		if line, twice := lines[e.ID]; twice && d.strict {
			item.Faultf("id", "%s stands in the skeleton twice, first on line %d: keep one of them", yamldoc.Quoted(e.ID), line)
		} else if e.ID != "" {
			lines[e.ID] = item.At("id").Line
		}
		d.done(item)
		all = append(all, e)
	}
	return all
}
