// Package pathedit owns a career path that is open for editing: its text as it
// stands in the file, what is read of it, and what an edit of either does to the
// other. Undo and saving are those of package session. It must never know of
// widgets or of where paths are kept.
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
	// Text is the file as it was read or typed, to be kept to the letter;
	// empty once the path was edited by its fields, and is written anew.
	Text string
	// Faulty says that the text has faults of which writing the path anew would
	// lose something. Its fields cannot be edited then. A fault that a field
	// holds whole, such as a title left empty, is mended in the field.
	Faulty bool
}

// PartText is the part of a Ref that stands for the text of the file.
const PartText career.Part = "text"

// TextRef is the text of the file.
var TextRef = career.Ref{Part: PartText, Field: "text"}

// The names below are what a session on a path is made of.
type (
	Session = session.Core[Draft, career.Ref]
	Options = session.OptionsOf[Draft]
	Change  = session.ChangeOf[Draft, career.Ref]
	Step    = session.StepOf[career.Ref]
)

// NewPathID is what the id of a new path begins with, until it has a title.
const NewPathID = "new-path"

// Open is a draft of a file.
func Open(text string) Draft { return withText(Draft{}, text) }

// New opens a session on the text of a path's file. An id is what documents
// and other paths know a thing by, so one that the file had stays when its
// title changes; that of an item added in this session follows its title.
func New(text string, o Options) *Session {
	d := Open(text)
	m := model{kept: map[string]bool{}}
	for _, at := range Parts(d.Path) {
		if at.Part != career.PartPath || !strings.HasPrefix(d.Path.ID, NewPathID) {
			m.kept[string(at.Part)+" "+career.ID(d.Path, at)] = true
		}
	}
	return session.NewCore(session.Model[Draft, career.Ref]{
		Text: writable, SetText: m.setText,
		Touch:     func(d Draft, _ time.Time) Draft { return d },
		Untouched: func(d, _ Draft) Draft { return d },
		Nearest:   nearest,
		Whole:     TextRef,
		Texts:     func(d Draft) int { return len(d.Text) + 4096 },
		Shell:     func(d Draft) int { return 512 + 256*len(d.Path.Considerations()) },
		Holds:     func(d Draft, id string) bool { return false },
	}, d, o)
}

// Bytes is the file that a draft is saved as. Errors: those of career.Write.
func (d Draft) Bytes() ([]byte, error) {
	if d.Text != "" {
		return []byte(d.Text), nil
	}
	return career.Write(d.Path)
}

// Edit makes an edit of the path an edit of the draft. Where the text has
// faults it does nothing.
func Edit(f func(career.Path) career.Path) func(Draft) Draft {
	return func(d Draft) Draft {
		if d.Faulty {
			return d
		}
		return Draft{Path: f(d.Path)}
	}
}

// Text returns the text of a field, or that of the file.
func Text(d Draft, at career.Ref) (string, bool) {
	if at.Part != PartText {
		return career.Text(d.Path, at)
	}
	data, err := d.Bytes()
	return string(data), err == nil
}

// writable is Text for those who want to write: a path whose file has faults
// has no field but its text.
func writable(d Draft, at career.Ref) (string, bool) {
	text, ok := Text(d, at)
	return text, ok && (!d.Faulty || at.Part == PartText)
}

type model struct {
	kept map[string]bool // the ids that the file had, by part
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
		p = m.renamed(p, at, text)
	}
	return Draft{Path: p}
}

// renamed lets the id of a new item follow its title.
func (m model) renamed(p career.Path, at career.Ref, title string) career.Path {
	id := career.ID(p, at)
	slug := ids.Slug(title)
	if slug == "" || m.kept[string(at.Part)+" "+id] || at.Part == career.PartSkeleton {
		return p
	}
	if at.Part == career.PartPath {
		return career.WithID(p, at, slug)
	}
	return career.WithID(p, at, career.FreeItemID(career.WithID(p, at, ""), title, string(at.Part)))
}

// withText reads a text; what could be read before stays where it cannot be
// read at all.
func withText(d Draft, text string) Draft {
	p, err := career.Read("", []byte(text))
	faulty := err != nil && !mendable(p, err)
	if faulty && p.ID == "" && p.Title == "" {
		p = d.Path
	}
	return Draft{Path: p, Text: text, Faulty: faulty}
}

// mendable reports whether a path that was read with faults can be written anew
// and loses nothing by it, so that the faults are mended in its fields. An item
// without an id of its own has none: no one could tell it from others.
func mendable(p career.Path, err error) bool {
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

// nearest is the part itself where the path has it, else what it stood in.
func nearest(at career.Ref, d, _ Draft) career.Ref {
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
			at = at.Whole()
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

// Parts lists the parts of a path in the order of an outline: the path itself,
// its preparations, section by section what is in it, the skeleton.
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
