package doctree

import (
	"promodoc/app/doclang"
	"promodoc/app/promo"
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

// titleOf returns the title of a document: the role that it argues for.
func titleOf(d promo.Document) string {
	return firstNonEmpty(d.Candidate.ProposedRole, d.Snapshot.ToRole, d.Path.Title, d.Snapshot.Title, doclang.Of(d.Language()).Text(textDocument))
}
