package watching

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// timeout bounds the wait for what must happen.
const timeout = 5 * time.Minute

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// An argument is done again when its file changes, when a picture changes that was read
// for it or looked for, and not when that of another changes.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, name := range []string{"a.md", "b.md", "pictures/a.png"} {
		write(t, at(name), "1")
	}
	w, err := New([]string{"a", "b"}, []string{at("a.md"), at("b.md")})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	done := make(chan string, 100)
	do := func(arg string) error {
		files := w.Files(dir, os.DirFS(dir))
		_, err := fs.ReadFile(files, "pictures/"+arg+".png")
		if _, statErr := fs.Stat(files, "pictures/later.png"); arg == "a" && statErr == nil {
			arg += " with more"
		}
		done <- arg
		return err // of b, whose picture is not there
	}
	if w.Do("a", do) != nil || w.Do("b", do) == nil {
		t.Fatal("the errors are not those of what is done")
	}
	ctx, end := context.WithCancel(context.Background())
	failed, ended := make(chan error, 100), make(chan struct{})
	go func() {
		w.Run(ctx, do, func(err error) { failed <- err })
		close(ended)
	}()
	next := func() string {
		t.Helper()
		select {
		case arg := <-done:
			return arg
		case <-time.After(timeout):
			t.Fatal("nothing was done")
			return ""
		}
	}
	if got := []string{next(), next()}; !slices.Equal(got, []string{"a", "b"}) {
		t.Fatalf("at first %q", got)
	}
	for _, c := range []struct{ file, want string }{
		{"a.md", "a"}, {"pictures/a.png", "a"}, {"b.md", "b"}, {"pictures/b.png", "b"}, {"pictures/later.png", "a with more"},
	} {
		write(t, at(c.file), "2")
		for next() != c.want { // one write can be several events, and so several runs
		}
	}
	if len(failed) == 0 {
		t.Error("that b could not be done is not said")
	}
	end()
	<-ended
}

func TestANilWatcherDoesItOnce(t *testing.T) {
	var w *Watcher
	dir := os.DirFS(t.TempDir())
	if w.Files("x", dir) != dir {
		t.Error("the files are not as they were")
	}
	did := ""
	if err := w.Do("a", func(arg string) error { did += arg; return nil }); err != nil || did != "a" {
		t.Errorf("did %q (%v)", did, err)
	}
	w.Close()
}

// The files of one folder are equal, by which pictures are remembered.
func TestFilesOfAFolderAreEqual(t *testing.T) {
	w, err := New(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	dir := os.DirFS(t.TempDir())
	if w.Files("x", dir) != w.Files("x", dir) {
		t.Error("they differ")
	}
}
