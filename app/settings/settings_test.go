package settings_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/pagesetup"
	"promodoc/app/settings"
)

func load(t *testing.T, content string) (settings.Settings, []string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "settings.yaml")
	disktest.Write(t, file, content)
	s, notices, err := settings.Load(disk.OS{}, file)
	if err != nil {
		t.Fatal(err)
	}
	for i, notice := range notices {
		notices[i] = strings.ReplaceAll(notice, file, "settings.yaml")
	}
	return s, notices
}

func TestDefaultsWithoutAFile(t *testing.T) {
	s, notices, err := settings.Load(disk.OS{}, filepath.Join(t.TempDir(), "none", "settings.yaml"))
	if err != nil || notices != nil || !reflect.DeepEqual(s, settings.Defaults()) {
		t.Errorf("got %+v, %q, %v", s, notices, err)
	}
	if err := settings.Check(settings.Defaults()); err != nil {
		t.Errorf("the defaults are out of range: %v", err)
	}
}

func TestSaveAndLoad(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "settings.yaml")
	s := settings.Defaults()
	s.Theme, s.TextSize, s.PageSetup.Paper = settings.ThemeDark, 130, pagesetup.Letter
	s.Library, s.ExportFolder = `C:\Users\Ada: # "cases"`, "  /srv/~/x\u00a0 "
	s.FileName, s.Formats, s.PageSetup.Design = "{date} - {name}", []string{"pdf"}, "compact"
	if err := settings.Save(disk.OS{}, file, s); err != nil {
		t.Fatal(err)
	}
	got, notices, err := settings.Load(disk.OS{}, file)
	if err != nil || notices != nil || !reflect.DeepEqual(got, s) {
		t.Errorf("got %+v, %q, %v, want %+v", got, notices, err, s)
	}
}

func TestFileGolden(t *testing.T) {
	file := filepath.Join(t.TempDir(), "settings.yaml")
	if err := settings.Save(disk.OS{}, file, settings.Defaults()); err != nil {
		t.Fatal(err)
	}
	want := `schema: promodoc.settings/v1
theme: system
text_size: 100
paper: a4
design: default
file_name: "{cycle} {candidate} {role}"
formats:
  - md
  - pdf
spelling: checked
`
	if got := disktest.Files(t, filepath.Dir(file))["settings.yaml"]; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestUnknownKeysAreKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "settings.yaml")
	disktest.Write(t, file, "schema: promodoc.settings/v2\nzoom: {page: 1.50, pane: \"2\"}\ntheme: dark\nold: [yes, null]\n")
	s, notices, err := settings.Load(disk.OS{}, file)
	if err != nil || len(notices) != 0 || s.Theme != settings.ThemeDark {
		t.Fatalf("got %+v, %q, %v", s, notices, err)
	}
	s.Theme = settings.ThemeLight
	if err := settings.Save(disk.OS{}, file, s); err != nil {
		t.Fatal(err)
	}
	got := disktest.Files(t, filepath.Dir(file))["settings.yaml"]
	for _, want := range []string{"schema: promodoc.settings/v2\n", "theme: light\n", "page: 1.50\n", "pane: \"2\"\n", "- null\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

func TestValuesOutOfRangeFallBack(t *testing.T) {
	usual := " (until then the default is used)"
	tests := map[string]struct{ line, notice string }{
		"theme":           {"theme: blue", `settings.yaml:1:8: theme is "blue"; write system, light or dark` + usual},
		"theme list":      {"theme: [dark]", "settings.yaml:1:8: theme should be a single value" + usual},
		"size low":        {"text_size: 79", "settings.yaml:1:12: text_size is 79; write a number from 80 to 160" + usual},
		"size high":       {"text_size: 161", "settings.yaml:1:12: text_size is 161; write a number from 80 to 160" + usual},
		"size word":       {"text_size: big", `settings.yaml:1:12: text_size is "big"; write a number from 80 to 160` + usual},
		"paper":           {"paper: a5", `settings.yaml:1:8: paper is "a5"; write a4 or letter` + usual},
		"design":          {"design: ../x", `settings.yaml:1:9: design is "../x", which is not a design name` + usual},
		"folder":          {`library: "a\tb"`, `settings.yaml:1:10: library is "a\tb", which has characters that cannot be shown` + usual},
		"pattern":         {"file_name: x {y", `settings.yaml:1:12: the file name pattern "x {y" opens a brace that it does not close` + usual},
		"formats":         {"formats: md", "settings.yaml:1:10: formats should be a list such as [md, pdf]" + usual},
		"formats none":    {"formats: []", "settings.yaml:1:10: formats is empty; name at least one" + usual},
		"formats twice":   {"formats: [md, md]", `settings.yaml:1:10: formats has "md" twice` + usual},
		"formats strange": {"formats: [../x]", `settings.yaml:1:10: formats has "../x", which is not a format name` + usual},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s, notices := load(t, test.line+"\nexport_folder: /srv\n")
			if len(notices) != 1 || notices[0] != test.notice {
				t.Errorf("got  %q\nwant %q", notices, test.notice)
			}
			want := settings.Defaults()
			want.ExportFolder = "/srv"
			if !reflect.DeepEqual(s, want) {
				t.Errorf("got %+v", s)
			}
		})
	}
}

func TestSaveRefusesValuesOutOfRange(t *testing.T) {
	dir := t.TempDir()
	s := settings.Defaults()
	s.TextSize = 500
	err := settings.Save(disk.OS{}, filepath.Join(dir, "settings.yaml"), s)
	if err == nil || !strings.Contains(err.Error(), "text_size is 500") || len(disktest.Files(t, dir)) != 0 {
		t.Errorf("got %v, %q", err, disktest.Files(t, dir))
	}
}

func TestDamagedFileIsKept(t *testing.T) {
	for name, damage := range map[string]string{
		"not yaml":     "theme: [dark",
		"not a map":    "- theme\n",
		"other schema": "schema: promodoc.path/v1\n",
		"binary":       "\x00\x01\x02",
		"empty":        "",
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "settings.yaml")
			for _, backup := range []string{"settings.yaml.bak", "settings.yaml.bak2"} {
				disktest.Write(t, file, damage)
				s, notices, err := settings.Load(disk.OS{}, file)
				if err != nil || !reflect.DeepEqual(s, settings.Defaults()) {
					t.Fatalf("got %+v, %v", s, err)
				}
				_, again, _ := settings.Load(disk.OS{}, file)
				if len(notices) != 1 || !strings.Contains(notices[0], ": the defaults are used, and the file is left as it is") || strings.Contains(notices[0], "\n") || !reflect.DeepEqual(again, notices) {
					t.Errorf("the notices are %q and %q", notices, again)
				}
				if files := disktest.Files(t, dir); files["settings.yaml"] != damage || files[backup] != "" {
					t.Errorf("the folder holds %q", files)
				}
				if err := settings.Save(disk.OS{}, file, s); err != nil {
					t.Fatal(err)
				}
				if files := disktest.Files(t, dir); !strings.HasPrefix(files["settings.yaml"], "schema: ") || files[backup] != damage {
					t.Errorf("after a save the folder holds %q", files)
				}
			}
		})
	}
}

// Settings that cannot be read may be right: they are neither moved nor taken
// for the defaults.
func TestUnreadableFileIsNotDamaged(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "settings.yaml")
	disktest.Write(t, file, "theme: dark\n")
	for _, op := range []string{"lstat", "readfile"} {
		fsys := &disktest.Faulty{Inner: disk.OS{}, Fail: disktest.Op(op, syscall.EACCES)}
		_, _, err := settings.Load(fsys, file)
		var refused *disk.Refused
		if !errors.As(err, &refused) || len(disktest.Files(t, dir)) != 1 {
			t.Errorf("%s: got %v, %q", op, err, disktest.Files(t, dir))
		}
	}
}

func TestSaveWithEveryFault(t *testing.T) {
	const before = "theme: dark\n"
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			disktest.Put(t, fsys, filepath.Join(dir, "settings.yaml"), before)
		},
		Do: func(r *disktest.Run) error {
			return settings.Save(r.FS, filepath.Join(r.Dir, "settings.yaml"), settings.Defaults())
		},
		Check: func(t *testing.T, r *disktest.Run) {
			got := disktest.Tree(t, r.After, r.Dir)["settings.yaml"]
			if saved := strings.HasPrefix(got, "schema: "); !saved && (got != before || r.Promised()) {
				t.Errorf("%v: the file holds %q", r, got)
			}
		},
	})
}

// A damaged settings file is kept when another is written. It is never lost.
func TestDamagedSettingsWithEveryFault(t *testing.T) {
	const damaged = "theme: [dark\n"
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			disktest.Put(t, fsys, filepath.Join(dir, "settings.yaml"), damaged)
		},
		Do: func(r *disktest.Run) error {
			file := filepath.Join(r.Dir, "settings.yaml")
			if _, _, err := settings.Load(r.FS, file); err != nil {
				return err
			}
			return settings.Save(r.FS, file, settings.Defaults())
		},
		Check: func(t *testing.T, r *disktest.Run) {
			files := disktest.Tree(t, r.After, r.Dir)
			if files["settings.yaml"] != damaged && files["settings.yaml.bak"] != damaged {
				t.Errorf("%v: the folder holds %q", r, files)
			}
		},
	})
}

func TestWindow(t *testing.T) {
	file := filepath.Join(t.TempDir(), "window.yaml")
	tests := map[string]struct{ saved, loaded settings.Window }{
		"known":     {settings.Window{Width: 1280, Height: 800, Selected: "/x/y.yaml"}, settings.Window{Width: 1280, Height: 800, Selected: "/x/y.yaml"}},
		"page":      {settings.Window{PageHidden: true}, settings.Window{PageHidden: true}},
		"zoom":      {settings.Window{PageZoom: 125}, settings.Window{PageZoom: 125}},
		"new":       {settings.Window{}, settings.Window{}},
		"too small": {settings.Window{Width: 1280, Height: 3, Selected: "a"}, settings.Window{Selected: "a"}},
		"too large": {settings.Window{Width: 1 << 30, Height: 800}, settings.Window{}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if err := settings.SaveWindow(disk.OS{}, file, test.saved); err != nil {
				t.Fatal(err)
			}
			got, notices, err := settings.LoadWindow(disk.OS{}, file)
			if err != nil || notices != nil || got.Width != test.loaded.Width || got.Height != test.loaded.Height ||
				got.Selected != test.loaded.Selected || got.PageHidden != test.loaded.PageHidden || got.PageZoom != test.loaded.PageZoom {
				t.Errorf("got %+v, %q, %v", got, notices, err)
			}
		})
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if _, notices, err := settings.LoadWindow(disk.OS{}, file); err != nil || notices != nil {
		t.Errorf("without a file: %q, %v", notices, err)
	}
}

// FuzzLoad: no file, whatever is in it, ends the program or is lost, and what
// was read can be written and read again.
func FuzzLoad(f *testing.F) {
	f.Add("schema: promodoc.settings/v1\ntheme: dark\ntext_size: 90\nzoom: [1, {a: b}]\n")
	f.Add("formats: [md, pdf]\nfile_name: \"{name}\"\n")
	f.Add("? [a]\n: b\n")
	f.Add("a: &x [*x]\n")
	f.Add("library: |\n  a\n  b\n")
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, content string) {
		file := filepath.Join(dir, "settings.yaml")
		disktest.Write(t, file, content)
		s, _, err := settings.Load(disk.OS{}, file)
		if err != nil {
			t.Fatal(err)
		}
		if err := settings.Save(disk.OS{}, file, s); err != nil {
			t.Fatalf("what was read cannot be saved: %v", err)
		}
		again, notices, err := settings.Load(disk.OS{}, file)
		notices = slices.DeleteFunc(notices, func(n string) bool { return strings.Contains(n, "did you mean") })
		if err != nil || len(notices) != 0 {
			t.Fatalf("what was saved cannot be read: %q, %v", notices, err)
		}
		if again.Theme != s.Theme || again.TextSize != s.TextSize || again.Library != s.Library ||
			again.FileName != s.FileName || !reflect.DeepEqual(again.Formats, s.Formats) {
			t.Errorf("saved %+v, read %+v", s, again)
		}
		for _, old := range []string{file, file + ".bak"} {
			if err := os.Remove(old); err != nil && !errors.Is(err, os.ErrNotExist) {
				t.Fatal(err)
			}
		}
	})
}
