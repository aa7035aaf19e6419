// Package exporting shows the panel that exports the document beside it. Files
// that were written stay listed there, with what to do next. The package must
// not know how a format is made: it is given the formats and a way to export.
package exporting

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/message"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All but Sets, Missing and CopyRich must be
// given.
type Options struct {
	Formats []pages.Format
	Designs []pagesetup.Design
	Request publish.Request // the choices of last time
	Sets    SetOptions      // of readers; the zero SetOptions for none
	Missing Missing
	// Questions returns how many questions a draft has now.
	Questions func() int

	// Choose is called when another paper or design is chosen.
	Choose func(pagesetup.Setup)
	// Export exports elsewhere and calls done on the screens' goroutine.
	Export func(r publish.Request, done func([]publish.Written, error))
	// Browse lets the user choose a folder. It calls chosen if they do.
	Browse func(chosen func(folder string))
	FileActions
	Print func(pagesetup.Setup) // opens the document in the PDF program, to be printed
	// CopyRich copies the document with its formatting; nil where the clipboard does
	// not take it.
	CopyRich func(pagesetup.Setup)
	Closed   func() // is called when the user closes the panel
}

// Panel is the export panel.
type Panel struct {
	options Options
	object  *fyne.Container
	scroll  *kit.ScrollView // of all but the buttons
	sets    *sets
	formats []*kit.Chip
	papers  []*kit.Chip
	designs []*kit.Chip
	kind    *kind
	folder  *textfield.Field
	name    *textfield.Field
	button  *kit.Button
	outcome
	all  *kit.Link // exports for all sets of readers; shown where there are several
	busy bool      // an export is running
}

// outcome is what is said above the choices, what the review finds, and below them, what
// became of the last export.
type outcome struct {
	review  *fyne.Container
	failure *fyne.Container // says why it failed, and offers what to do
	written *fyne.Container // lists the files
}

// New returns the panel.
func New(o Options) *Panel {
	p := &Panel{options: o, outcome: outcome{failure: kit.Column(6), written: kit.Column(12), review: kit.Column(2)}}
	p.failure.Hide()
	p.written.Hide()
	for _, f := range o.Formats {
		p.formats = append(p.formats, p.formatChip(f, slices.Contains(o.Request.Formats, f.ID)))
	}
	chosen := func() {
		o.Choose(p.request().Setup)
		p.sets.rebuild()
	}
	p.papers = oneOf([]string{textA4.Text(), textLetter.Text()}, slices.Index(pagesetup.Papers(), o.Request.Setup.Paper), chosen)
	p.designs = oneOf(titles(o.Designs), slices.IndexFunc(o.Designs, func(d pagesetup.Design) bool { return d.ID == o.Request.Setup.Design }), chosen)
	p.kind = newKind(p, chosen)
	p.folder = p.field(o.Request.Folder)
	p.name = p.field(o.Request.Name)
	p.all = kit.NewLink("", theme.Label, p.exportAll)
	p.button = kit.NewPrimaryButton("", action.Bare(fyne.KeyReturn), func() { p.export(p.request()) })
	p.scroll = kit.NewScrollView(kit.Gap(0, 0))
	p.sets = newSets(p, o.Sets)
	p.scroll.SetContent(kit.Inset(20, 20, 24, 20, p.column()))
	p.object = kit.WithFooter(p.scroll, p.foot())
	p.relabel()
	p.Reviewed()
	return p
}

// Changed follows a change of the document.
func (p *Panel) Changed() { p.sets.changed() }

// take shows what a set of readers is exported as or, without one, what was chosen
// last time.
func (p *Panel) take(set promo.ReaderSet, ok bool) {
	formats, design := p.options.Request.Formats, p.options.Request.Setup.Design
	if ok && len(set.Formats) > 0 {
		formats = set.Formats
	}
	if ok && set.Design != "" {
		design = pagesetup.DesignID(set.Design)
	}
	for i, f := range p.options.Formats {
		on := slices.Contains(formats, f.ID)
		p.formats[i].Set(mark(f.Title, on), on)
	}
	at := max(0, slices.IndexFunc(p.options.Designs, func(d pagesetup.Design) bool { return d.ID == design }))
	choose(p.designs, titles(p.options.Designs), at)
	p.kind.showFor(ok)
	p.name.SetText(p.options.Request.Name)
	if ok {
		p.name.SetText(p.options.Sets.FileName(set.ID))
	}
	p.relabel()
}

// formatTitles returns the titles of formats, those that are chosen for none.
func (p *Panel) formatTitles(ids []string) string {
	if len(ids) == 0 {
		ids = p.request().Formats
	}
	var all []string
	for _, id := range ids {
		title := id
		for _, f := range p.options.Formats {
			if f.ID == id {
				title = f.Title
			}
		}
		all = append(all, title)
	}
	return message.Comma(all)
}

func (p *Panel) field(text string) *textfield.Field {
	f := textfield.NewSingleLine("", kit.Run{Size: theme.Body})
	f.SetText(text)
	f.OnSubmit = func() { p.export(p.request()) }
	return f
}

// formatChip returns a chip that is on or off by itself.
func (p *Panel) formatChip(f pages.Format, on bool) *kit.Chip {
	var chip *kit.Chip
	chip = kit.NewChip(mark(f.Title, on), on, func() {
		chip.Set(mark(f.Title, !chip.On()), !chip.On())
		p.relabel()
		p.sets.rebuild()
	})
	return chip
}

// oneOf returns chips of which one is on: the first, when chosen is negative.
// changed is called when another is.
func oneOf(titles []string, chosen int, changed func()) []*kit.Chip {
	chosen = max(0, chosen)
	chips := make([]*kit.Chip, len(titles))
	for i, title := range titles {
		chips[i] = kit.NewChip(mark(title, i == chosen), i == chosen, func() {
			choose(chips, titles, i)
			changed()
		})
	}
	return chips
}

func titles(designs []pagesetup.Design) []string {
	var all []string
	for _, d := range designs {
		all = append(all, d.Name)
	}
	return all
}

func mark(title string, on bool) string {
	if on {
		return textChecked.Text("Choice", title)
	}
	return title
}

func (p *Panel) column() fyne.CanvasObject {
	closer := kit.NewLink(textClose.Text(), theme.Label, p.options.Closed).Muted()
	column := kit.Column(18, kit.Row(0, kit.Fill(kit.Heading(textTitle.Text())), closer))
	column.Objects = append(column.Objects, p.missing()...)
	column.Objects = append(column.Objects,
		p.sets.column,
		group(textFormat.Text(), p.formats),
		p.kind.object,
		group(textPaper.Text(), p.papers),
		group(textDesign.Text(), p.designs),
		kit.Column(2, kit.Row(0, kit.Fill(kit.FieldLabel(textFolder.Text(), "")), p.browse()), p.folder),
		kit.Column(2, kit.FieldLabel(textName.Text(), textEnding.Text()), p.name))
	column.Add(p.failure)
	column.Add(p.written)
	return column
}

// foot has what exports. It stays in view, whatever the height of the panel.
func (p *Panel) foot() fyne.CanvasObject {
	row := kit.Wrap(12, p.button, kit.NewLink(textPrint.Text(), theme.Label, func() { p.options.Print(p.request().Setup) }))
	if p.options.CopyRich != nil {
		row.Add(kit.NewLink(textCopyRich.Text(), theme.Label, func() { p.options.CopyRich(p.request().Setup) }))
	}
	row.Add(p.all)
	return kit.Column(0, kit.HLine(), kit.Inset(12, 20, 12, 20, row))
}

func (p *Panel) browse() *kit.Link {
	return kit.NewLink(textBrowse.Text(), theme.Label, func() { p.options.Browse(p.folder.SetText) })
}

func group(name string, chips []*kit.Chip) fyne.CanvasObject {
	return kit.Column(6, kit.FieldLabel(name, ""), kit.NewChipRow(8, chips...).Object())
}

// request returns what is chosen now.
func (p *Panel) request() publish.Request {
	r := publish.Request{Folder: p.folder.Text(), Name: p.name.Text()}
	for i, c := range p.formats {
		if c.On() {
			r.Formats = append(r.Formats, p.options.Formats[i].ID)
		}
	}
	for i, c := range p.papers {
		if c.On() {
			r.Setup.Paper = pagesetup.Papers()[i]
		}
	}
	for i, c := range p.designs {
		if c.On() {
			r.Setup.Design = p.options.Designs[i].ID
		}
	}
	r.Setup.Draft, r.Setup.WithDocument = p.kind.isDraft(), p.kind.carries.On()
	if p.sets != nil {
		r.Setup = p.sets.setupOf(r.Setup)
	}
	return r
}

func (p *Panel) relabel() {
	n := len(p.request().Formats)
	label := textExport.Count(n)
	if n == 0 {
		label = textNoFormat.Text()
	}
	sets := len(p.sets.All())
	p.all.SetText(textExportAll.Count(sets))
	kit.SetVisible(p.all, sets > 1)
	p.button.SetLabel(label)
	p.button.SetEnabled(n > 0 && !p.busy)
	p.object.Refresh() // the foot may be higher or lower
}

func (p *Panel) export(r publish.Request) {
	if p.busy || len(r.Formats) == 0 {
		return
	}
	p.busy = true
	p.relabel()
	p.options.Export(r, func(files []publish.Written, err error) {
		p.busy = false
		p.relabel()
		p.show(r, files, err)
	})
}

// exportAll exports for each set of readers in turn, until one cannot be exported.
func (p *Panel) exportAll() {
	requests := p.sets.all()
	if p.busy || len(requests) == 0 {
		return
	}
	p.busy = true
	p.relabel()
	var files []publish.Written
	var next func(i int)
	next = func(i int) {
		p.options.Export(requests[i], func(written []publish.Written, err error) {
			files = append(files, written...)
			if err == nil && i+1 < len(requests) {
				next(i + 1)
				return
			}
			p.busy = false
			p.relabel()
			p.show(requests[i], files, err)
		})
	}
	next(0)
}

// occupied offers what to do where a file of another document has the name: with
// that very request, whatever has changed in the fields since.
func (p *Panel) occupied(r publish.Request, free string) fyne.CanvasObject {
	return kit.Row(16,
		kit.NewLink(textUseName.Text("Name", free), theme.Row, func() {
			p.name.SetText(free)
			r.Name = free
			p.export(r)
		}),
		kit.NewLink(textReplace.Text(), theme.Row, func() {
			r.Replace = true
			p.export(r)
		}),
		kit.Spacer())
}

// show lists the files that were written, or says why there are none.
func (p *Panel) show(r publish.Request, files []publish.Written, err error) {
	p.failure.Objects, p.written.Objects = nil, nil
	if err != nil {
		p.failure.Add(kit.NewText(kit.Run{Text: kit.Sentence(err), Size: theme.Row, Color: theme.Error}))
		var occupied *publish.Occupied
		if errors.As(err, &occupied) {
			p.failure.Add(p.occupied(r, occupied.Free))
		}
	}
	if len(files) > 0 {
		p.written.Add(kit.HLine())
		p.written.Add(kit.NewText(kit.Run{Text: textWritten.Text(), Bold: true}))
	}
	for _, f := range files {
		p.written.Add(p.file(f))
	}
	for _, notice := range notices(files) {
		p.written.Add(kit.NewText(kit.Run{Text: notice, Size: theme.Row}))
	}
	kit.SetVisible(p.failure, err != nil)
	kit.SetVisible(p.written, len(files) > 0)
	p.scroll.Relayout()
	for _, result := range []*fyne.Container{p.written, p.failure} {
		if result.Visible() {
			p.scroll.Reveal(result, fyne.NewPos(0, 0), result.Size().Height)
		}
	}
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.object }

// Focus gives the keyboard to the button that exports, and shows what there is to
// choose before.
func (p *Panel) Focus() {
	kit.Focus(p.button)
	p.scroll.ScrollTo(0)
}
