package patheditor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// exampleFields are the fields of an example in their order.
var exampleFields = []struct {
	field career.Field
	name  *message.Message
}{{career.FieldSituation, textSituation}, {career.FieldAction, textAction}, {career.FieldResult, textResult}}

// question returns the fields of one question of a consideration.
func (p page) question(i int, q career.Prompt) fyne.CanvasObject {
	at := p.At().WithField("prompt")
	at.Sub = i
	field := p.Fields.Line(at, textQuestion.Text())
	row := kit.Wrap(6)
	for _, f := range exampleFields {
		row.Add(kit.NewChip(f.name.Text(), q.Field == f.field, func() {
			p.edit(textStepQuestionField.Text(), at, func(path career.Path) career.Path { return career.SetPromptField(path, at, f.field) })
		}))
	}
	link := func(label, step *message.Message, edit func(career.Path) career.Path) {
		o := editing.QuietLink(label.Text(), func() { p.edit(step.Text(), at, edit) })
		row.Add(kit.Inset(theme.Scaled(4), 4, 0, 4, o))
	}
	if !p.ReadOnly() {
		link(textUp, textStepMoveQuestion, func(path career.Path) career.Path { return career.MovePrompt(path, at, -1) })
		link(textDown, textStepMoveQuestion, func(path career.Path) career.Path { return career.MovePrompt(path, at, 1) })
		link(textRemove, textStepRemoveQuestion, func(path career.Path) career.Path { return career.RemovePrompt(path, at) })
	}
	return kit.Column(4, field, row)
}

// focusedQuestion returns the question that has the keyboard.
func (e *Editor) focusedQuestion() (career.Ref, bool) {
	at, _ := e.Fields.Focused()
	return at, at.Field == "prompt"
}

func (e *Editor) addQuestion() {
	at := e.At()
	e.addField(textStepAddQuestion, at.WithField("prompt"), func(p career.Path) (career.Path, career.Ref) {
		return career.AddPrompt(p, at, career.FieldAction)
	})
}

func (p page) addLink() {
	at := p.At()
	p.addField(textStepAddLink, at.WithField("link_title"), func(p career.Path) (career.Path, career.Ref) {
		return career.AddLink(p, at)
	})
}

// addField makes an edit that adds a field to the part, and gives the field the
// keyboard.
func (e *Editor) addField(step *message.Message, at career.Ref, add func(career.Path) (career.Path, career.Ref)) {
	var field career.Ref
	e.edit(step.Text(), at, func(p career.Path) career.Path {
		p, field = add(p)
		return p
	})
	e.Fields.Focus(field, 0)
}

// moveQuestion moves a question and keeps the caret in it.
func (e *Editor) moveQuestion(at career.Ref, by int) {
	_, caret := e.Fields.Focused()
	to := at
	to.Sub += by
	if e.edit(textStepMoveQuestion.Text(), to, func(p career.Path) career.Path { return career.MovePrompt(p, at, by) }) {
		e.Fields.Focus(to, caret)
	}
}
