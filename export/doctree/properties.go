package doctree

import (
	"regexp"
	"sync"

	"promodoc/app/doclang"
	"promodoc/app/promo"
	"promodoc/app/standin"
)

// Properties is the machine-readable metadata of a document: the front matter of a
// Markdown file and the metadata of other formats. Strings are single lines;
// unknown ones are empty.
type Properties struct {
	Title        string // the role that the document argues for
	Candidate    string
	Team         string
	CurrentRole  string
	ProposedRole string
	Manager      string
	Cycle        string // the name of the review period
	From, To     promo.Date
	Path         string // the title of the career path
	PathID       string
	Updated      promo.Date
	ID           string // of the document
	Language     string // as in BCP 47
}

func propertiesOf(d promo.Document) Properties {
	c := d.Candidate
	return Properties{
		Title:        titleOf(d),
		Candidate:    singleLine(c.Name),
		Team:         singleLine(c.Team),
		CurrentRole:  singleLine(c.CurrentRole),
		ProposedRole: singleLine(c.ProposedRole),
		Manager:      singleLine(c.Manager),
		Cycle:        singleLine(d.Cycle.Name),
		From:         d.Cycle.From,
		To:           d.Cycle.To,
		Path:         firstNonEmpty(d.Path.Title, d.Snapshot.Title),
		PathID:       firstNonEmpty(d.Path.ID, d.Snapshot.ID),
		Updated:      d.Updated,
		ID:           singleLine(d.ID),
		Language:     firstNonEmpty(d.Language()),
	}
}

// without returns properties with words in place of names, and without what else has
// one in it.
func (p Properties) without(names *standin.Names) Properties {
	if names == nil {
		return p
	}
	for _, text := range []*string{&p.Title, &p.Candidate, &p.Team, &p.CurrentRole, &p.ProposedRole, &p.Manager, &p.Cycle, &p.Path} {
		*text = names.Replace(*text)
	}
	for _, id := range []*string{&p.PathID, &p.ID} {
		if names.In(*id) && !random().MatchString(*id) {
			*id = ""
		}
	}
	return p
}

// random matches an ID that the program made up: what it has of a name it has by
// chance.
var random = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z2-7]{26}$`) })

// titleOf returns the title of a document: the role that it argues for.
func titleOf(d promo.Document) string {
	return firstNonEmpty(d.Candidate.ProposedRole, d.Snapshot.ToRole, d.Path.Title, d.Snapshot.Title, doclang.Of(d.Language()).Text(textDocument))
}
