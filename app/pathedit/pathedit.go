// Package pathedit edits a career path: the text of its file, the path that is read
// of it, and what an edit of one does to the other. Undo and saving are those of
// package session. The package must not know of widgets or of where paths are kept.
package pathedit

import (
	"errors"
	"strings"
	"time"

	"promodoc/app/career"
	"promodoc/app/ids"
	"promodoc/app/session"
	"promodoc/app/yamldoc"
)

// Draft is a path being edited. It is a value, like a Path.
type Draft struct {
	Path career.Path // as far as the text can be read
	// Text is the file as it was read or typed, saved byte for byte. It is empty
	// once a field was edited: the file is written anew then.
	Text string
	// Faulty says that the text has faults and that writing the path anew would
	// lose part of it, so that its fields cannot be edited. A fault in the value
	// of a field, such as an empty title, can be corrected in the field.
	Faulty bool
}

// PartText is the kind of part of a Ref that refers to the text of the file.
const PartText career.PartKind = "text"

// TextRef refers to the text of the file.
var TextRef = career.Ref{Part: PartText, Field: "text"}

// The types of a session on a path.
type (
	Session = session.Core[Draft, career.Ref]
	Options = session.OptionsOf[Draft]
	Change  = session.ChangeOf[Draft, career.Ref]
	Step    = session.StepOf[career.Ref]
)

// NewPathID is the beginning of the id of a new path, until the user gives it a
// title.
const NewPathID = "new-path"

// Open returns the draft of a file.
func Open(text string) Draft { return withText(Draft{}, text) }

// New returns a session on the text of a path's file. Documents and other paths
// refer to an id, so an id in the file does not change; the id of an item added in
// the session follows its title.
func New(text string, o Options) *Session {
	d := Open(text)
	m := model{fixed: map[string]bool{}}
	for _, at := range Parts(d.Path) {
		if at.Part != career.PartPath || !strings.HasPrefix(d.Path.ID, NewPathID) {
			m.fixed[idKey(at, career.ID(d.Path, at))] = true
		}
	}
	return session.NewCore(session.Model[Draft, career.Ref]{
		Text: writableText, SetText: m.setText,
		Touch:     func(d Draft, _ time.Time) Draft { return d },
		Untouched: func(d, _ Draft) Draft { return d },
		Nearest:   closest,
		Whole:     TextRef,
		Texts:     func(d Draft) int { return len(d.Text) + 4096 },
		Shell:     func(d Draft) int { return 512 + 256*len(d.Path.Considerations()) },
		Holds:     func(d Draft, id string) bool { return false },
	}, d, o)
}

// Bytes returns the file of the draft. Errors: those of career.Write.
func (d Draft) Bytes() ([]byte, error) {
	if d.Text != "" {
		return []byte(d.Text), nil
	}
	return career.Write(d.Path)
}

// Edit makes an edit of a path an edit of a draft, which does nothing to a faulty
// draft.
func Edit(f func(career.Path) career.Path) func(Draft) Draft {
	return func(d Draft) Draft {
		if d.Faulty {
			return d
		}
		return Draft{Path: f(d.Path)}
	}
}

// Text returns the text of a field or of the file.
func Text(d Draft, at career.Ref) (string, bool) {
	if at.Part != PartText {
		return career.Text(d.Path, at)
	}
	data, err := d.Bytes()
	return string(data), err == nil
}

// writableText is Text for a field that can be edited: in a faulty draft only the
// text of the file can.
func writableText(d Draft, at career.Ref) (string, bool) {
	text, ok := Text(d, at)
	return text, ok && (!d.Faulty || at.Part == PartText)
}

type model struct {
	fixed map[string]bool // the ids in the file, by idKey
}

func (m model) setText(d Draft, at career.Ref, text string) Draft {
	if at.Part == PartText {
		return withText(d, text)
	}
	if d.Faulty {
		return d
	}
	p := career.SetText(d.Path, at, text)
	if at.Field == "title" {
		p = m.followTitle(p, at, text)
	}
	return Draft{Path: p}
}

// idKey returns the key of an id among those of its kind of part.
func idKey(at career.Ref, id string) string { return string(at.Part) + " " + id }

// followTitle gives a new item the id that its title makes.
func (m model) followTitle(p career.Path, at career.Ref, title string) career.Path {
	id := career.ID(p, at)
	slug := ids.Slug(title)
	if slug == "" || m.fixed[idKey(at, id)] || at.Part == career.PartSkeleton {
		return p
	}
	if at.Part == career.PartPath {
		return career.WithID(p, at, slug)
	}
	return career.WithID(p, at, career.FreeItemID(career.WithID(p, at, ""), title, string(at.Part)))
}

// withText returns the draft with another text. If no path can be read of it,
// the path remains the one before.
func withText(d Draft, text string) Draft {
	p, err := career.Read("", []byte(text))
	faulty := err != nil && !isCorrectable(p, err)
	if faulty && p.ID == "" && p.Title == "" {
		p = d.Path
	}
	return Draft{Path: p, Text: text, Faulty: faulty}
}

// isCorrectable reports whether a path that was read with faults can be written
// anew without loss, so that the faults can be corrected in its fields. Items need
// unique ids for that.
func isCorrectable(p career.Path, err error) bool {
	var faults yamldoc.Faults
	if !errors.As(err, &faults) || !p.HasUniqueIDs() {
		return false
	}
	for _, f := range faults {
		if !f.Kept {
			return false
		}
	}
	return true
}

// closest returns the Ref itself if the path has the part, or else that of a part
// before it or around it.
func closest(at career.Ref, d, _ Draft) career.Ref {
	if at.Part == PartText {
		return at
	}
	for {
		if at.Field != "" {
			if _, ok := career.Text(d.Path, at); ok {
				return at
			}
		} else if career.ID(d.Path, at) != "" {
			return at
		}
		switch {
		case at.Field != "":
			at = at.WithoutField()
		case at.Item > 0:
			at.Item--
		case at.Section > 0 || at.Part == career.PartConsideration || at.Part == career.PartPreparation && at.Section == 0:
			at = career.Ref{Part: career.PartSection, Section: at.Section}
			if career.ID(d.Path, at) == "" {
				at.Section--
			}
			if at.Section < 0 {
				return career.Ref{Part: career.PartPath}
			}
		default:
			return career.Ref{Part: career.PartPath}
		}
	}
}

// Parts returns Refs of the parts of a path in the order of an outline: the path
// itself, its preparations, each section with what is in it, the skeleton.
func Parts(p career.Path) []career.Ref {
	all := []career.Ref{{Part: career.PartPath}}
	for i := range p.Preparations {
		all = append(all, career.Ref{Part: career.PartPreparation, Section: -1, Item: i})
	}
	for s, section := range p.Sections {
		all = append(all, career.Ref{Part: career.PartSection, Section: s})
		for i := range section.Considerations {
			all = append(all, career.Ref{Part: career.PartConsideration, Section: s, Item: i})
		}
		for i := range section.Preparations {
			all = append(all, career.Ref{Part: career.PartPreparation, Section: s, Item: i})
		}
	}
	for i := range p.Skeleton {
		all = append(all, career.Ref{Part: career.PartSkeleton, Item: i})
	}
	return all
}
