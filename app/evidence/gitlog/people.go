package gitlog

import (
	"net/mail"
	"slices"
	"strings"

	"promodoc/app/evidence"
)

// person is who made a commit.
type person struct{ name, email string }

// identity is who the user is in one repository.
type identity struct {
	emails []string // in lower case
	names  []string // in lower case
	shown  []string // as they were given, for sentences
}

// newIdentity returns the user of a repository: whom the options name, or else whom its
// configuration names and the addresses that are remembered. A configured name counts
// if it is a full one: "root" is on many computers.
func newIdentity(name, email string, o evidence.Options) identity {
	var id identity
	add := func(text string) {
		text = strings.TrimSpace(text)
		if a, err := mail.ParseAddress(text); err == nil {
			text = a.Address
		}
		switch folded := strings.ToLower(text); {
		case folded == "":
			return
		case strings.Contains(folded, "@"):
			id.emails = append(id.emails, folded)
		default:
			id.names = append(id.names, folded)
		}
		id.shown = append(id.shown, text)
	}
	if len(o.Authors) > 0 {
		for _, a := range o.Authors {
			add(a)
		}
		return id
	}
	add(email)
	if len(strings.Fields(name)) > 1 {
		add(name)
	}
	for _, a := range o.Remembered {
		add(a)
	}
	return id
}

// has reports whether somebody is the user.
func (id identity) has(p person) bool {
	return slices.Contains(id.emails, strings.ToLower(p.email)) || slices.Contains(id.names, strings.ToLower(p.name))
}

// know adds the addresses that the file .mailmap has for those of the user, both ways.
func (id *identity) know(commits []*commit) {
	add := func(email string) {
		if email = strings.ToLower(email); !slices.Contains(id.emails, email) {
			id.emails = append(id.emails, email)
		}
	}
	var mapped []*commit
	for _, c := range commits {
		if c.mapped.email != c.author.email {
			mapped = append(mapped, c)
			if id.has(c.author) {
				add(c.mapped.email)
			}
		}
	}
	for _, c := range mapped {
		if id.has(c.mapped) {
			add(c.author.email)
		}
	}
}

// wrote reports whether the user is an author of a commit.
func (id identity) wrote(c *commit) bool {
	return id.has(c.author) || id.has(c.mapped) || slices.ContainsFunc(c.coauthors, id.has)
}

// others returns the names of the authors of a commit who are not the user. Programs
// are none.
func (id identity) others(c *commit) []string {
	var names []string
	for _, p := range append([]person{c.mapped}, c.coauthors...) {
		if p.name != "" && !id.has(p) && !strings.HasSuffix(strings.ToLower(p.name), "[bot]") && !(p == c.mapped && id.has(c.author)) {
			names = append(names, p.name)
		}
	}
	return names
}

// coauthors returns whom the trailers of a message name as authors.
func coauthors(message string) []person {
	var all []person
	if !strings.Contains(message, "uthored-") && !strings.Contains(message, "UTHORED-") {
		return nil // nearly all of them
	}
	for line := range strings.Lines(message) {
		key, value, found := strings.Cut(line, ":")
		if !found || !strings.EqualFold(strings.TrimSpace(key), "co-authored-by") {
			continue
		}
		p := person{name: strings.TrimSpace(value)}
		if at := strings.LastIndex(value, "<"); at >= 0 {
			p = person{strings.TrimSpace(value[:at]), strings.TrimSpace(strings.TrimRight(strings.TrimSpace(value[at+1:]), ">"))}
		}
		all = append(all, p)
	}
	return all
}
