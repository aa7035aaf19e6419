package journal

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// Use is an example that an entry is used in.
type Use struct {
	Document string // the name of the document
	File     string // of the document
	Example  string // its ID
	Title    string // of the example; may be empty
	Changed  bool   // the entry says something else than when the example was made of it
}

// Reference returns how an example remembers an entry: its ID, and a sum of what it says.
func Reference(e Entry) string {
	e.Source, e.Extra = Source{}, nil // what is not in the example
	sum := sha256.Sum256(yamldoc.Encode(encode(e)))
	return e.ID + "@" + hex.EncodeToString(sum[:4])
}

// Referred returns the ID of the entry that an example remembers.
func Referred(reference string) string {
	id, _, _ := strings.Cut(reference, "@")
	return id
}

// Uses maps the IDs of entries to where they are used.
type Uses map[string][]Use

// Add adds the examples of a document.
func (u Uses) Add(d promo.Document, file string, byID map[string]Entry) {
	for _, x := range d.Examples {
		for _, r := range x.Sources.FromEntries {
			e, there := byID[Referred(r)]
			u[Referred(r)] = append(u[Referred(r)], Use{
				Document: d.Name, File: file, Example: x.ID, Title: x.Title, Changed: there && isChanged(r, e),
			})
		}
	}
}

// ByID returns entries by their IDs.
func ByID(entries []Entry) map[string]Entry {
	all := make(map[string]Entry, len(entries))
	for _, e := range entries {
		all[e.ID] = e
	}
	return all
}

// isChanged reports whether an entry says something else than when a reference to it was
// made. One without a sum does not tell.
func isChanged(reference string, e Entry) bool {
	return strings.Contains(reference, "@") && reference != Reference(e)
}

// ChangedSince returns the entries of an example that say something else than when it was
// made of them.
func ChangedSince(x promo.Example, byID map[string]Entry) []Entry {
	var all []Entry
	for _, r := range x.Sources.FromEntries {
		if e, there := byID[Referred(r)]; there && isChanged(r, e) {
			all = append(all, e)
		}
	}
	return all
}
