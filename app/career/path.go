// Package career owns career paths: what a role asks of a candidate. It reads
// and checks path files (promodoc.path/v1), joins a path with the paths it
// includes, and writes it back. It must never know of documents, of where
// files lie on disk, or of screens.
package career

import "slices"

// Schema names the file format of a path in its first key.
const Schema = "promodoc.path/v1"

// Path is what one role asks of a candidate: sections of considerations, and
// preparations on the way. It is a template, written once and used for every
// document of that role. A Path is a value: nobody changes one that is shared.
type Path struct {
	ID       string // slug, unique among the paths a library knows
	Title    string
	Version  string // a label its author sets; empty where none was set
	FromRole string
	ToRole   string
	Source   Origin
	Language string   // BCP 47; empty means "en"
	Includes []string // ids of paths whose items also apply

	Introduction string // Markdown
	Sections     []Section
	Skeleton     []SkeletonEntry
	Preparations []Preparation
}

// Origin says where a path comes from, for readers who want to check it.
type Origin struct {
	Name    string
	URL     string
	Licence string
}

// Section groups considerations, and preparations that belong to them.
type Section struct {
	ID             string
	Title          string
	Introduction   string // Markdown
	Considerations []Consideration
	Preparations   []Preparation
	ToBeFilled     bool // its author knows it is empty and says so
}

// Source tells who wrote an item of a path.
type Source string

// The sources an item may name.
const (
	SourceHandbook Source = "handbook" // asked by the handbook the path names
	SourcePromodoc Source = "promodoc" // added by this program
	SourceImported Source = "imported" // read from a page by the importer
)

// Consideration is one thing the candidate must show.
type Consideration struct {
	ID         string // slug, unique in the path; examples point to it
	Title      string // short, for the outline
	Statement  string // one sentence
	Guidance   string // what a strong example shows; Markdown
	Prompts    []Prompt
	Enough     int // complete examples that are enough; 1 or more
	Source     Source
	SameAs     []string // "other-path/id": asks the same there
	Scope      string
	LooksFor   []string
	ToBeFilled bool
}

// Field names the part of an example a prompt helps to write.
type Field string

// The fields of an example that prompts can ask for.
const (
	FieldSituation Field = "situation"
	FieldAction    Field = "action"
	FieldResult    Field = "result"
)

// Prompt is a question that gets one field of an example out of a person. It
// is shown while she writes and never stored in a document of its own accord.
type Prompt struct {
	Text  string
	Field Field
}

// Kind says what a preparation asks the candidate to do.
type Kind string

// The kinds of preparations.
const (
	KindRead  Kind = "read"
	KindWatch Kind = "watch"
	KindDo    Kind = "do"
	KindThink Kind = "think"
)

// Preparation is something to read, watch, do or think over on the way.
type Preparation struct {
	ID     string
	Title  string
	Text   string // Markdown
	Links  []Link
	Kind   Kind
	Source Source
}

// Link is a titled address. URL is absolute.
type Link struct {
	Title string
	URL   string
}

// The built-in entries of a skeleton; any other id is a prose section.
const (
	SkeletonGlance         = "glance"
	SkeletonConsiderations = "considerations"
	SkeletonGrowth         = "growth"
	SkeletonPreparations   = "preparations"
	SkeletonReferences     = "references"
)

// SkeletonEntry is one part of the promotion document, in order: a built-in
// part, or a prose section with its title.
type SkeletonEntry struct {
	ID       string
	Title    string
	Guidance string // shown while the part is written, never exported; Markdown
	Text     string // stands in the document below the heading, where the part has anything in it; Markdown
	LeftOut  bool   // documents in this form have no such part; see CanBeLeftOut
}

// IsForm reports whether the path is nothing but a skeleton: the form that a
// company's documents have, to be included by paths or chosen for a document.
func (p Path) IsForm() bool {
	return len(p.Skeleton) > 0 && len(p.Sections) == 0 && len(p.AllPreparations()) == 0
}

// leavable are the parts that a form may leave out: those the program makes of
// what stands elsewhere, and growth, which is exported all the same once she has
// written it.
var leavable = []string{SkeletonGlance, SkeletonGrowth, SkeletonPreparations, SkeletonReferences}

// CanBeLeftOut reports whether a skeleton may say "left_out" of the part of
// that id. Prose that a form does not have it simply does not name.
func CanBeLeftOut(id string) bool { return slices.Contains(leavable, id) }

// WithForm returns the path, includes joined in, with the skeleton of another.
func WithForm(p, form Path) Path {
	p.Skeleton = form.Skeleton
	return p
}

// Considerations returns all considerations of the path in their order.
func (p Path) Considerations() []Consideration {
	var all []Consideration
	for _, s := range p.Sections {
		all = append(all, s.Considerations...)
	}
	return all
}

// Consideration returns the consideration of that id.
func (p Path) Consideration(id string) (Consideration, bool) {
	for _, s := range p.Sections {
		for _, c := range s.Considerations {
			if c.ID == id {
				return c, true
			}
		}
	}
	return Consideration{}, false
}

// ToBeFilled reports whether the path has sections and asks for nothing in them
// yet.
func (p Path) ToBeFilled() bool {
	return len(p.Sections) > 0 && len(p.Considerations())+len(p.AllPreparations()) == 0
}

// AllPreparations returns the path's own preparations and then those of its
// sections, in their order.
func (p Path) AllPreparations() []Preparation {
	all := append([]Preparation(nil), p.Preparations...)
	for _, s := range p.Sections {
		all = append(all, s.Preparations...)
	}
	return all
}
