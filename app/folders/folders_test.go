package folders_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"promodoc/app/folders"
)

// home gives the test a home folder of its own and no other hint.
func home(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("USERPROFILE", dir)
	for _, name := range []string{"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME",
		folders.EnvLibrary, folders.EnvConfig, folders.EnvState} {
		t.Setenv(name, "")
	}
	return dir
}

// skipWithKnownFolders skips a test that chooses its home folder by the environment.
func skipWithKnownFolders(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("Windows knows the home folder without the environment")
	}
}

func find(t *testing.T, flags folders.Flags) folders.Folders {
	t.Helper()
	f, err := folders.Find(flags, os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFindPrecedence(t *testing.T) {
	skipWithKnownFolders(t)
	dir := home(t)
	at := func(parts ...string) string { return filepath.Join(append([]string{dir}, parts...)...) }
	tests := map[string]struct {
		env      map[string]string
		flags    folders.Flags
		settings string
		library  string
		config   string
		state    string
	}{
		"xdg": {
			env: map[string]string{
				"XDG_DATA_HOME": at("d"), "XDG_CONFIG_HOME": at("c"), "XDG_STATE_HOME": at("s"),
			},
			library: at("d", "promodoc"), config: at("c", "promodoc"), state: at("s", "promodoc"),
		},
		"own variables over xdg": {
			env: map[string]string{
				"XDG_DATA_HOME": at("d"), "XDG_CONFIG_HOME": at("c"), "XDG_STATE_HOME": at("s"),
				folders.EnvLibrary: at("l"), folders.EnvConfig: at("k"), folders.EnvState: at("z"),
			},
			settings: at("ignored"),
			library:  at("l"), config: at("k"), state: at("z"),
		},
		"flags over all": {
			env: map[string]string{
				"XDG_STATE_HOME": at("s"), folders.EnvLibrary: at("l"), folders.EnvConfig: at("k"),
			},
			flags:    folders.Flags{Library: at("fl"), Config: at("fc")},
			settings: at("ignored"),
			library:  at("fl"), config: at("fc"), state: at("s", "promodoc"),
		},
		"settings over xdg": {
			env: map[string]string{
				"XDG_DATA_HOME": at("d"), "XDG_CONFIG_HOME": at("c"), "XDG_STATE_HOME": at("s"),
			},
			settings: "~/cases",
			library:  at("cases"), config: at("c", "promodoc"), state: at("s", "promodoc"),
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for k, v := range test.env {
				t.Setenv(k, v)
			}
			got := find(t, test.flags).WithLibrary(test.settings)
			if got.Library != test.library || got.Config != test.config || got.State != test.state {
				t.Errorf("got %+v", got)
			}
			if want := filepath.Join(test.config, "exports"); got.Exports != want {
				t.Errorf("exports go to %s, want %s", got.Exports, want)
			}
		})
	}
}

func TestFindDefaultsOnLinux(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("other systems have folders of their own")
	}
	dir := home(t)
	got := find(t, folders.Flags{})
	for name, pair := range map[string][2]string{
		"library":  {got.Library, ".local/share/promodoc"},
		"config":   {got.Config, ".config/promodoc"},
		"exports":  {got.Exports, ".config/promodoc/exports"},
		"state":    {got.State, ".local/state/promodoc"},
		"settings": {got.Settings(), ".config/promodoc/settings.yaml"},
		"paths":    {got.Paths(), ".config/promodoc/paths"},
		"window":   {got.Window(), ".local/state/promodoc/window.yaml"},
	} {
		if pair[0] != filepath.Join(dir, pair[1]) {
			t.Errorf("%s is %s, want %s in the home folder", name, pair[0], pair[1])
		}
	}
}

func TestRelativeFolders(t *testing.T) {
	skipWithKnownFolders(t)
	dir := home(t)
	work := t.TempDir()
	t.Chdir(work)
	work, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if got := find(t, folders.Flags{Library: "here"}).Library; got != filepath.Join(work, "here") {
		t.Errorf("a flag counts from the working folder, got %s", got)
	}
	for folder, want := range map[string]string{
		"~": dir, "~/a": filepath.Join(dir, "a"), "a": filepath.Join(dir, "a"),
		"~a": filepath.Join(dir, "~a"), filepath.Join(work, "b"): filepath.Join(work, "b"),
	} {
		if got := find(t, folders.Flags{}).WithLibrary(folder).Library; got != want {
			t.Errorf("%q in the settings is %s, want %s", folder, got, want)
		}
	}
}

func TestFindWithoutDefaults(t *testing.T) {
	home(t)
	if runtime.GOOS == "windows" {
		t.Skip("Windows always has folders of its own")
	}
	for _, nowhere := range []string{"", "relative"} {
		t.Setenv("HOME", nowhere)
		_, err := folders.Find(folders.Flags{}, os.Getenv)
		want := "this computer has no default folder for the library: set HOME, or PROMODOC_LIBRARY"
		if err == nil || err.Error() != want {
			t.Errorf("HOME=%q: got %v, want %s", nowhere, err, want)
		}
	}
	t.Setenv("HOME", "")
	t.Setenv("XDG_DATA_HOME", "/data")
	t.Setenv("XDG_CONFIG_HOME", "/config")
	t.Setenv("XDG_STATE_HOME", "/state")
	if got := find(t, folders.Flags{}).Library; got != "/data/promodoc" {
		t.Errorf("without HOME, XDG_DATA_HOME gives %s", got)
	}
}
