package workspace

import (
	"promodoc/app/disk"
	"promodoc/app/folders"
	"promodoc/app/places"
	"promodoc/app/settings"
	"promodoc/app/store"
)

// Preferences are the settings, the state of the window and the folders that
// follow from them.
type Preferences struct {
	fs       disk.FS
	folders  folders.Folders
	settings settings.Settings
	changed  func(before settings.Settings)
	places   *places.Places
	run      func(func()) // runs what need not be waited for
}

func newPreferences(ports Ports, f folders.Folders, s settings.Settings) *Preferences {
	p := &Preferences{fs: ports.FS, folders: f, settings: s, places: places.Open(ports.FS, f.Places()), run: ports.Session.Go}
	if p.run == nil {
		p.run = func(f func()) { go f() }
	}
	return p
}

// Folders returns the folders of the user's files.
func (p *Preferences) Folders() folders.Folders { return p.folders }

// Settings returns the settings in use.
func (p *Preferences) Settings() settings.Settings { return p.settings }

// SaveSettings checks and saves settings, and uses them from then on. Errors: those
// of [settings.Check], *disk.Refused; *disk.Unconfirmed, with which they are saved.
func (p *Preferences) SaveSettings(s settings.Settings) error {
	if err := settings.Check(s); err != nil {
		return err
	}
	err := settings.Save(p.fs, p.folders.Settings(), s)
	if disk.IgnoreUnconfirmed(err) != nil {
		return err
	}
	before := p.settings
	p.settings = s
	p.changed(before)
	return err
}

// ReloadSettings reads the settings again, after something else wrote their file.
func (p *Preferences) ReloadSettings() error {
	s, _, err := settings.Load(p.fs, p.folders.Settings())
	if err != nil {
		return err
	}
	before := p.settings
	p.settings = s
	p.changed(before)
	return nil
}

// Window returns the saved state of the window, or none if it cannot be read.
func (p *Preferences) Window() settings.Window {
	saved, _, _ := settings.LoadWindow(p.fs, p.folders.Window())
	return saved
}

// SaveWindow saves the state of the window. Failures are ignored: the user has
// put no work into it.
func (p *Preferences) SaveWindow(state settings.Window) {
	_ = settings.SaveWindow(p.fs, p.folders.Window(), state)
}

// Addresses returns the addresses that the user called their own when they imported
// something into the journal; none if they cannot be read.
func (p *Preferences) Addresses() []string { return p.Imported().Addresses }

// Imported returns what is remembered of imports into the journal; nothing if it cannot
// be read. It may be called on any goroutine.
func (p *Preferences) Imported() settings.Imports {
	saved, _, _ := settings.LoadImports(p.fs, p.folders.Imports())
	return saved
}

// RememberAddresses remembers addresses of the user. Failures are ignored: at worst
// they are asked for again.
func (p *Preferences) RememberAddresses(all []string) {
	if len(all) > 0 {
		p.RememberImport(func(i *settings.Imports) {
			for _, a := range all {
				i.AddAddress(a)
			}
		})
	}
}

// RememberImport changes what is remembered of imports. Failures are ignored, as for
// RememberAddresses.
func (p *Preferences) RememberImport(change func(*settings.Imports)) {
	saved, _, err := settings.LoadImports(p.fs, p.folders.Imports())
	if err != nil {
		return
	}
	change(&saved)
	_ = settings.SaveImports(p.fs, p.folders.Imports(), saved)
}

// Places returns where the user was in each document.
func (p *Preferences) Places() *places.Places { return p.places }

// SavePlaces saves those places, beside everything else.
func (p *Preferences) SavePlaces() {
	if job := p.places.Save(); job != nil {
		p.run(job)
	}
}

// pathFolders returns the absolute names of the path folders that others keep.
func (p *Preferences) pathFolders() []string {
	var expanded []string
	for _, folder := range p.settings.PathFolders {
		expanded = append(expanded, folders.Expand(folder))
	}
	return expanded
}

// CountPathFiles counts the path files in a folder and below it. It may be
// called on any goroutine. Errors: *disk.Missing, *disk.Refused.
func (p *Preferences) CountPathFiles(folder string) (files int, err error) {
	found, err := store.ReadPathFolder(p.fs, folders.Expand(folder))
	return len(found), err
}
