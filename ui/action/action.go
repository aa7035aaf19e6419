// Package action owns the one table of what can be done in the window: every
// action's id and keys. A screen offers some of them, each under a label of the
// screen's own, and carries them out. The window's shortcuts and the page of keys in
// the help are made from what the screens offer. It must not know how an action is
// carried out.
package action

import "slices"

// ID names an action. One ID means one thing, whichever screen offers it.
type ID string

// The actions of the window, which are offered on every screen.
const (
	NewDocument   ID = "new-document"
	NewPath       ID = "new-path"
	ShowLibrary   ID = "show-library"
	ShowPaths     ID = "show-paths"
	FindDocument  ID = "find-document"
	Import        ID = "import"
	ShowBackups   ID = "show-backups"
	LogEntry      ID = "log-entry"
	ShowJournal   ID = "show-journal"
	Search        ID = "search"
	CompareCycles ID = "compare-cycles"
	ShowBeside    ID = "show-beside"
	ShowSettings  ID = "show-settings"
	ShowHelp      ID = "show-help"
	Quit          ID = "quit"
)

// The actions that several screens offer.
const (
	Save          ID = "save"
	Undo          ID = "undo"
	Redo          ID = "redo"
	Filter        ID = "filter"
	ExportPath    ID = "export-path"
	DuplicatePath ID = "duplicate-path"
	NextPane      ID = "next-pane"
	PreviousPane  ID = "previous-pane"
	ShowMenu      ID = "show-menu"
	ToggleOutline ID = "toggle-outline"
	TogglePage    ID = "toggle-page"
	ZoomIn        ID = "zoom-in"
	ZoomOut       ID = "zoom-out"
	FitWidth      ID = "fit-width"
)

// The actions of the screen of a document.
const (
	ExportDocument        ID = "export-document"
	PrintDocument         ID = "print-document"
	FindInDocument        ID = "find-in-document"
	FindNext              ID = "find-next"
	FindPrevious          ID = "find-previous"
	ReplaceInDocument     ID = "replace-in-document"
	NextMisspelling       ID = "next-misspelling"
	PreviousMisspelling   ID = "previous-misspelling"
	ShowHistory           ID = "show-history"
	ShowFeedback          ID = "show-feedback"
	NextComment           ID = "next-comment"
	PreviousComment       ID = "previous-comment"
	AnswerComment         ID = "answer-comment"
	ShowReview            ID = "show-review"
	NextFinding           ID = "next-finding"
	PreviousFinding       ID = "previous-finding"
	SkimDocument          ID = "skim-document"
	NextConsideration     ID = "next-consideration"
	PreviousConsideration ID = "previous-consideration"
	NextExample           ID = "next-example"
	PreviousExample       ID = "previous-example"
	AddExample            ID = "add-example"
	AddGrowthArea         ID = "add-growth-area"
	MoveExampleUp         ID = "move-example-up"
	MoveExampleDown       ID = "move-example-down"
	DuplicateExample      ID = "duplicate-example"
	DeleteExample         ID = "delete-example"
	AskManager            ID = "ask-manager"
	ProtectDocument       ID = "protect-document"
	AskColleague          ID = "ask-colleague"
	SaveTemplate          ID = "save-template"
	MoveToPath            ID = "move-to-path"
	AttachFile            ID = "attach-file"
)

// The actions of the screen of a career path.
const (
	NextPart       ID = "next-part"
	PreviousPart   ID = "previous-part"
	AddPart        ID = "add-part"
	MovePartUp     ID = "move-part-up"
	MovePartDown   ID = "move-part-down"
	DuplicatePart  ID = "duplicate-part"
	DeletePart     ID = "delete-part"
	HidePart       ID = "hide-part"
	TogglePathFile ID = "toggle-path-file"
)

// The actions of the lists, of an imported page, of a comparison and of the
// versions of a document.
const (
	DuplicateDocument ID = "duplicate-document"
	BeginCycle        ID = "begin-cycle"
	ShowCycles        ID = "show-cycles"
	RenameDocument    ID = "rename-document"
	EmptyTrash        ID = "empty-trash"
	DeleteDocument    ID = "delete-document"
	DeletePath        ID = "delete-path"
	BeginDocument     ID = "begin-document"
	SavePaths         ID = "save-paths"
	TakeChanges       ID = "take-changes"
	RevealKept        ID = "reveal-kept"
	UseEntries        ID = "use-entries"
	DeleteEntry       ID = "delete-entry"
	SuggestEntries    ID = "suggest-entries"
	CompareEntries    ID = "compare-entries"
	GatherEvidence    ID = "gather-evidence"
	LookForEvidence   ID = "look-for-evidence"
	TakeProposals     ID = "take-proposals"
	TickGroup         ID = "tick-group"
	JoinProposals     ID = "join-proposals"
	SplitProposal     ID = "split-proposal"
	DeleteKept        ID = "delete-kept"

	TurnLevels         ID = "turn-levels"
	TurnSkills         ID = "turn-skills"
	TurnConsiderations ID = "turn-considerations"
	LeavePartOut       ID = "leave-part-out"
	MarkForEveryRole   ID = "mark-for-every-role"
	JoinPath           ID = "join-path"
)

// An Offer is an action as a screen offers it, under the screen's own label.
type Offer struct {
	ID    ID
	Label string
}

// A Group is what one screen offers. The title says which screen it is.
type Group struct {
	Title  string
	Offers []Offer
}

// IDs returns the ids of all actions.
func IDs() []ID {
	ids := make([]ID, len(table))
	for i, a := range table {
		ids[i] = a.id
	}
	return ids
}

// Edits reports whether an action changes what the screen shows, so that it
// must not be done behind a panel that has the keyboard.
func (id ID) Edits() bool { return row(id).edits }

// Keys returns the keys of an action. The first is the one that is shown.
func (id ID) Keys() []Key { return row(id).keys }

// Key returns the first key of an action; the zero Key if it has none.
func (id ID) Key() Key {
	if keys := id.Keys(); len(keys) > 0 {
		return keys[0]
	}
	return Key{}
}

// KeyLabel returns the key that is shown for an action, such as "Ctrl N".
func KeyLabel(id ID) string {
	if k := id.Key(); k.Name != "" {
		return k.String()
	}
	return ""
}

// ForKey returns the offered action that a key means. If several have the
// key it is the one that applies now; can reports that.
func ForKey(k Key, offers []Offer, can func(ID) bool) (id ID, ok bool) {
	for _, o := range offers {
		if !slices.Contains(o.ID.Keys(), k) {
			continue
		}
		if can(o.ID) {
			return o.ID, true
		}
		if !ok {
			id, ok = o.ID, true
		}
	}
	return id, ok
}
