package career

import (
	"slices"
	"strings"

	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/app/yamldoc"
)

// Scopes returns the words with which a consideration says how far an example reaches, the
// smallest first.
func Scopes() []string { return []string{"team", "several teams", "department", "company"} }

// checkEffect finds what a path says to no effect: a scope that the review does not know,
// and a same_as that leads nowhere. It must not refuse the path for it, since another path
// may have changed. What a same_as says of its own path is an ID of an earlier version.
func (e *newEntry) checkEffect(find func(id string) (path Path, usable, known bool)) {
	for _, item := range e.positions.scopes {
		if !slices.Contains(Scopes(), item.Text) {
			e.hasNoEffect(item, scopeError(item.Text))
		}
	}
	for _, item := range e.positions.sameAs {
		id, consideration, _ := strings.Cut(item.Text, "/")
		path, usable, known := find(id)
		switch {
		case id == e.Parsed.ID || known && !usable:
		case !known:
			f := e.at(item, errUnknownPath.Err("ID", yamldoc.Quoted(id), "Value", yamldoc.Quoted(item.Text)))
			e.Unchecked = append(e.Unchecked, yamldoc.Notice(f))
		default:
			if _, found := path.Consideration(consideration); !found {
				e.hasNoEffect(item, nowhereError(path, consideration))
			}
		}
	}
	e.NoEffect = e.NoEffect.Sorted()
}

func (e *newEntry) hasNoEffect(item yamldoc.Item, err error) {
	e.NoEffect = append(e.NoEffect, e.at(item, err))
}

func (e *newEntry) at(item yamldoc.Item, err error) yamldoc.Fault {
	return yamldoc.Fault{File: e.File, Line: item.Node.Line, Column: item.Node.Column, Err: err}
}

func scopeError(found string) error {
	scopes := message.Or(Scopes())
	if near := nearest.Word(found, Scopes()); near != "" {
		return errMistypedWord.Err("Key", "scope", "Words", scopes, "Found", yamldoc.Quoted(found), "Near", near)
	}
	return errWord.Err("Key", "scope", "Words", scopes, "Found", yamldoc.Quoted(found))
}

func nowhereError(path Path, id string) error {
	var known []string
	for _, c := range path.Considerations() {
		known = append(known, c.ID)
	}
	if near := nearest.Word(id, known); near != "" {
		return errNowhereDid.Err("Path", yamldoc.Quoted(path.ID), "ID", yamldoc.Quoted(id), "Near", path.ID+"/"+near)
	}
	if len(known) == 0 {
		return errNowhereEmpty.Err("Path", yamldoc.Quoted(path.ID), "ID", yamldoc.Quoted(id))
	}
	return errNowhere.Err("Path", yamldoc.Quoted(path.ID), "ID", yamldoc.Quoted(id), "Known", message.Comma(known))
}
