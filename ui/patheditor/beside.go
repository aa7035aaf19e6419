package patheditor

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/pages"
	"promodoc/app/pathedit"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/preview"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// besideView is what stands beside the fields.
type besideView int

const (
	besideAsked    besideView = iota // the consideration as she meets it while writing
	besideDocument                   // the pages
	besideFile                       // the text of the file
)

// beside shows what becomes of the path.
type beside struct {
	editor *Editor
	shows  besideView
	object *fyne.Container
	chips  []*kit.Chip
	pane   *preview.Pane
	asked  *kit.ScrollView
	file   *kit.ScrollView
	text   *textfield.Field
	faults []*kit.ListItem
	body   *fyne.Container
}

func newBeside(e *Editor) beside {
	b := beside{editor: e, asked: kit.NewScrollView(kit.Gap(0, 0)), file: kit.NewScrollView(kit.Gap(0, 0)), text: textfield.NewCode()}
	b.pane = preview.New(preview.Options{LayOut: e.o.Lay, Post: e.o.Post, OnJump: e.jump, Clock: e.o.Clock, Go: e.o.Go})
	b.text.ExternalUndo = true
	b.text.SetReadOnly(e.readOnly())
	b.text.OnChanged = func(text string, caret int) { e.session.Type(pathedit.TextRef, text, caret, e.beside.text) }
	row := kit.Row(8)
	for i, name := range []string{"What is asked", "The document", "The file"} {
		chip := kit.NewChip(name, i == 0, func() { e.beside.turn(besideView(i)) })
		b.chips = append(b.chips, chip)
		row.Add(chip)
	}
	row.Add(kit.Spacer())
	b.body = kit.Stack(b.asked)
	b.object = kit.WithHeader(kit.Inset(8, 16, 8, 16, row), b.body)
	e.frame.SetPage(b.object, true)
	return b
}

// turn shows another view.
func (b *beside) turn(to besideView) {
	if !b.editor.frame.PageShown() {
		b.editor.frame.TogglePage()
	}
	b.shows = to
	for i, chip := range b.chips {
		chip.Set(chip.Text(), i == int(to))
	}
	b.body.Objects = []fyne.CanvasObject{map[besideView]fyne.CanvasObject{besideAsked: b.asked, besideDocument: b.pane, besideFile: b.file}[to]}
	kit.SetVisible(b.pane, to == besideDocument) // hidden it does no work
	b.fill()
	b.body.Refresh()
	b.object.Refresh()
}

// fill brings the present view up to date.
func (b *beside) fill() {
	switch b.shows {
	case besideAsked:
		b.asked.SetContent(kit.Inset(8, 20, 24, 20, b.editor.asks()))
	case besideDocument:
		b.pane.SetDocument(b.editor.o.Sample(b.editor.resolved))
		b.moved()
	case besideFile:
		b.fillFile()
	}
}

// changed follows the session; source is the widget that was typed in.
func (b *beside) changed(source any) {
	switch b.shows {
	case besideAsked:
		b.fill()
	case besideFile:
		if source != any(b.text) {
			b.setText()
		}
	case besideDocument: // once it was checked
	}
}

// checked follows a check of the path.
func (b *beside) checked() {
	if b.object != nil {
		b.fill()
	}
}

// moved follows her to another part.
func (b *beside) moved() {
	e := b.editor
	switch b.shows {
	case besideAsked:
		b.fill()
	case besideDocument:
		at := promo.Ref{Kind: promo.KindCandidate, Field: "name"}
		if e.at.Part == career.PartConsideration {
			at = promo.Ref{Kind: promo.KindConsideration, ID: career.ID(e.path(), e.at)}
		}
		b.pane.Follow(pages.Spot{Ref: at}, false)
	case besideFile:
	}
}

// jump goes to the part that a place of the sample's pages comes from.
func (e *Editor) jump(to pages.Spot) {
	id := to.Ref.ID
	if to.Ref.Kind == promo.KindExample {
		if x, ok := e.o.Sample(e.resolved).Example(id); ok && len(x.Supports) > 0 {
			id = x.Supports[0]
		}
	}
	for _, at := range pathedit.Parts(e.path()) {
		if at.Part != career.PartPath && career.ID(e.path(), at) == id {
			e.turnTo(at)
			return
		}
	}
	e.turnTo(career.Ref{Part: career.PartPath})
}

// asks is what she meets while she writes: of a consideration its statement,
// guidance and questions, of the path as a whole its introduction.
func (e *Editor) asks() fyne.CanvasObject {
	p := e.path()
	if c, ok := considerationAt(p, e.at); ok && e.at.Part == career.PartConsideration {
		column := []fyne.CanvasObject{kit.Small("As she meets it while writing"), kit.Headline(orDots(kit.PlainText(c.Statement)))}
		if c.Guidance != "" {
			column = append(column, kit.Quote(kit.NewText(kit.Run{Text: "What a strong example shows. ", Bold: true}, kit.Run{Text: kit.PlainText(c.Guidance), Color: theme.Muted})))
		}
		for _, f := range promptFields {
			column = append(column, kit.Inset(6, 0, 0, 0, kit.NewText(kit.Run{Text: f.name, Size: theme.Label, Bold: true})))
			for _, q := range c.Prompts {
				if q.Field == f.field {
					column = append(column, kit.Body(orDots(q.Text)))
				}
			}
		}
		return kit.Column(8, column...)
	}
	if prep, ok := preparationAt(p, e.at); ok && e.at.Part == career.PartPreparation {
		column := []fyne.CanvasObject{kit.Small("On the way"), kit.NewText(kit.Run{Text: orDots(prep.Title), Bold: true}, kit.Run{Text: "  " + kindNames[prep.Kind], Size: theme.Label, Color: theme.Muted}), kit.Body(kit.PlainText(prep.Text))}
		for _, l := range prep.Links {
			column = append(column, kit.NewText(kit.Run{Text: l.Title + " ↗", Color: theme.Accent}))
		}
		return kit.Column(8, column...)
	}
	if e.at.Part == career.PartSection {
		if text, ok := career.Text(p, e.at.In("introduction")); ok {
			name, _ := career.Text(p, e.at.In("title"))
			return kit.Column(8, kit.Small("A group in the outline"), kit.Heading(orDots(name)), kit.Body(kit.PlainText(text)))
		}
	}
	column := []fyne.CanvasObject{kit.Small("What the role asks for"), kit.Headline(title(p)), kit.Body(kit.PlainText(p.Introduction))}
	n := 0
	for _, s := range e.resolved.Sections {
		column = append(column, kit.Inset(6, 0, 0, 0, kit.Heading(orDots(s.Title))))
		for _, c := range s.Considerations {
			n++
			column = append(column, kit.NewText(kit.Run{Text: fmt.Sprintf("%d  %s", n, orDots(c.Title))}))
		}
		if len(s.Considerations) == 0 {
			column = append(column, kit.Body("to be filled"))
		}
	}
	return kit.Column(8, column...)
}

func orDots(s string) string {
	if s == "" {
		return "…"
	}
	return s
}

// fillFile shows the text of the file below what is wrong with it.
func (b *beside) fillFile() {
	e := b.editor
	b.setText()
	b.faults = nil
	column := []fyne.CanvasObject{kit.Small("Any path is one readable file. What is typed here becomes the path as soon as it can be read; until then it is kept as typed.")}
	switch {
	case !e.checks.known:
		column = append(column, kit.NewText(kit.Run{Text: "Being checked…", Size: theme.Row, Color: theme.Muted}))
	case len(e.faults) == 0:
		column = append(column, kit.NewText(kit.Run{Text: "No faults.", Size: theme.Row, Color: theme.Accent}))
	}
	for _, f := range e.faults {
		tile := kit.NewRowItem(kit.NewText(kit.Run{Text: faultLine(f), Size: theme.Row, Color: theme.Error}), func() { b.goToFault(f) })
		b.faults = append(b.faults, tile)
		column = append(column, tile)
	}
	held := kit.HasFocus(b.text)
	offset, stood := b.file.Offset(), b.text.Position().Y
	b.file.SetContent(kit.Inset(4, 16, 40, 16, kit.Column(6, append(column, b.text)...)))
	if held { // the line she writes in stays where it was, however many faults stand above
		offset += b.text.Position().Y - stood
	}
	b.file.ScrollTo(offset)
	switch {
	case held:
		kit.Focus(b.text)
	case len(e.faults) > 0:
		start, end := lineSpan(b.text.Text(), e.faults[0].Line)
		b.text.Mark(start, end)
	}
}

func faultLine(f workspace.Fault) string {
	return fmt.Sprintf("%d:%d  %s", f.Line, f.Column, f.Message)
}

func (b *beside) setText() {
	if text, ok := pathedit.Text(b.editor.session.Document(), pathedit.TextRef); ok {
		b.text.SetText(text)
	}
}

// goToFault puts the caret where a fault is and marks its line.
func (b *beside) goToFault(f workspace.Fault) {
	start, end := lineSpan(b.text.Text(), f.Line)
	kit.Focus(b.text)
	b.text.Select(end, min(start+f.Column-1, end))
}

// lineSpan is where a line begins and ends, in runes.
func lineSpan(text string, line int) (start, end int) {
	n, at := 1, 0
	for _, r := range text {
		if r == '\n' {
			if n == line {
				return start, at
			}
			n++
			if n == line {
				start = at + 1
			}
		}
		at++
	}
	return start, at
}

func (b *beside) focusFile(caret int) {
	b.turn(besideFile)
	kit.Focus(b.text)
	b.text.SetCaret(caret)
}

// focus gives the keyboard to the present view.
func (b *beside) focus() {
	switch {
	case b.shows == besideDocument:
		b.pane.Focus()
	case b.shows == besideFile && len(b.faults) > 0:
		kit.Focus(b.faults[0])
	case b.shows == besideFile:
		kit.Focus(b.text)
	default:
		kit.Focus(b.chips[int(b.shows)])
	}
}

// toggle goes on to the next view, and hides the pane after the last but the
// file, which has a key of its own.
func (b *beside) toggle() {
	e := b.editor
	held := e.frame.Focused() == kit.PartPage
	switch {
	case !e.frame.PageShown():
		b.turn(besideAsked)
	case b.shows == besideAsked:
		b.turn(besideDocument)
	default:
		e.frame.TogglePage()
		if held {
			e.focusMain()
		}
	}
}

// toggleFile shows the file and goes into it, or goes back to the fields.
func (b *beside) toggleFile() {
	e := b.editor
	if e.frame.PageShown() && b.shows == besideFile {
		b.turn(besideAsked)
		e.focusMain()
		return
	}
	b.turn(besideFile)
	if len(b.faults) > 0 {
		b.focus()
		return
	}
	kit.Focus(b.text)
	b.text.SetCaret(placeOf(b.text.Text(), career.ID(e.path(), e.at)))
}

// placeOf is where the part of an id stands in a file, in runes.
func placeOf(text, id string) int {
	at := strings.Index(text, "id: "+id+"\n")
	if at < 0 || id == "" {
		return 0
	}
	return utf8.RuneCountInString(text[:at])
}
