package pathdiff

import "promodoc/app/message"

// fieldLabels are the names of fields as users see them.
var fieldLabels = map[Field]*message.Message{
	FieldTitle:        message.New("pathdiff.title", "title"),
	FieldFromRole:     message.New("pathdiff.from-role", "current role"),
	FieldToRole:       message.New("pathdiff.to-role", "proposed role"),
	FieldSource:       message.New("pathdiff.source", "source"),
	FieldLanguage:     message.New("pathdiff.language", "language"),
	FieldIntroduction: message.New("pathdiff.introduction", "introduction"),
	FieldStatement:    message.New("pathdiff.statement", "statement"),
	FieldGuidance:     message.New("pathdiff.guidance", "guidance"),
	FieldPrompts:      message.New("pathdiff.prompts", "prompts"),
	FieldEnough:       message.New("pathdiff.enough", "enough"),
	FieldScope:        message.New("pathdiff.scope", "scope"),
	FieldLooksFor:     message.New("pathdiff.looks-for", "looks for"),
	FieldColleagues:   message.New("pathdiff.ask-colleagues", "questions for colleagues"),
	FieldText:         message.New("pathdiff.text", "text"),
	FieldLinks:        message.New("pathdiff.links", "links"),
	FieldKind:         message.New("pathdiff.kind", "kind"),
	FieldFixedText:    message.New("pathdiff.fixed-text", "fixed text"),
	FieldLeftOut:      message.New("pathdiff.left-out", "left out"),
}

// Formats of field values.
var (
	textExamples = message.NewPlural("pathdiff.examples", "{{.Count}} example", "{{.Count}} examples")
	textYes      = message.New("pathdiff.yes", "yes")
)

// kindLabels are the kinds of changes, worded to follow a number: "2 reworded".
var kindLabels = map[Kind]*message.Message{
	Same:     message.New("pathdiff.same", "unchanged"),
	Added:    message.New("pathdiff.added", "added"),
	Removed:  message.New("pathdiff.removed", "removed"),
	Reworded: message.New("pathdiff.reworded", "reworded"),
	Moved:    message.New("pathdiff.moved", "moved"),
	Renamed:  message.New("pathdiff.renamed", "with a new ID"),
}

// The parts of a summary of changes. {{.Kind}} is one of kindLabels.
var (
	textItems        = message.NewPlural("pathdiff.items-changed", "{{.Count}} {{.Kind}}", "{{.Count}} {{.Kind}}")
	textPreparations = message.NewPlural("pathdiff.preparations-changed", "{{.Count}} preparation {{.Kind}}", "{{.Count}} preparations {{.Kind}}")
	textSections     = message.NewPlural("pathdiff.sections-changed", "{{.Count}} section {{.Kind}}", "{{.Count}} sections {{.Kind}}")
	textForm         = message.New("pathdiff.form-changed", "form changed")
	textPath         = message.New("pathdiff.path-changed", "path details changed")
)

// Label returns the name of the field as users see it, in lower case.
func (f Field) Label() string { return fieldLabels[f].Text() }

// String returns the label of the kind, worded to follow a number: "2 reworded".
func (k Kind) String() string { return kindLabels[k].Text() }
