package gathering

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/dates"
	"promodoc/app/folders"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/datefield"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// setup is the panel that asks where to look, and for what.
type setup struct {
	screen *Screen
	query  Query
	scroll *kit.ScrollView
	paths  *textfield.Field
	names  *textfield.Field
	since  *datefield.DateField
	until  *datefield.DateField
	chips  []*kit.Chip
	fault  *kit.Text
}

// openSetup opens the panel that asks where to look.
func (s *Screen) openSetup() {
	if s.panel.setup != nil {
		s.panel.setup.focus()
		return
	}
	p := &setup{screen: s, query: s.query, fault: kit.NewText()}
	p.fault.Hide()
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, p.column()))
	s.openPanel(panel{setup: p}, p.scroll, p.focus)
}

func (p *setup) focus() { kit.Focus(p.paths) }

func (p *setup) column() fyne.CanvasObject {
	o := p.screen.options
	p.paths = textfield.NewMultiline(textPathsPlaceholder.Text())
	p.paths.SetText(onLines(p.query.Paths))
	p.paths.OnChanged = func(text string, _ int) { p.query.Paths = pathsIn(text); p.changed() }
	p.names = textfield.NewMultiline(textNamesPlaceholder.Text())
	p.names.SetText(strings.Join(p.query.Names, "\n"))
	p.names.OnChanged = func(text string, _ int) { p.query.Names = linesIn(text); p.changed() }
	p.since = p.date(textSince.Text(), &p.query.Since)
	p.until = p.date(textUntil.Text(), &p.query.Until)
	for _, r := range o.Ranges {
		p.chips = append(p.chips, kit.NewChip(r.Label, false, func() { p.choose(r) }))
	}
	p.showRanges()
	return kit.Column(16, panelTitle(textSetup.Text(), p.screen.closePanel), kit.Body(textSetupAbout.Text()),
		kit.Column(4, kit.FieldLabel(textPaths.Text(), textPathsAbout.Text()), p.paths,
			kit.Wrap(8, kit.NewButton(textAddFolder.Text(), "", func() { o.BrowseFolder(p.add) }), kit.NewButton(textAddFile.Text(), "", func() { o.BrowseFile(p.add) }))),
		kit.Column(8, kit.FieldLabel(textTime.Text(), textTimeAbout.Text()), kit.NewChipRow(8, p.chips...).Object(), kit.Pair(140, 16, p.since.Object(), p.until.Object())),
		kit.Column(4, kit.FieldLabel(textNames.Text(), textNamesAbout.Text()), p.names),
		p.fault,
		kit.Row(0, kit.NewPrimaryButton(textLook.Text(), action.KeyLabel(action.LookForEvidence), p.look), kit.Spacer()))
}

// onLines returns folders and files on a line each, with an empty one for the next.
func onLines(paths []string) string {
	var all strings.Builder
	for _, p := range paths {
		all.WriteString(p + "\n")
	}
	return all.String()
}

// linesIn returns the lines of a text that say something.
func linesIn(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !slices.Contains(all, line) {
			all = append(all, line)
		}
	}
	return all
}

// pathsIn returns the folders and files that are named on the lines of a text.
func pathsIn(text string) []string {
	all := linesIn(text)
	for i, line := range all {
		all[i] = folders.Expand(folders.Unquote(line))
	}
	return all
}

// add adds a folder or a file that was chosen.
func (p *setup) add(path string) {
	if slices.Contains(p.query.Paths, path) {
		return
	}
	p.query.Paths = append(slices.Clone(p.query.Paths), path)
	p.paths.SetText(onLines(p.query.Paths))
	p.changed()
	p.focus()
}

// changed takes up what was typed.
func (p *setup) changed() {
	p.fault.Hide()
	p.relayout()
}

func (p *setup) relayout() {
	if p.scroll != nil {
		p.scroll.Relayout()
	}
}

func (p *setup) date(label string, of *promo.Date) *datefield.DateField {
	f := datefield.New(datefield.Options{
		Label:  label,
		Reader: func() dates.Reader { return dates.Reader{Today: p.screen.options.Today()} },
		Kept:   func() promo.Date { return *of },
		Keep: func(period dates.Period) {
			if *of = period.First; !period.Last.IsZero() {
				p.query.Since, p.query.Until = period.First, period.Last
			}
			p.showRanges()
		},
		Begin: func() func() {
			since, until := p.query.Since, p.query.Until
			return func() { p.query.Since, p.query.Until = since, until }
		},
		Relayout: p.relayout,
	})
	f.FollowFocus()
	return f
}

// choose chooses one of the times that are offered.
func (p *setup) choose(r Range) {
	p.query.Since, p.query.Until = r.Since, r.Until
	p.since.Refresh()
	p.until.Refresh()
	p.showRanges()
	p.relayout()
}

// showRanges shows which of the times that are offered is chosen.
func (p *setup) showRanges() {
	for i, c := range p.chips {
		r := p.screen.options.Ranges[i]
		c.Set(r.Label, r.Since == p.query.Since && r.Until == p.query.Until)
	}
}

// look looks through the sources, unless something is missing.
func (p *setup) look() {
	text := ""
	switch pending := p.since.Pending() + p.until.Pending(); {
	case len(p.query.Paths) == 0:
		text = textNoPaths.Text()
	case pending != "":
		text = textNoDate.Text("Text", pending)
	case promo.Backwards(p.query.Since, p.query.Until):
		text = textBackwards.Text()
	}
	if text != "" {
		p.fault.SetRuns(kit.Run{Text: text, Color: theme.Error})
		p.fault.Show()
		p.relayout()
		return
	}
	p.screen.options.Remember(p.query)
	p.screen.start(p.query)
}
