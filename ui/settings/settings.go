// Package settings shows the panel of settings. Each takes effect and is saved
// at once; there is nothing to confirm.
package settings

import (
	"cmp"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/pagesetup"
	"promodoc/app/settings"
	"promodoc/app/spelling"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All but Rules must be given.
type Options struct {
	Settings settings.Settings
	File     string // that the settings are saved in
	Designs  []pagesetup.Design
	// DefaultLibrary and DefaultExports are used if the setting is empty.
	DefaultLibrary, DefaultExports string

	// Apply saves changed settings and has them take effect. Its error is shown
	// on the panel, and the settings stay as they were.
	Apply func(settings.Settings) error
	// Example returns a file name that a pattern makes.
	Example func(pattern string) string
	// Browse lets the user choose a folder. It calls chosen if they do.
	Browse func(chosen func(folder string))
	// CountFiles counts the path files in a folder elsewhere, and calls done on
	// the screens' goroutine.
	CountFiles func(folder string, done func(files int, err error))
	// Dictionaries looks for the spelling dictionaries of the computer, and calls
	// done on the screens' goroutine. Optional.
	Dictionaries func(done func([]spelling.Found))
	// Move opens what moves the library to another folder.
	Move   func()
	Closed func() // is called when the user closes the panel
	// Rules has the panel open at the rules of the review.
	Rules bool
}

// Panel is the panel of settings.
type Panel struct {
	options Options
	current settings.Settings
	scroll  *kit.ScrollView
	first   *kit.Chip // gets the keyboard first
	rules   *rules
	failure *kit.Text
}

// setting is one row of the panel: choices, or a field where text is set.
type setting struct {
	label, explanation string

	choices []string
	chosen  func(settings.Settings) int // the index of the present choice
	choose  func(*settings.Settings, int)

	text        func(*settings.Settings) *string // what the field edits
	placeholder string
	below       func(settings.Settings) string // a line below the field; may be nil
	action      fyne.CanvasObject              // below the choices or the field; may be nil
}

// table returns every setting, in the order of the panel.
func (p *Panel) table() []setting {
	return []setting{
		{
			label: textTheme.Text(), choices: []string{textThemeSystem.Text(), textThemeLight.Text(), textThemeDark.Text()},
			chosen: func(s settings.Settings) int { return slices.Index(settings.Themes(), s.Theme) },
			choose: func(s *settings.Settings, i int) { s.Theme = settings.Themes()[i] },
		}, {
			label: textSize.Text(), choices: percents(settings.TextSizes()),
			chosen: func(s settings.Settings) int { return slices.Index(settings.TextSizes(), s.TextSize) },
			choose: func(s *settings.Settings, i int) { s.TextSize = settings.TextSizes()[i] },
		}, {
			label: textStart.Text(), choices: []string{textStartLast.Text(), textStartLibrary.Text()},
			chosen: func(s settings.Settings) int { return slices.Index([]bool{false, true}, s.StartInLibrary) },
			choose: func(s *settings.Settings, i int) { s.StartInLibrary = i == 1 },
		}, {
			label: textQuotes.Text(), explanation: textQuotesExplained.Text(), choices: []string{textTypographic.Text(), textAsTyped.Text()},
			chosen: func(s settings.Settings) int { return slices.Index([]bool{false, true}, s.PunctuationAsTyped) },
			choose: func(s *settings.Settings, i int) { s.PunctuationAsTyped = i == 1 },
		}, {
			label: textPaper.Text(), explanation: textExportedPages.Text(), choices: []string{textA4.Text(), textLetter.Text()},
			chosen: func(s settings.Settings) int { return slices.Index(pagesetup.Papers(), s.PageSetup.Paper) },
			choose: func(s *settings.Settings, i int) { s.PageSetup.Paper = pagesetup.Papers()[i] },
		}, {
			label: textDesign.Text(), explanation: textExportedPages.Text(), choices: p.designs(),
			chosen: func(s settings.Settings) int { return p.design(s.PageSetup.Design) },
			choose: func(s *settings.Settings, i int) { s.PageSetup.Design = p.options.Designs[i].ID },
		}, {
			label: textSpelling.Text(), explanation: textSpellingAbout.Text(), choices: []string{textOn.Text(), textOff.Text()},
			chosen: func(s settings.Settings) int { return slices.Index(settings.Spellings(), s.Spelling) },
			choose: func(s *settings.Settings, i int) { s.Spelling = settings.Spellings()[i] },
			action: p.dictionaries(),
		}, reminders(), tray(), {
			label: textFileName.Text(), explanation: textFileNamePattern.Text(),
			text: func(s *settings.Settings) *string { return &s.FileName },
			below: func(s settings.Settings) string {
				return textFileNameExample.Text("File", p.options.Example(s.FileName))
			},
		}, {
			label: textExportFolder.Text(), explanation: textExportFolderEmpty.Text(), placeholder: p.options.DefaultExports,
			text: func(s *settings.Settings) *string { return &s.ExportFolder },
		}, {
			label: textLibrary.Text(), explanation: textLibraryAbout.Text(), placeholder: p.options.DefaultLibrary,
			text:   func(s *settings.Settings) *string { return &s.Library },
			action: kit.Inset(4, 0, 0, 0, kit.Row(8, kit.NewButton(textMoveLibrary.Text(), "", p.options.Move), kit.Spacer())),
		}, {
			label: textHistoryLimit.Text(), explanation: textHistoryLimitAbout.Text(), choices: megabytes(settings.HistoryLimits()),
			chosen: func(s settings.Settings) int {
				return slices.Index(settings.HistoryLimits(), cmp.Or(s.HistoryLimit, settings.DefaultHistory))
			},
			choose: func(s *settings.Settings, i int) { s.HistoryLimit = settings.HistoryLimits()[i] },
		}, {
			label: textHistoryFolder.Text(), explanation: textHistoryFolderEmpty.Text(),
			placeholder: filepath.Join(p.options.DefaultLibrary, "history"),
			text:        func(s *settings.Settings) *string { return &s.HistoryFolder },
		},
	}
}

// reminders is the row of what the library reminds of.
func reminders() setting {
	return setting{
		label: textReminders.Text(), explanation: textRemindersAbout.Text(), choices: []string{textRemind.Text(), textNoReminders.Text()},
		chosen: func(s settings.Settings) int { return slices.Index([]bool{false, true}, s.RemindersOff) },
		choose: func(s *settings.Settings, i int) { s.RemindersOff = i == 1 },
	}
}

// tray is the row of the entry in the desktop's tray.
func tray() setting {
	return setting{
		label: textTray.Text(), explanation: textTrayAbout.Text(), choices: []string{textShowTray.Text(), textNoTray.Text()},
		chosen: func(s settings.Settings) int { return slices.Index([]bool{false, true}, s.TrayOff) },
		choose: func(s *settings.Settings, i int) { s.TrayOff = i == 1 },
	}
}

// megabytes returns sizes as labels.
func megabytes(sizes []int) []string {
	labels := make([]string, len(sizes))
	for i, size := range sizes {
		labels[i] = textMegabytes.Text("Size", size)
	}
	return labels
}

// designs returns the names of the designs.
func (p *Panel) designs() []string {
	var names []string
	for _, d := range p.options.Designs {
		names = append(names, d.Name)
	}
	return names
}

// design returns the index of a design: 0, the default, when none has the ID.
func (p *Panel) design(id pagesetup.DesignID) int {
	return max(0, slices.IndexFunc(p.options.Designs, func(d pagesetup.Design) bool { return d.ID == id }))
}

// New returns the panel.
func New(o Options) *Panel {
	p := &Panel{options: o, current: o.Settings, failure: kit.NewText()}
	closer := kit.NewLink(textClose.Text(), theme.Label, o.Closed).Muted()
	column := kit.Column(18, kit.Row(0, kit.Fill(kit.Heading(textTitle.Text())), closer))
	for _, s := range p.table() {
		if s.text != nil {
			column.Add(p.field(s))
		} else {
			column.Add(p.choices(s))
		}
	}
	column.Add(p.reviews())
	column.Add(p.folders())
	column.Add(p.failure)
	column.Add(kit.Small(textSavedIn.Text("File", o.File)))
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	return p
}

// choices returns the row of a setting that is chosen.
func (p *Panel) choices(s setting) fyne.CanvasObject {
	var chips []*kit.Chip
	for i, label := range s.choices {
		chip := kit.NewChip(label, i == s.chosen(p.current), func() {
			next := p.current
			s.choose(&next, i)
			if p.apply(next) {
				for j, c := range chips {
					c.Set(s.choices[j], j == i)
				}
			}
		})
		chips = append(chips, chip)
	}
	if p.first == nil {
		p.first = chips[max(s.chosen(p.current), 0)]
	}
	column := kit.Column(6, kit.FieldLabel(s.label, s.explanation), kit.NewChipRow(8, chips...).Object())
	if s.action != nil {
		column.Add(s.action)
	}
	return column
}

// field returns the row of a setting that is written.
func (p *Panel) field(s setting) fyne.CanvasObject {
	field := textfield.NewSingleLine(s.placeholder, kit.Run{Size: theme.Body})
	field.SetText(*s.text(&p.current))
	below := kit.NewText()
	show := func() {
		if s.below != nil {
			edited := p.current
			*s.text(&edited) = field.Text()
			below.SetRuns(kit.Run{Text: s.below(edited), Size: theme.Label, Color: theme.Muted})
		}
	}
	show()
	// Half a folder or pattern does not take effect: the text is applied when
	// the user leaves the field or presses Enter.
	submit := func() {
		next := p.current
		*s.text(&next) = field.Text()
		if *s.text(&next) != *s.text(&p.current) {
			p.apply(next)
		}
	}
	field.OnSubmit = submit
	field.OnFocus = func(on bool) {
		if !on {
			submit()
		}
	}
	field.OnChanged = func(string, int) {
		show()
		p.scroll.Relayout()
	}
	column := kit.Column(2, kit.FieldLabel(s.label, s.explanation), field)
	if s.below != nil {
		column.Add(below)
	}
	if s.action != nil {
		column.Add(s.action)
	}
	return column
}

// apply has settings take effect and reports whether that succeeded.
func (p *Panel) apply(next settings.Settings) bool {
	if err := p.options.Apply(next); err != nil {
		p.fail(kit.Sentence(err))
		return false
	}
	p.current = next
	p.fail("")
	return true
}

// fail shows a sentence that says what is wrong, or nothing if it is empty.
func (p *Panel) fail(sentence string) {
	p.failure.SetRuns(kit.Run{Text: sentence, Size: theme.Row, Color: theme.Error})
	p.scroll.Relayout()
}

func percents(sizes []int) []string {
	labels := make([]string, len(sizes))
	for i, s := range sizes {
		labels[i] = textPercent.Text("Number", s)
	}
	return labels
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the keyboard to the first setting, or to the one that the panel opens at.
func (p *Panel) Focus() {
	if p.options.Rules {
		p.rules.focus()
		return
	}
	kit.Focus(p.first)
}
