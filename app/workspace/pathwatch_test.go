package workspace_test

import (
	"path/filepath"
	"slices"
	"testing"

	"promodoc/app/workspace"
)

func TestScreensAreToldOfChangedPathFiles(t *testing.T) {
	f := open(t)
	var folders []string
	var changed func()
	stopped, told := 0, 0
	f.reopen(t, func(p *workspace.Ports) {
		p.Watch = func(given []string, tell func()) func() {
			folders, changed = given, tell
			return func() { stopped++ }
		}
	})
	if changed != nil {
		t.Fatal("watching began before anybody wants to be told")
	}
	f.PathsChanged(func() { told++ })
	if mine := []string{f.folders.Paths()}; !slices.Equal(folders, mine) {
		t.Errorf("%q are watched, not %q", folders, mine)
	}
	changed()
	if told != 1 {
		t.Errorf("told %d times", told)
	}

	team := filepath.Join(t.TempDir(), "team")
	s := f.Settings()
	s.PathFolders = []string{team}
	if err := f.KeepSettings(s); err != nil {
		t.Fatal(err)
	}
	if both := []string{f.folders.Paths(), team}; stopped != 1 || told != 2 || !slices.Equal(folders, both) {
		t.Errorf("stopped %d, told %d, %q are watched", stopped, told, folders)
	}
	s.TextSize = 130
	if err := f.KeepSettings(s); err != nil || stopped != 1 || told != 2 {
		t.Errorf("another setting: %v, stopped %d, told %d", err, stopped, told)
	}
}
