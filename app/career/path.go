// Package career has career paths: what a role asks of a candidate. It reads,
// checks and writes path files (promodoc.path/v1), joins a path with the paths it
// includes, and edits paths. It must not know of documents, of where files are, or
// of screens.
package career

import (
	"slices"
	"strings"
)

// Schema is the format of a path file, the value of its first key.
const Schema = "promodoc.path/v1"

// Path is what one role asks of a candidate: sections of considerations, and
// preparations on the way. It is a template, used for every document for the role.
// A Path is a value: an edit returns another one.
type Path struct {
	ID       string // slug, unique among the paths a library knows
	Title    string
	Version  string // a label that its author sets; may be empty
	FromRole string
	ToRole   string
	Family   string // the kind of work, such as Support: lists of paths are grouped by it
	Source   Origin
	Language string   // BCP 47; empty means "en"
	Includes []string // ids of paths whose items also apply

	Introduction string // Markdown
	Sections     []Section
	Skeleton     []SkeletonEntry
	Preparations []Preparation
}

// Origin is where a path comes from, for readers who want to check it.
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
	ToBeFilled     bool // it is empty on purpose
}

// Source says who wrote an item of a path.
type Source string

// The sources an item may name.
const (
	SourceHandbook Source = "handbook" // the handbook that the path names
	SourcePromodoc Source = "promodoc" // this program
	SourceImported Source = "imported" // a page that was imported
)

// Consideration is one thing the candidate must show.
type Consideration struct {
	ID        string // slug, unique in the path; examples point to it
	Title     string // short, for the outline
	Statement string // one sentence
	Guidance  string // what a strong example shows; Markdown
	Prompts   []Prompt
	Enough    int // how many complete examples are enough; 1 or more
	Source    Source
	SameAs    []string // "other-path/id": asks the same there
	Scope     string
	LooksFor  []string
	// AskColleagues are questions for somebody who saw the work, about the candidate
	// in the third person. Each is a question of its own, since a request takes two or
	// three of them; the candidate's name takes the place of [NamePlaceholder].
	AskColleagues []string
	ToBeFilled    bool
}

// NamePlaceholder marks, in the questions for colleagues, where the name of the
// candidate belongs.
const NamePlaceholder = "{name}"

// WithName returns a question for a colleague with a name in place of
// [NamePlaceholder], also where that begins with a capital.
func WithName(question, name string) string {
	return strings.NewReplacer(NamePlaceholder, name, "{Name}", name).Replace(question)
}

// OwnStatement returns the statement, or nothing if it says the same as the title:
// a company's page often has one sentence that is both.
func (c Consideration) OwnStatement() string {
	plain := func(s string) string { return strings.TrimRight(strings.Join(strings.Fields(s), " "), ".") }
	if strings.EqualFold(plain(c.Statement), plain(c.Title)) {
		return ""
	}
	return c.Statement
}

// Field is the part of an example that a prompt helps to write.
type Field string

// The fields of an example that prompts can ask for.
const (
	FieldSituation Field = "situation"
	FieldAction    Field = "action"
	FieldResult    Field = "result"
)

// Prompt is a question that helps to write one field of an example. It is shown
// while the user writes and is not part of the document.
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

// SkeletonEntry is one part of the promotion document: a built-in part, or a prose
// section with its title.
type SkeletonEntry struct {
	ID       string
	Title    string
	Guidance string // shown while the part is written, never exported; Markdown
	Text     string // printed below the heading, unless the part is empty; Markdown
	LeftOut  bool   // documents do not have the part; see CanBeLeftOut
}

// IsForm reports whether the path is only a skeleton: the form of a company's
// documents, to be included by paths or chosen for a document.
func (p Path) IsForm() bool {
	return len(p.Skeleton) > 0 && len(p.Sections) == 0 && len(p.AllPreparations()) == 0
}

// optional are the parts that a form may leave out: those that the program makes
// of other parts, and growth, which is exported all the same if it is written.
var optional = []string{SkeletonGlance, SkeletonGrowth, SkeletonPreparations, SkeletonReferences}

// CanBeLeftOut reports whether a skeleton may leave out the part of an id. Prose
// sections are left out by not being in the skeleton.
func CanBeLeftOut(id string) bool { return slices.Contains(optional, id) }

// WithForm returns a resolved path with the skeleton of a form.
func WithForm(p, form Path) Path {
	p.Skeleton = form.Skeleton
	return p
}

// Considerations returns the considerations of all sections.
func (p Path) Considerations() []Consideration {
	var all []Consideration
	for _, s := range p.Sections {
		all = append(all, s.Considerations...)
	}
	return all
}

// Consideration returns the consideration of an id.
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

// ToBeFilled reports whether the path has sections and nothing in them.
func (p Path) ToBeFilled() bool {
	return len(p.Sections) > 0 && len(p.Considerations())+len(p.AllPreparations()) == 0
}

// AllPreparations returns the path's own preparations, then those of its sections.
func (p Path) AllPreparations() []Preparation {
	all := append([]Preparation(nil), p.Preparations...)
	for _, s := range p.Sections {
		all = append(all, s.Preparations...)
	}
	return all
}
