package career

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"promodoc/app/ids"
	"promodoc/app/yamldoc"
)

var languageForm = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)

// builtIn are the parts of a skeleton that the program knows how to fill. The
// summary is prose, but every document has it under a title of its own.
var builtIn = []string{SkeletonGlance, SkeletonConsiderations, SkeletonGrowth, SkeletonPreparations, SkeletonReferences}

func isBuiltIn(id string) bool { return id == "summary" || slices.Contains(builtIn, id) }

// IsLanguage reports whether a path may name the language: a BCP 47 tag such as
// en or pt-BR.
func IsLanguage(tag string) bool { return languageForm.MatchString(tag) }

// slug asks for an id that must be there and be a slug.
func (d *decoder) slug(m *yamldoc.Mapping, key string) string {
	id := d.need(m, key)
	if d.strict && id != "" {
		d.checkSlug(yamldoc.Item{Text: id, Node: m.At(key)})
	}
	return id
}

func (d *decoder) checkSlug(item yamldoc.Item) {
	if ids.IsSlug(item.Text) {
		return
	}
	example := ids.Slug(item.Text)
	if example == "" {
		example = "my-id"
	}
	d.reader.Faultf(item.Node, "%s is no id: expected lower case letters, digits and hyphens, such as %s", yamldoc.Quoted(item.Text), yamldoc.Quoted(example))
}

// id asks for the id of a section, consideration or preparation, of which the
// path may have only one.
func (d *decoder) id(m *yamldoc.Mapping) string {
	id := d.slug(m, "id")
	if !d.strict || id == "" {
		return id
	}
	if first, twice := d.taken[id]; twice {
		m.Faultf("id", "id %s stands twice in this path, first on line %d: choose another", yamldoc.Quoted(id), first)
		return id
	}
	d.taken[id] = m.At("id").Line
	return id
}

// oneOf asks for one of a few words.
func (d *decoder) oneOf(m *yamldoc.Mapping, key string, needed bool, words ...string) string {
	found := m.Text(key)
	if !d.strict || slices.Contains(words, found) {
		return found
	}
	if found == "" {
		if needed && !m.Has(key) {
			m.Faultf(key, "missing key %q: expected %s", key, either(words))
		}
		return ""
	}
	hint := ""
	if near := yamldoc.Nearest(found, words); near != "" {
		hint = "; did you mean " + near + "?"
	}
	m.Faultf(key, "%q: expected %s, found %s%s", key, either(words), yamldoc.Quoted(found), hint)
	return found
}

func either(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

func (d *decoder) source(m *yamldoc.Mapping) Source {
	return Source(d.oneOf(m, "source", false, string(SourceHandbook), string(SourcePromodoc), string(SourceImported)))
}

// url asks for an absolute address.
func (d *decoder) url(m *yamldoc.Mapping, key string, needed bool) string {
	address := m.Text(key)
	if needed {
		address = d.need(m, key)
	}
	if d.strict && strings.TrimSpace(address) != "" && !isAbsolute(address) {
		m.Faultf(key, "%s is no whole address: expected one that starts with https://, http:// or mailto:", yamldoc.Quoted(address))
	}
	return address
}

func isAbsolute(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "http", "https":
		return u.Host != ""
	case "mailto":
		return u.Opaque != ""
	}
	return false
}

func (d *decoder) language(m *yamldoc.Mapping) string {
	language := m.Text("language")
	if d.strict && language != "" && !IsLanguage(language) {
		m.Faultf("language", "%s is no language: expected a short name such as en, de or pt-BR", yamldoc.Quoted(language))
	}
	return language
}

// includes asks for the ids of other paths. Whether those exist only the
// catalog can tell.
func (d *decoder) includes(m *yamldoc.Mapping, own string) []string {
	var ids []string
	seen := map[string]bool{}
	d.places.includes = m.Items("includes")
	for _, item := range d.places.includes {
		if d.strict {
			d.checkSlug(item)
			if seen[item.Text] {
				d.reader.Faultf(item.Node, "%s is included twice: keep one of them", yamldoc.Quoted(item.Text))
			}
			if item.Text == own && own != "" {
				d.reader.Faultf(item.Node, "the path includes itself: remove this line")
			}
		}
		seen[item.Text] = true
		ids = append(ids, item.Text)
	}
	return ids
}

func (d *decoder) sameAs(m *yamldoc.Mapping) []string {
	var refs []string
	for _, item := range m.Items("same_as") {
		path, id, _ := strings.Cut(item.Text, "/")
		if d.strict && (!ids.IsSlug(path) || !ids.IsSlug(id)) {
			d.reader.Faultf(item.Node, "%s names no consideration of another path: expected PATH/ID, such as staff-engineer/mentoring", yamldoc.Quoted(item.Text))
		}
		refs = append(refs, item.Text)
	}
	return refs
}
