package patheditor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// promptFields are the fields of an example in their order.
var promptFields = []struct {
	field career.Field
	name  string
}{{career.FieldSituation, "Situation"}, {career.FieldAction, "Action"}, {career.FieldResult, "Result"}}

func (e *Editor) prompt(i int, q career.Prompt) fyne.CanvasObject {
	at := e.at.In("prompt")
	at.Sub = i
	field := e.fields.bind(at, textfield.NewSingleLine("A question, such as “What did you decide?”", kit.Run{Size: theme.Input}))
	row := kit.Wrap(6)
	for _, f := range promptFields {
		row.Add(kit.NewChip(f.name, q.Field == f.field, func() {
			e.edit("Choose the question’s field", at, func(p career.Path) career.Path { return career.SetPromptField(p, at, f.field) })
		}))
	}
	does := func(name, label string, f func(career.Path) career.Path) {
		row.Add(kit.Inset(theme.Scaled(4), 4, 0, 4, kit.NewLink(name, theme.Label, func() { e.edit(label, at, f) }).Muted()))
	}
	if !e.readOnly() {
		does("Up", "Move question", func(p career.Path) career.Path { return career.MovePrompt(p, at, -1) })
		does("Down", "Move question", func(p career.Path) career.Path { return career.MovePrompt(p, at, 1) })
		does("Remove", "Remove question", func(p career.Path) career.Path { return career.RemovePrompt(p, at) })
	}
	return kit.Column(4, field, row)
}

// question is the question that she is writing.
func (e *Editor) question() (career.Ref, bool) {
	at, _ := e.fields.focused()
	return at, at.Field == "prompt"
}

func (e *Editor) addPrompt() {
	at, to := e.at, career.Ref{}
	e.edit("Add question", at.In("prompt"), func(p career.Path) career.Path {
		p, to = career.AddPrompt(p, at, career.FieldAction)
		return p
	})
	e.fields.focus(to, 0)
}

func (e *Editor) moveQuestion(at career.Ref, by int) {
	_, caret := e.fields.focused()
	to := at
	to.Sub += by
	if e.edit("Move question", to, func(p career.Path) career.Path { return career.MovePrompt(p, at, by) }) {
		e.fields.focus(to, caret)
	}
}
