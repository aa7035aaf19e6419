package newdoc

import "promodoc/app/message"

// The bar and the status line.
var (
	textTitle  = message.New("newdoc.title", "New document")
	textCancel = message.New("newdoc.cancel", "Cancel")
	textCreate = message.New("newdoc.create", "Create")
	textStatus = message.New("newdoc.status", "The document is one readable file in your library")
	hintRole   = message.New("newdoc.hint-role", "choose a role")
	hintField  = message.New("newdoc.hint-field", "next field")
	hintCreate = message.New("newdoc.hint-create", "create")
)

// The choice of a role.
var (
	textWhichRole      = message.New("newdoc.which-role", "Which role?")
	textWhichRoleAbout = message.New("newdoc.which-role-about", "What that role asks for becomes your outline.")
	textNotListed      = message.New("newdoc.not-listed", "Is yours not listed?")
	textImport         = message.New("newdoc.import", "Import your company’s page")
	textAllPaths       = message.New("newdoc.all-paths", "See all career paths")
	textFilter         = message.New("newdoc.filter", "Type to filter")
	textOwnPaths       = message.New("newdoc.own-paths", "Yours and your company’s")
	textNoMatches      = message.New("newdoc.no-matches", "No matches. Clear the field to see all paths.")
	textFromRole       = message.New("newdoc.from-role", "{{.Role}} →")
	textConsiderations = message.NewPlural("newdoc.considerations", "{{.Count}} consideration", "{{.Count}} considerations")
	textPreparations   = message.NewPlural("newdoc.preparations", "{{.Count}} preparation", "{{.Count}} preparations")
	textCounts         = message.New("newdoc.counts", "{{.Considerations}} · {{.Preparations}}")
)

// The candidate, the cycle and the form.
var (
	textForWhom    = message.New("newdoc.for-whom", "Who is it for, and when?")
	textCandidate  = message.New("newdoc.candidate", "Candidate")
	textTeam       = message.New("newdoc.team", "Team")
	textManager    = message.New("newdoc.manager", "Manager")
	textCycle      = message.New("newdoc.cycle", "Cycle")
	textCycleAbout = message.New("newdoc.cycle-about", "the review period")
	textFrom       = message.New("newdoc.from", "From")
	textFirstDay   = message.New("newdoc.first-day", "first day")
	textTo         = message.New("newdoc.to", "To")
	textLastDay    = message.New("newdoc.last-day", "last day")
	textDaysOrder  = message.New("newdoc.days-backwards", "The last day is before the first.")
	textHalfYear   = message.New("newdoc.half-year", "H{{.Half}} {{.Year}}")
	textForm       = message.New("newdoc.form", "Form")
	textFormAbout  = message.New("newdoc.form-about", "which parts the document has, in which order")
	textTitleAndID = message.New("newdoc.title-and-id", "{{.Title}} ({{.ID}})")
	textOwnForm    = message.New("newdoc.own-form", "The path’s own")
)

// What a document takes over from one of an earlier cycle.
var (
	textNextCycle    = message.New("newdoc.next-cycle", "Next cycle")
	textAfter        = message.New("newdoc.after", "What should carry over from {{.Cycle}}?")
	textAfterName    = message.New("newdoc.after-name", "What should carry over from “{{.Name}}”?")
	textAfterAbout   = message.New("newdoc.after-about", "The checked examples are copied, each marked with the cycle it comes from. The candidate is copied too, and growth areas become the section “Growth since last time”. Feedback, questions and notes are not copied.")
	textNothingAlong = message.New("newdoc.nothing-along", "That document has no examples.")
	textAll          = message.New("newdoc.all", "All")
	textNone         = message.New("newdoc.none", "None")
	textUnder        = message.New("newdoc.under", "under {{.Consideration}}")
	textWaits        = message.New("newdoc.waits", "waits to be placed")
)

// A document that begins with a text that was written elsewhere.
var (
	textOld      = message.New("newdoc.old", "Which path is “{{.File}}” for?")
	textOldAbout = message.New("newdoc.old-about", "Its sections and examples are recognized by their headings. What does not fit anywhere waits to be placed; no word is lost, and the file is not changed.")
)

// Why no document can be created.
var (
	errNoRole    = message.New("newdoc.no-role", "no role is chosen: clear the filter and choose one")
	errFirstDay  = message.New("newdoc.first-day-wrong", "“{{.Text}}” is not a single date, so the cycle has no first day yet: choose one below the field, or write it like 10 April 2026")
	errLastDay   = message.New("newdoc.last-day-wrong", "“{{.Text}}” is not a single date, so the cycle has no last day yet: choose one below the field, or write it like 10 April 2026")
	errDaysOrder = message.New("newdoc.days-order", "the cycle ends before it begins: change one of its days")
)

// Templates.
var (
	textTemplate      = message.New("newdoc.template", "Begin with")
	textTemplateAbout = message.New("newdoc.template-about", "a template includes its path, form and texts")
	textNoTemplate    = message.New("newdoc.no-template", "A career path")
	textOfTemplate    = message.New("newdoc.of-template", "On the path “{{.Path}}”, as saved in the template ({{.File}}).")
)
