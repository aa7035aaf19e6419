package career

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"promodoc/app/ids"
	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/app/weblink"
	"promodoc/app/yamldoc"
)

var languageForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`) })

// builtIn are the parts of a skeleton that the program fills. The summary is
// prose, but every document has it, under its own title.
var builtIn = []string{SkeletonGlance, SkeletonConsiderations, SkeletonGrowth, SkeletonPreparations, SkeletonReferences}

func isBuiltIn(id string) bool { return id == "summary" || slices.Contains(builtIn, id) }

// IsLanguage reports whether a path may name the language: a BCP 47 tag such as
// en or pt-BR.
func IsLanguage(tag string) bool { return languageForm().MatchString(tag) }

// slug reads an id, which must be a slug.
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
	example := cmp.Or(ids.Slug(item.Text), "my-id")
	d.reader.Fault(item.Node, errNotAnID.Err("Value", yamldoc.Quoted(item.Text), "Example", yamldoc.Quoted(example)))
}

// id reads the id of a section, consideration or preparation, which must be unique
// in the path.
func (d *decoder) id(m *yamldoc.Mapping) string {
	id := d.slug(m, "id")
	if !d.strict || id == "" {
		return id
	}
	if first, taken := d.taken[id]; taken {
		m.Fault("id", errRepeatedID.Err("ID", yamldoc.Quoted(id), "Line", first))
		return id
	}
	d.taken[id] = m.At("id").Line
	return id
}

// oneOf reads one of a few words.
func (d *decoder) oneOf(m *yamldoc.Mapping, key string, needed bool, words ...string) string {
	found := m.Text(key)
	if !d.strict || slices.Contains(words, found) {
		return found
	}
	if found == "" {
		if needed && !m.Has(key) {
			m.Fault(key, errMissingWord.Err("Key", key, "Words", message.Or(words)))
		}
		return ""
	}
	if near := nearest.Word(found, words); near != "" {
		m.Fault(key, errMistypedWord.Err("Key", key, "Words", message.Or(words), "Found", yamldoc.Quoted(found), "Near", near))
	} else {
		m.Fault(key, errWord.Err("Key", key, "Words", message.Or(words), "Found", yamldoc.Quoted(found)))
	}
	return found
}

func (d *decoder) source(m *yamldoc.Mapping) Source {
	return Source(d.oneOf(m, "source", false, string(SourceHandbook), string(SourcePromodoc), string(SourceImported)))
}

// url reads an absolute address.
func (d *decoder) url(m *yamldoc.Mapping, key string, needed bool) string {
	address := m.Text(key)
	if needed {
		address = d.need(m, key)
	}
	if d.strict && strings.TrimSpace(address) != "" && !isLink(address) {
		m.Fault(key, errAddress.Err("Value", yamldoc.Quoted(address)))
	}
	return address
}

func isLink(address string) bool {
	_, err := weblink.Parse(address)
	return err == nil
}

func (d *decoder) language(m *yamldoc.Mapping) string {
	language := m.Text("language")
	if d.strict && language != "" && !IsLanguage(language) {
		m.Fault("language", errLanguage.Err("Value", yamldoc.Quoted(language)))
	}
	return language
}

// includes reads the ids of other paths. Only a catalog knows whether those exist.
func (d *decoder) includes(m *yamldoc.Mapping, own string) []string {
	var ids []string
	seen := map[string]bool{}
	d.positions.includes = m.Items("includes")
	for _, item := range d.positions.includes {
		if d.strict {
			d.checkSlug(item)
			if seen[item.Text] {
				d.reader.Fault(item.Node, errIncludedTwice.Err("Value", yamldoc.Quoted(item.Text)))
			}
			if item.Text == own && own != "" {
				d.reader.Fault(item.Node, errIncludesSelf.Err())
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
		if ids.IsSlug(path) && ids.IsSlug(id) {
			d.positions.sameAs = append(d.positions.sameAs, item)
		} else if d.strict {
			d.reader.Fault(item.Node, errSameAs.Err("Value", yamldoc.Quoted(item.Text)))
		}
		refs = append(refs, item.Text)
	}
	return refs
}
