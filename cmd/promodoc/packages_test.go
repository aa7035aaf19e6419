package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// packed copies what is packaged into a folder, with modes as under umask 077 and a program
// that is none, and runs scripts there under this umask.
func packed(t *testing.T, folder string, scripts ...string) {
	t.Helper()
	for _, name := range []string{".scripts", ".packaging", "assets/icon", "LICENSE", "README.md", "FyneApp.toml"} {
		from, to := filepath.Join("..", "..", name), filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(from)
		if err != nil {
			t.Fatal(err)
		}
		if info.IsDir() {
			err = os.CopyFS(to, os.DirFS(from))
		} else {
			var data []byte
			if data, err = os.ReadFile(from); err == nil {
				err = os.WriteFile(to, data, 0o600)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "dist"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "dist", "promodoc"), []byte("#!/bin/sh\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		if filepath.Ext(name) == ".sh" || filepath.Base(name) == "promodoc" && strings.HasSuffix(filepath.Dir(name), "dist") {
			return os.Chmod(name, 0o700)
		}
		return os.Chmod(name, 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, script := range scripts {
		cmd := exec.Command("sh", "-c", "umask 077 && "+script)
		cmd.Dir = folder
		cmd.Env = append(os.Environ(), "SOURCE_DATE_EPOCH=1700000000", "DEBFULLNAME=Ada", "DEBEMAIL=ada@example.org")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", script, err, out)
		}
	}
}

// rightMode reports whether a file below a prefix may be read by all, and run if it is the
// program or a folder.
func rightMode(name string, mode fs.FileMode) bool {
	if mode.IsDir() || strings.HasSuffix(name, "bin/promodoc") {
		return mode.Perm() == 0o755
	}
	return mode.Perm() == 0o644
}

// What is packaged, as it is installed, can be read by all, whatever the umask and the modes of the
// files here, and the packages are the same bytes in whatever folder they are made.
func TestPackagesUnderAStrictUmask(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the packages are made on Linux")
	}
	scripts := []string{".scripts/package.sh"}
	if _, err := exec.LookPath("dpkg-deb"); err == nil {
		scripts = append(scripts, ".scripts/deb.sh")
	}
	one, two := t.TempDir(), filepath.Join(t.TempDir(), "another", "folder")
	packed(t, one, scripts...)
	packed(t, two, scripts...)
	packages, err := filepath.Glob(filepath.Join(one, "dist", "promodoc?*"))
	if err != nil || len(packages) != len(scripts) {
		t.Fatalf("made %q (%v)", packages, err)
	}
	for _, file := range packages {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		again, err := os.ReadFile(filepath.Join(two, "dist", filepath.Base(file)))
		if err != nil || !bytes.Equal(data, again) {
			t.Errorf("%s is another in another folder (%v)", filepath.Base(file), err)
		}
		checkArchive(t, file, data)
	}
}

// checkArchive checks the modes and owners in a package.
func checkArchive(t *testing.T, file string, data []byte) {
	t.Helper()
	var content io.Reader
	if filepath.Ext(file) == ".deb" {
		out, err := exec.Command("dpkg-deb", "--fsys-tarfile", file).Output()
		if err != nil {
			t.Fatal(err)
		}
		content = bytes.NewReader(out)
	} else {
		unpacked, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		content = unpacked
	}
	n := 0
	for archive := tar.NewReader(content); ; n++ {
		h, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if !rightMode(h.Name, h.FileInfo().Mode()) || h.Uid != 0 || h.Gid != 0 {
			t.Errorf("%s: %s has the mode %v and the owner %d:%d", filepath.Base(file), h.Name, h.FileInfo().Mode(), h.Uid, h.Gid)
		}
	}
	if n < 50 {
		t.Errorf("%s has %d files", file, n)
	}
}

// TestInstallFolders checks that an installation goes where distributions say, by the names of
// GNU and by those in capitals.
func TestInstallFolders(t *testing.T) {
	if _, err := exec.LookPath("make"); err != nil {
		t.Skip("there is no make")
	}
	for _, test := range []struct{ variables, want string }{
		{"", "'/usr/local' '/usr/local/bin'"},
		{"prefix=/usr DESTDIR=/tmp/tree", "'/tmp/tree/usr' '/tmp/tree/usr/bin'"},
		{"PREFIX=/app", "'/app' '/app/bin'"},
		{"prefix=/usr bindir=/usr/games", "'/usr' '/usr/games'"},
		{"PREFIX=/usr BINDIR=/usr/games DESTDIR=/tmp/tree", "'/tmp/tree/usr' '/tmp/tree/usr/games'"},
	} {
		cmd := exec.Command("make", append([]string{"--no-print-directory", "-n", "install"}, strings.Fields(test.variables)...)...)
		cmd.Dir = filepath.Join("..", "..")
		cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool {
			name, _, _ := strings.Cut(v, "=")
			return slices.Contains([]string{"MAKEFLAGS", "MAKEOVERRIDES", "PREFIX", "BINDIR", "DESTDIR", "bindir", "prefix"}, name)
		})
		out, err := cmd.CombinedOutput()
		if want := ".scripts/install.sh " + test.want; err != nil || strings.TrimSpace(string(out)) != want {
			t.Errorf("make install %s: %v, %s, want %s", test.variables, err, out, want)
		}
	}
}
