// Package settings shows the panel of settings. Each takes effect at once and
// is kept at once; there is nothing to confirm.
package settings

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/pagesetup"
	"promodoc/app/settings"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with.
type Options struct {
	Settings settings.Settings
	// Apply takes up and keeps changed settings; its error is shown in place
	// and the settings stay as they were.
	Apply func(settings.Settings) error
	// Example writes the name a file would get by a pattern.
	Example func(pattern string) string
	// Usual are the folders used where the setting is empty.
	UsualLibrary, UsualExports string
	File                       string // where the settings are kept
	Designs                    []pagesetup.Design
	// Browse lets her choose a folder.
	Browse func(chosen func(folder string))
	// Look tells, later and on the goroutine of the screens, how many path files
	// are in a folder, or why they cannot be read.
	Look   func(folder string, told func(files int, err error))
	Closed func()
}

// Panel is the panel of settings.
type Panel struct {
	options Options
	now     settings.Settings
	page    *kit.ScrollView
	first   fyne.Focusable
	fault   *kit.Text
}

// setting is one row of the panel: something to choose, or something to write.
type setting struct {
	name, explanation string
	choices           []string
	chosen            func(settings.Settings) int
	choose            func(*settings.Settings, int)
	placeholder       string
	text              func(*settings.Settings) *string
	below             func(settings.Settings) string
}

// table is every setting, in the order of the panel.
func (p *Panel) table() []setting {
	return []setting{
		{
			name: "Theme", choices: []string{"As the system", "Light", "Dark"},
			chosen: func(s settings.Settings) int { return index(settings.Themes(), s.Theme) },
			choose: func(s *settings.Settings, i int) { s.Theme = settings.Themes()[i] },
		}, {
			name: "Text size", choices: percents(settings.TextSizes()),
			chosen: func(s settings.Settings) int { return index(settings.TextSizes(), s.TextSize) },
			choose: func(s *settings.Settings, i int) { s.TextSize = settings.TextSizes()[i] },
		}, {
			name: "Paper", explanation: "of exported pages", choices: []string{"A4", "Letter"},
			chosen: func(s settings.Settings) int { return index(pagesetup.Papers(), s.PageSetup.Paper) },
			choose: func(s *settings.Settings, i int) { s.PageSetup.Paper = pagesetup.Papers()[i] },
		}, {
			name: "Design", explanation: "of exported pages", choices: p.designs(),
			chosen: func(s settings.Settings) int { return p.design(s.PageSetup.Design) },
			choose: func(s *settings.Settings, i int) { s.PageSetup.Design = p.options.Designs[i].ID },
		}, {
			name: "File name", explanation: "of exported files: {cycle} {candidate} {role} {team} {name} {date}",
			text:  func(s *settings.Settings) *string { return &s.FileName },
			below: func(s settings.Settings) string { return "Such as: " + p.options.Example(s.FileName) },
		}, {
			name: "Export folder", explanation: "empty for the usual one", placeholder: p.options.UsualExports,
			text: func(s *settings.Settings) *string { return &s.ExportFolder },
		}, {
			name: "Library folder", explanation: "your documents; used from the next start", placeholder: p.options.UsualLibrary,
			text: func(s *settings.Settings) *string { return &s.Library },
		},
	}
}

// designs are what the designs are called.
func (p *Panel) designs() []string {
	var names []string
	for _, d := range p.options.Designs {
		names = append(names, d.Name)
	}
	return names
}

// design is the place of a design by its id: the first, which is the usual
// one, when there is none of that id.
func (p *Panel) design(id pagesetup.DesignID) int {
	return max(0, slices.IndexFunc(p.options.Designs, func(d pagesetup.Design) bool { return d.ID == id }))
}

// New returns the panel.
func New(o Options) *Panel {
	p := &Panel{options: o, now: o.Settings, fault: kit.NewText()}
	closer := kit.NewLink("Close", theme.Label, o.Closed).Muted()
	column := kit.Column(18, kit.Row(0, kit.Fill(kit.Heading("Settings")), closer))
	for _, s := range p.table() {
		if s.text != nil {
			column.Add(p.written(s))
		} else {
			column.Add(p.chosen(s))
		}
	}
	column.Add(p.folders())
	column.Add(p.fault)
	column.Add(kit.Small("Kept in " + o.File))
	p.page = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	return p
}

func (p *Panel) chosen(s setting) fyne.CanvasObject {
	row := kit.Wrap(8)
	var chips []*kit.Chip
	for i, name := range s.choices {
		chip := kit.NewChip(name, i == s.chosen(p.now), func() {
			next := p.now
			s.choose(&next, i)
			if p.apply(next) {
				for j, c := range chips {
					c.Set(s.choices[j], j == i)
				}
			}
		})
		if p.first == nil {
			p.first = chip
		}
		chips = append(chips, chip)
		row.Add(chip)
	}
	return kit.Column(6, kit.FieldLabel(s.name, s.explanation), row)
}

func (p *Panel) written(s setting) fyne.CanvasObject {
	field := textfield.NewSingleLine(s.placeholder, kit.Run{Size: theme.Body})
	field.SetText(*s.text(&p.now))
	below := kit.NewText()
	show := func() {
		if s.below != nil {
			written := p.now
			*s.text(&written) = field.Text()
			below.SetRuns(kit.Run{Text: s.below(written), Size: theme.Label, Color: theme.Muted})
		}
	}
	show()
	// A half written folder or pattern is not taken up: only what she leaves
	// the field with, or confirms.
	take := func() {
		next := p.now
		*s.text(&next) = field.Text()
		if next.Library != p.now.Library || next.ExportFolder != p.now.ExportFolder || next.FileName != p.now.FileName {
			p.apply(next)
		}
	}
	field.OnSubmit = take
	field.OnFocus = func(on bool) {
		if !on {
			take()
		}
	}
	field.OnChanged = func(string, int) {
		show()
		p.page.Relayout()
	}
	column := kit.Column(2, kit.FieldLabel(s.name, s.explanation), field)
	if s.below != nil {
		column.Add(below)
	}
	return column
}

// apply takes settings up and reports whether they could be.
func (p *Panel) apply(next settings.Settings) bool {
	err := p.options.Apply(next)
	text := ""
	if err != nil {
		text = kit.Sentence(err)
	} else {
		p.now = next
	}
	p.say(text)
	return err == nil
}

// say tells what is wrong; nothing where it is empty.
func (p *Panel) say(text string) {
	p.fault.SetRuns(kit.Run{Text: text, Size: theme.Row, Color: theme.Error})
	p.page.Relayout()
}

func percents(sizes []int) []string {
	names := make([]string, len(sizes))
	for i, s := range sizes {
		names[i] = fmt.Sprintf("%d %%", s)
	}
	return names
}

func index[T comparable](list []T, x T) int {
	for i, y := range list {
		if x == y {
			return i
		}
	}
	return -1
}

// Object is the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.page }

// Focus gives the keyboard to the first setting.
func (p *Panel) Focus() { kit.Focus(p.first) }
