package workspace_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"promodoc/app/workspace"
)

func TestOnPathsChanged(t *testing.T) {
	f := open(t)
	var folders []string
	var changed func()
	stopped, notified := 0, 0
	f.reopen(t, func(p *workspace.Ports) {
		p.Watch = func(given []string, tell func()) func() {
			folders, changed = given, tell
			return func() { stopped++ }
		}
	})
	if changed != nil {
		t.Fatal("watching started without a listener")
	}
	f.OnPathsChanged(func() { notified++ })
	if mine := []string{f.folders.Paths()}; !slices.Equal(folders, mine) {
		t.Errorf("%q are watched, not %q", folders, mine)
	}
	changed()
	if notified != 1 {
		t.Errorf("notified %d times", notified)
	}

	team := filepath.Join(t.TempDir(), "team")
	s := f.Settings()
	s.PathFolders = []string{team}
	if err := f.SaveSettings(s); err != nil {
		t.Fatal(err)
	}
	if both := []string{f.folders.Paths(), team}; stopped != 1 || notified != 2 || !slices.Equal(folders, both) {
		t.Errorf("stopped %d, notified %d, %q are watched", stopped, notified, folders)
	}
	s.TextSize = 130
	if err := f.SaveSettings(s); err != nil || stopped != 1 || notified != 2 {
		t.Errorf("another setting: %v, stopped %d, notified %d", err, stopped, notified)
	}
}

// A team's folder is read and never written; a conflict of ids in it is shown with
// an id that is free, and does not affect other paths.
func TestPathFolders(t *testing.T) {
	f := open(t)
	team := t.TempDir()
	for name, text := range map[string]string{
		"conflict.yaml":     strings.Replace(managerPath, "title: Manager", "title: Conflict", 1),
		"deep/sound.yaml":   "schema: promodoc.path/v1\nid: sound\ntitle: Sound\nincludes: [manager]\n",
		"deep/another.yaml": "schema: other/v1\n",
	} {
		file := filepath.Join(team, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := f.Settings()
	s.PathFolders = []string{team, filepath.Join(team, "nowhere")}
	if err := f.SaveSettings(s); err != nil {
		t.Fatal(err)
	}
	if n, err := f.CountPathFiles(team); n != 2 || err != nil {
		t.Errorf("%d path files, %v", n, err)
	}
	rows, err := f.ListPaths()
	if err == nil || !strings.Contains(err.Error(), "there is no "+filepath.Join(team, "nowhere")) {
		t.Errorf("a missing folder: %v", err)
	}
	found := map[string]workspace.PathSummary{}
	for _, r := range rows {
		found[r.Title] = r
	}
	conflict := found["Conflict"]
	if conflict.Usable() || conflict.Folder != team || len(conflict.Faults) != 1 || conflict.Faults[0].Line != 2 || conflict.Faults[0].Column != 5 ||
		!strings.Contains(conflict.Faults[0].Message, `is that of a path that comes with the program, so this file is not used: choose another, such as "manager-2"`) {
		t.Errorf("got %+v", conflict)
	}
	if sound := found["Sound"]; !sound.Usable() || sound.Origin != workspace.PathFolder || sound.Considerations != 1 {
		t.Errorf("got %+v", sound)
	}
	if manager := found["Manager"]; !manager.Usable() {
		t.Errorf("got %+v", manager)
	}
	opened, err := f.OpenPath(filepath.Join(team, "deep", "sound.yaml"))
	if err != nil || opened.ReadOnly == nil || !strings.Contains(opened.ReadOnly.Error(), team) {
		t.Errorf("%+v, %v", opened, err)
	}
	if _, err := f.DeletePath(opened.File); err == nil || !strings.Contains(err.Error(), "by others") {
		t.Errorf("deleting it: %v", err)
	}
	file, err := f.DuplicatePath(opened.File)
	if err != nil || filepath.Dir(file) != f.folders.Paths() {
		t.Errorf("the copy: %s, %v", file, err)
	}
}
