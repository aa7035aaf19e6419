// Package asking shows the panel that asks for one line, such as the name of a
// file, which can be typed, pasted or looked for. It must never know what the
// line is for.
package asking

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All functions but Browse must be
// given.
type Options struct {
	Title  string
	About  string                         // what the line is for, and what it may be
	Label  string                         // names the field
	Aside  string                         // stands behind its name
	Start  string                         // stands in the field at first
	Does   string                         // on the button, such as "Import"
	Browse func(chosen func(line string)) // nil where there is nothing to be looked for
	Done   func(line string) error        // carries out what the line was asked for
	Closed func()
}

// Panel asks for one line.
type Panel struct {
	o     Options
	page  *kit.ScrollView
	field *textfield.Field
	fault *kit.Text
}

// New returns the panel.
func New(o Options) *Panel {
	p := &Panel{o: o, fault: kit.NewText()}
	p.fault.Hide()
	p.field = textfield.NewSingleLine("", kit.Run{Size: theme.Body})
	p.field.SetText(o.Start)
	p.field.OnSubmit = p.done
	buttons := kit.Row(8, kit.NewPrimaryButton(o.Does, "Enter", p.done))
	if o.Browse != nil {
		buttons.Add(kit.NewButton("Browse …", "", p.browse))
	}
	buttons.Add(kit.Spacer())
	column := kit.Column(14,
		kit.Row(0, kit.Fill(kit.Heading(o.Title)), kit.NewLink("Close", theme.Label, o.Closed).Muted()),
		kit.Body(o.About),
		kit.Column(4, kit.FieldLabel(o.Label, o.Aside), p.field),
		p.fault,
		buttons)
	p.page = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	return p
}

// Object is the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.page }

// Focus gives the field the keyboard.
func (p *Panel) Focus() {
	kit.Focus(p.field)
	p.field.SelectAll()
}

func (p *Panel) browse() {
	p.o.Browse(func(line string) {
		p.field.SetText(line)
		p.page.Relayout()
		kit.Focus(p.field)
	})
}

// done does what the line was asked for, or says in place why that cannot be.
func (p *Panel) done() {
	if err := p.o.Done(unquoted(strings.TrimSpace(p.field.Text()))); err != nil {
		p.say(kit.Sentence(err))
	}
}

func (p *Panel) say(sentence string) {
	p.fault.SetRuns(kit.Run{Text: sentence, Color: theme.Error})
	p.fault.Show()
	p.page.Relayout()
	kit.Focus(p.field)
}

// unquoted takes off what file managers put around a name they copy: quotes,
// and the scheme of an address.
func unquoted(name string) string {
	if n := len(name); n >= 2 && (name[0] == '"' || name[0] == '\'') && name[n-1] == name[0] {
		name = name[1 : n-1]
	}
	if path, address := strings.CutPrefix(name, "file://"); address {
		if plain, err := url.PathUnescape(path); err == nil {
			return plain
		}
		return path
	}
	return name
}
