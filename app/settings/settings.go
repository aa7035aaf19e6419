// Package settings has the user's settings and the saved state of the window:
// their types, their ranges, and their two small files. It must not know of
// screens or documents.
package settings

import (
	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/pagesetup"
)

// Schema names the format of settings.yaml in its first key.
const Schema = "promodoc.settings/v1"

// Theme selects the colours of the window.
type Theme string

// The themes.
const (
	ThemeLight  Theme = "light"
	ThemeDark   Theme = "dark"
	ThemeSystem Theme = "system" // that of the desktop
)

// Spelling says whether the spelling of documents is checked.
type Spelling string

// The choices of Spelling.
const (
	SpellingChecked   Spelling = "checked"
	SpellingUnchecked Spelling = "unchecked"
)

// Spellings returns the choices, in the order to offer them.
func Spellings() []Spelling { return []Spelling{SpellingChecked, SpellingUnchecked} }

// Themes returns all themes, in the order to offer them.
func Themes() []Theme { return []Theme{ThemeSystem, ThemeLight, ThemeDark} }

// The range of the text size, in percent of the default.
const (
	MinTextSize = 80
	MaxTextSize = 160
)

// The size of the history in MB, unless the user chooses another, and its range.
const (
	DefaultHistory = 200
	MinHistory     = 10
	MaxHistory     = 100_000
)

// HistoryLimits returns the sizes of the history to offer, in MB.
func HistoryLimits() []int { return []int{50, DefaultHistory, 500, 2000} }

// TextSizes returns the text sizes to offer, in percent.
func TextSizes() []int { return []int{80, 90, 100, 115, 130, 145, 160} }

// Settings are the user's settings. They are a value: slices are never written
// to.
type Settings struct {
	Theme        Theme
	TextSize     int             // percent, MinTextSize to MaxTextSize
	Library      string          // folder; empty for the default
	PageSetup    pagesetup.Setup // of the next export; Contents is not kept
	ExportFolder string          // empty for the default
	FileName     string          // pattern of exported files, see package filename
	Formats      []string        // formats of the last export, such as "md" and "pdf"
	PathFolders  []string        // folders of paths that others keep, such as a team's checkout; only read
	// HistoryFolder has the versions of documents; empty for one in the library.
	// HistoryLimit is how many MB they may take; 0 for DefaultHistory.
	HistoryFolder string
	HistoryLimit  int
	Spelling      Spelling
	Manners
	Review

	kept kept
}

// Manners are what the window does and leaves.
type Manners struct {
	// StartInLibrary has the window show the library first, and not the document
	// that was open last.
	StartInLibrary bool
	// PunctuationAsTyped leaves straight quotes and double hyphens as they are, which
	// otherwise become typographic while they are typed.
	PunctuationAsTyped bool
	// RemindersOff has the library remind the user of nothing: neither to note something
	// down every week nor of the days to the end of a cycle.
	RemindersOff bool
	// TrayOff has the window show no entry in the desktop's tray.
	TrayOff bool
}

// Review is what the user decided about the reviews of all documents.
type Review struct {
	// RulesOff are rules, or families of them, that are silent in every document. RulesOn
	// are those that speak although they ship switched off.
	RulesOff, RulesOn []string
	// ConfidentialNames are those of people, customers and projects that no document
	// should have. A review finds them.
	ConfidentialNames []string
}

// Defaults returns the settings of a first start.
func Defaults() Settings {
	return Settings{
		Theme:     ThemeSystem,
		TextSize:  100,
		PageSetup: pagesetup.Setup{Paper: pagesetup.A4, Design: pagesetup.DefaultDesign},
		FileName:  filename.DefaultPattern,
		Formats:   []string{"md", "pdf"},
		Spelling:  SpellingChecked,
		kept:      kept{schema: Schema},
	}
}

// settingsFile is the table of all settings: key, field, range.
var settingsFile = format[Settings]{
	schema: Schema,
	fields: []field[Settings]{
		choice("theme", Themes(), func(s *Settings) *Theme { return &s.Theme }),
		number("text_size", MinTextSize, MaxTextSize, func(s *Settings) *int { return &s.TextSize }),
		flag("start_in_library", func(s *Settings) *bool { return &s.StartInLibrary }),
		flag("punctuation_as_typed", func(s *Settings) *bool { return &s.PunctuationAsTyped }),
		text("library", folder, func(s *Settings) *string { return &s.Library }),
		choice("paper", pagesetup.Papers(), func(s *Settings) *pagesetup.Paper { return &s.PageSetup.Paper }),
		text("design", designName, func(s *Settings) *string { return (*string)(&s.PageSetup.Design) }),
		text("export_folder", folder, func(s *Settings) *string { return &s.ExportFolder }),
		text("file_name", pattern, func(s *Settings) *string { return &s.FileName }),
		list("formats", 1, formatName, func(s *Settings) *[]string { return &s.Formats }),
		text("history_folder", folder, func(s *Settings) *string { return &s.HistoryFolder }),
		number("history_limit", MinHistory, MaxHistory, func(s *Settings) *int { return &s.HistoryLimit }).orZero(),
		choice("spelling", Spellings(), func(s *Settings) *Spelling { return &s.Spelling }),
		flag("reminders_off", func(s *Settings) *bool { return &s.RemindersOff }),
		flag("tray_off", func(s *Settings) *bool { return &s.TrayOff }),
		list("review_off", 0, line, func(s *Settings) *[]string { return &s.RulesOff }),
		list("review_on", 0, line, func(s *Settings) *[]string { return &s.RulesOn }),
		list("confidential_names", 0, line, func(s *Settings) *[]string { return &s.ConfidentialNames }),
		list("path_folders", 0, folderLine, func(s *Settings) *[]string { return &s.PathFolders }),
	},
	kept: func(s *Settings) *kept { return &s.kept },
}

// Load reads the settings; without a file they are the defaults. Notices are
// sentences for the user: about a damaged file, of which a copy is kept as .bak,
// or about a value out of range, for which the default is used. With an error
// (*disk.Refused) there may be settings that could not be read or kept; the
// defaults returned with it must not be saved over them.
func Load(fsys disk.FS, file string) (s Settings, notices []string, err error) {
	return load(fsys, file, settingsFile, Defaults())
}

// Save writes the settings, including unknown keys of the file. Errors: one for
// a value out of range; *disk.Refused.
func Save(fsys disk.FS, file string, s Settings) error {
	return save(fsys, file, settingsFile, s)
}

// Check returns an error for a value out of range.
func Check(s Settings) error { return settingsFile.check(s) }
