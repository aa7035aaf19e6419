// Package exporting shows the panel beside a document from which it is
// exported. What was written stays there with what to do next. It must never
// know how a format is made: it is given the formats and a way to run a job.
package exporting

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/publish"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with.
type Options struct {
	Formats []pages.Format
	Designs []pagesetup.Design
	Job     publish.Request // the choices of last time
	Hint    string          // what will be left out; may be empty
	// Run exports, off the screens' goroutine, and calls done on it.
	Run func(job publish.Request, done func([]publish.Written, error))
	// Browse lets her choose a folder and calls chosen with it, if she does.
	Browse func(chosen func(folder string))
	Open   func(path string)
	Reveal func(path string)
	Copy   func(text string)
	Closed func()
}

// Panel is the export panel.
type Panel struct {
	options Options
	page    *kit.ScrollView
	formats []*kit.Chip
	papers  []*kit.Chip
	designs []*kit.Chip
	folder  *textfield.Field
	name    *textfield.Field
	run     *kit.Button
	fault   *fyne.Container
	written *fyne.Container
	busy    bool
}

// papers are the titles of the paper sizes, in their order.
var papers = []string{"A4", "Letter"}

// New returns the panel.
func New(o Options) *Panel {
	p := &Panel{options: o, fault: kit.Column(6), written: kit.Column(12)}
	for _, f := range o.Formats {
		p.formats = append(p.formats, p.choice(f, slices.Contains(o.Job.Formats, f.ID)))
	}
	p.papers = oneOf(papers, slices.Index(pagesetup.Papers(), o.Job.Setup.Paper))
	p.designs = oneOf(titles(o.Designs), slices.IndexFunc(o.Designs, func(d pagesetup.Design) bool { return d.ID == o.Job.Setup.Design }))
	p.folder = p.line(o.Job.Folder)
	p.name = p.line(o.Job.Name)
	p.run = kit.NewPrimaryButton("", "Enter", func() { p.export(p.job()) })
	p.page = kit.NewScrollView(kit.Inset(20, 20, 24, 20, p.column()))
	p.relabel()
	return p
}

func (p *Panel) line(text string) *textfield.Field {
	f := textfield.NewSingleLine("", kit.Run{Size: theme.Body})
	f.SetText(text)
	f.OnSubmit = func() { p.export(p.job()) }
	return f
}

// choice is a chip that is on or off by itself.
func (p *Panel) choice(f pages.Format, on bool) *kit.Chip {
	var chip *kit.Chip
	chip = kit.NewChip(mark(f.Title, on), on, func() {
		chip.Set(mark(f.Title, !chip.On()), !chip.On())
		p.relabel()
	})
	return chip
}

// oneOf returns chips of which one is on: the first, when chosen is negative.
func oneOf(titles []string, chosen int) []*kit.Chip {
	chosen = max(0, chosen)
	chips := make([]*kit.Chip, len(titles))
	for i, title := range titles {
		chips[i] = kit.NewChip(mark(title, i == chosen), i == chosen, func() {
			for k, other := range chips {
				other.Set(mark(titles[k], k == i), k == i)
			}
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
		return "✓ " + title
	}
	return title
}

func (p *Panel) column() fyne.CanvasObject {
	closer := kit.NewLink("Close", theme.Label, p.options.Closed).Muted()
	column := kit.Column(18,
		kit.Row(0, kit.Fill(kit.Heading("Export")), closer),
		group("Format", objects(p.formats)...),
		group("Paper", objects(p.papers)...),
		group("Design", objects(p.designs)...),
		kit.Column(2, kit.Row(0, kit.Fill(kit.FieldLabel("Folder", "")), p.browse()), p.folder),
		kit.Column(2, kit.FieldLabel("Name", "the ending is added"), p.name))
	if p.options.Hint != "" {
		column.Add(kit.NewText(kit.Run{Text: p.options.Hint, Size: theme.Label, Color: theme.Hint}))
	}
	column.Add(kit.Row(0, p.run, kit.Spacer()))
	column.Add(p.fault)
	column.Add(p.written)
	return column
}

func objects(chips []*kit.Chip) []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, len(chips))
	for i, c := range chips {
		all[i] = c
	}
	return all
}

func (p *Panel) browse() *kit.Link {
	return kit.NewLink("Choose …", theme.Label, func() { p.options.Browse(p.folder.SetText) })
}

func group(name string, chips ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Column(6, kit.FieldLabel(name, ""), kit.Wrap(8, chips...))
}

func (p *Panel) job() publish.Request {
	job := publish.Request{Folder: p.folder.Text(), Name: p.name.Text()}
	for i, c := range p.formats {
		if c.On() {
			job.Formats = append(job.Formats, p.options.Formats[i].ID)
		}
	}
	for i, c := range p.papers {
		if c.On() {
			job.Setup.Paper = pagesetup.Papers()[i]
		}
	}
	for i, c := range p.designs {
		if c.On() {
			job.Setup.Design = p.options.Designs[i].ID
		}
	}
	return job
}

func (p *Panel) relabel() {
	n := len(p.job().Formats)
	switch n {
	case 0:
		p.run.SetLabel("Choose a format")
	case 1:
		p.run.SetLabel("Export 1 file")
	default:
		p.run.SetLabel(fmt.Sprintf("Export %d files", n))
	}
	p.run.SetEnabled(n > 0 && !p.busy)
}

func (p *Panel) export(job publish.Request) {
	if p.busy || len(job.Formats) == 0 {
		return
	}
	p.busy = true
	p.relabel()
	p.options.Run(job, func(files []publish.Written, err error) {
		p.busy = false
		p.relabel()
		p.show(job, files, err)
	})
}

// offer is what can be done when a file of another document stands there: for
// that very job, whatever she has changed in the fields since.
func (p *Panel) offer(job publish.Request, free string) fyne.CanvasObject {
	return kit.Row(16,
		kit.NewLink("Use “"+free+"”", theme.Row, func() {
			p.name.SetText(free)
			job.Name = free
			p.export(job)
		}),
		kit.NewLink("Replace it", theme.Row, func() {
			job.Replace = true
			p.export(job)
		}),
		kit.Spacer())
}

// show lists what was written, or says what happened instead.
func (p *Panel) show(job publish.Request, files []publish.Written, err error) {
	p.fault.Objects, p.written.Objects = nil, nil
	if err != nil {
		p.fault.Add(kit.NewText(kit.Run{Text: kit.Sentence(err), Size: theme.Row, Color: theme.Error}))
		var occupied *publish.Occupied
		if errors.As(err, &occupied) {
			p.fault.Add(p.offer(job, occupied.Free))
		}
	}
	if len(files) > 0 {
		p.written.Add(kit.HLine())
		p.written.Add(kit.NewText(kit.Run{Text: "Written just now", Bold: true}))
	}
	for _, f := range files {
		p.written.Add(p.file(f))
	}
	p.page.Relayout()
	if n := len(p.written.Objects); n > 0 {
		p.page.Reveal(p.written, fyne.NewPos(0, 0), p.written.Size().Height)
	}
}

func (p *Panel) file(f publish.Written) fyne.CanvasObject {
	facts := size(f.Bytes)
	if f.Pages > 0 {
		facts = kit.Count(f.Pages, "page") + " · " + facts
	}
	link := func(name string, does func(string)) fyne.CanvasObject {
		return kit.NewLink(name, theme.Label, func() { does(f.File) })
	}
	return kit.Column(2,
		kit.NewText(kit.Run{Text: filepath.Base(f.File), Size: theme.Row}),
		kit.Wrap(8, kit.SmallLabel(facts+" ·"), link("Open", p.options.Open), link("Show in folder", p.options.Reveal), link("Copy path", p.options.Copy)))
}

func size(bytes int) string {
	if bytes < 1000 {
		return kit.Count(bytes, "byte")
	}
	return fmt.Sprintf("%d KB", (bytes+500)/1000)
}

// Object is the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.page }

// Focus gives the keyboard to the button that exports.
func (p *Panel) Focus() { kit.Focus(p.run) }
