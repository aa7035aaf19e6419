package sources

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/evidence"
)

const pulls = `[{"number": 12, "title": "Retry requests", "url": "https://github.com/acme/engine/pull/12", "mergedAt": "2026-03-04T10:00:00Z", "closedAt": "2026-03-04T10:00:00Z", "labels": [], "body": ""}]`

func TestRead(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"a.json": pulls, "same.txt": pulls, "page.html": "<!doctype html><html><p>x</p></html>", "empty.csv": "", "cut.json": "[{\"number\": 12,\n \"title\": \"Re", "x.pdf": "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
	} {
		disktest.Write(t, filepath.Join(dir, name), content)
	}
	read := func(names ...string) (evidence.Found, []evidence.Progress, error) {
		var told []evidence.Progress
		var paths []string
		for _, name := range names {
			paths = append(paths, filepath.Join(dir, name))
		}
		found, err := Read(context.Background(), paths, evidence.Options{}, Ports{FS: disk.OS{}, Progress: func(p evidence.Progress) { told = append(told, p) }})
		return found, told, err
	}
	// What several files have is proposed once, whatever they are called.
	found, told, err := read("a.json", "same.txt")
	if err != nil || len(found.Proposals) != 1 || found.Known != 1 {
		t.Errorf("%+v, %v", found, err)
	}
	if len(told) != 2 || told[1].Done != 1 || told[1].Total != 2 {
		t.Errorf("progress %+v", told)
	}
	for name, want := range map[string]string{"page.html": "page.html", "empty.csv": "empty.csv", "x.pdf": "PDF", "missing.csv": "missing.csv", "cut.json": "cut.json:2:"} {
		if found, _, err := read("a.json", name); err == nil || !strings.Contains(err.Error(), want) || len(found.Proposals) > 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(cancelled, []string{filepath.Join(dir, "a.json")}, evidence.Options{}, Ports{FS: disk.OS{}}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
