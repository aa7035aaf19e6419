package disktest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"promodoc/app/disk"
)

// EachCall runs a subtest for every call that do makes to the file system, in
// which only that call fails, with "no space left". prepare fills an empty
// folder; check gets it with the error of do. A first run, which must succeed,
// counts the calls.
func EachCall(t *testing.T, prepare func(t *testing.T, dir string), do func(disk.FS, string) error,
	check func(t *testing.T, dir string, failed Call, err error)) {
	t.Helper()
	each(t, Only, prepare, do, check)
}

// EachBreak is like EachCall, but every call after the failed one fails as well.
func EachBreak(t *testing.T, prepare func(t *testing.T, dir string), do func(disk.FS, string) error,
	check func(t *testing.T, dir string, failed Call, err error)) {
	t.Helper()
	each(t, From, prepare, do, check)
}

func each(t *testing.T, fail func(int, error) func(Call) error, prepare func(*testing.T, string),
	do func(disk.FS, string) error, check func(*testing.T, string, Call, error)) {
	t.Helper()
	sound := &Faulty{Inner: disk.OS{}}
	dir := t.TempDir()
	prepare(t, dir)
	if err := do(sound, dir); err != nil {
		t.Fatalf("without a failing call: %v", err)
	}
	for _, call := range sound.Calls() {
		t.Run(fmt.Sprintf("%02d-%s", call.N, call.Op), func(t *testing.T) {
			dir := t.TempDir()
			prepare(t, dir)
			err := do(&Faulty{Inner: disk.OS{}, Fail: fail(call.N, syscall.ENOSPC)}, dir)
			check(t, dir, call, err)
		})
	}
}

// Files returns the content of every file below dir by its path in it, with
// forward slashes; a symbolic link as "-> target".
func Files(t testing.TB, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		short, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		if entry.Type()&os.ModeSymlink != 0 {
			link, err := os.Readlink(name)
			all[filepath.ToSlash(short)] = "-> " + link
			return err
		}
		data, err := os.ReadFile(name)
		all[filepath.ToSlash(short)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Litter returns the temporary files of package disk below dir.
func Litter(t testing.TB, dir string) []string {
	t.Helper()
	var found []string
	for name := range Files(t, dir) {
		if ok, _ := filepath.Match(disk.TempPattern, filepath.Base(name)); ok || strings.HasSuffix(name, ".tmp") {
			found = append(found, name)
		}
	}
	return found
}

// Write makes a file with its folders for a test.
func Write(t testing.TB, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
