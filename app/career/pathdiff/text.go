package pathdiff

import "promodoc/app/message"

// fieldLabels are the labels of fields.
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
	FieldText:         message.New("pathdiff.text", "text"),
	FieldLinks:        message.New("pathdiff.links", "links"),
	FieldKind:         message.New("pathdiff.kind", "kind"),
	FieldPrinted:      message.New("pathdiff.printed", "standing text"),
	FieldLeftOut:      message.New("pathdiff.left-out", "left out"),
}

// Texts of fields.
var (
	textExamples = message.NewPlural("pathdiff.examples", "{{.Count}} example", "{{.Count}} examples")
	textYes      = message.New("pathdiff.yes", "yes")
)

// kindLabels are the kinds of changes, as after a number.
var kindLabels = map[Kind]*message.Message{
	Same:     message.New("pathdiff.same", "unchanged"),
	Added:    message.New("pathdiff.added", "added"),
	Removed:  message.New("pathdiff.removed", "removed"),
	Reworded: message.New("pathdiff.reworded", "reworded"),
	Moved:    message.New("pathdiff.moved", "moved"),
	Renamed:  message.New("pathdiff.renamed", "under another id"),
}

// The summary of changes. {{.Kind}} is what happened.
var (
	textItems        = message.NewPlural("pathdiff.items-changed", "{{.Count}} {{.Kind}}", "{{.Count}} {{.Kind}}")
	textPreparations = message.NewPlural("pathdiff.preparations-changed", "{{.Count}} preparation {{.Kind}}", "{{.Count}} preparations {{.Kind}}")
	textSections     = message.NewPlural("pathdiff.sections-changed", "{{.Count}} section {{.Kind}}", "{{.Count}} sections {{.Kind}}")
	textForm         = message.New("pathdiff.form-changed", "another form")
	textPath         = message.New("pathdiff.path-changed", "other words about the path itself")
)

// Label returns what a field is called on screens, in lower case.
func (f Field) Label() string { return fieldLabels[f].Text() }

// String returns what happened, as after a number: "2 reworded".
func (k Kind) String() string { return kindLabels[k].Text() }
