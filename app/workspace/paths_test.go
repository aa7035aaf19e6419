package workspace_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/message"
	"promodoc/app/pathedit"
	"promodoc/app/workspace"
)

// rowOf finds a path's row by its id and title.
func rowOf(t *testing.T, w *fixture, title string) workspace.PathSummary {
	t.Helper()
	rows, err := w.ListPaths()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if r.Title == title {
			return r
		}
	}
	t.Fatalf("no path titled %q among %+v", title, rows)
	return workspace.PathSummary{}
}

func TestDuplicateABundledPath(t *testing.T) {
	w := open(t)
	bundled, err := w.OpenPath("manager")
	if err != nil || !message.Is(bundled.ReadOnly, workspace.ErrBundled) {
		t.Fatalf("%+v, %v", bundled, err)
	}
	if _, err := w.DeletePath(bundled.File); err == nil || !strings.Contains(err.Error(), "cannot be deleted") {
		t.Errorf("got %v", err)
	}
	file, err := w.DuplicatePath("manager")
	if err != nil || filepath.Base(file) != "manager-2.yaml" {
		t.Fatalf("%s, %v", file, err)
	}
	mine, err := w.OpenPath(file)
	if err != nil || mine.ReadOnly != nil || mine.Own.ID != "manager-2" || mine.Own.Title != "Copy of Manager" || mine.Comments {
		t.Fatalf("%+v, %v", mine, err)
	}
	p := mine.Own
	p.Title = "My manager"
	if err := mine.Saver.Save(pathedit.Draft{Path: p}); err != nil {
		t.Fatal(err)
	}
	if row := rowOf(t, w, "My manager"); row.Origin != workspace.PathOwn || row.Considerations != 1 || !row.Usable() {
		t.Errorf("got %+v", row)
	}
}

func TestPathConflictKeepsBothVersions(t *testing.T) {
	w := open(t)
	file, err := w.DuplicatePath("manager")
	if err != nil {
		t.Fatal(err)
	}
	mine, err := w.OpenPath(file)
	if err != nil {
		t.Fatal(err)
	}
	theirs := strings.Replace(string(mine.Data), "Copy of Manager", "Theirs", 1)
	if err := os.WriteFile(file, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	p := mine.Own
	p.Title = "Ours"
	if err = mine.Saver.Save(pathedit.Draft{Path: p}); err == nil || !strings.Contains(err.Error(), "changed elsewhere") {
		t.Errorf("got %v", err)
	}
	saved, _ := os.ReadFile(file)
	others, _ := filepath.Glob(filepath.Join(filepath.Dir(file), "*changed elsewhere*"))
	if !strings.Contains(string(saved), "title: Ours") || len(others) != 1 {
		t.Errorf("%s, and beside it %q", saved, others)
	}
}

func TestDeleteAndRestoreAPath(t *testing.T) {
	w := open(t)
	file, err := w.DuplicatePath("manager")
	if err != nil {
		t.Fatal(err)
	}
	gone, err := w.DeletePath(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(file); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file is there still: %v", err)
	}
	if trash, err := w.Trash(false); err != nil || len(trash) != 0 {
		t.Errorf("a path is among the documents of the trash: %+v, %v", trash, err)
	}
	back, err := w.RestorePath(gone)
	if err != nil || back != file {
		t.Errorf("%s, %v", back, err)
	}
	rowOf(t, w, "Copy of Manager")
}

func TestExportAndImportAPathFile(t *testing.T) {
	w := open(t)
	to := filepath.Join(t.TempDir(), "shared", "out")
	if err := w.ExportPathFile("manager", to); err != nil {
		t.Fatal(err)
	}
	if err := w.ExportPathFile("manager", to); !errors.Is(err, os.ErrExist) {
		t.Errorf("a file was written over: %v", err)
	}
	_, err := w.ImportPathFile(to+".yaml", "")
	var taken *workspace.IDTaken
	if !errors.As(err, &taken) || taken.Free != "manager-2" || taken.By == "" {
		t.Fatalf("got %v", err)
	}
	file, err := w.ImportPathFile(to+".yaml", taken.Free)
	if err != nil || filepath.Base(file) != "manager-2.yaml" {
		t.Fatalf("%s, %v", file, err)
	}
	if _, err := w.ImportPathFile(to+".yaml", "No Slug"); err == nil || !strings.Contains(err.Error(), "is not an ID") {
		t.Errorf("got %v", err)
	}
	if id := w.FreePathID("manager", nil); id != "manager-3" {
		t.Errorf("%s is free", id)
	}
}

func TestCheckPathFaults(t *testing.T) {
	w := open(t)
	faults := w.CheckPath("mine.yaml", []byte("schema: promodoc.path/v1\nid: mine\ntitle: Mine\nincludes: [nobody]\ncolour: red\n"))().Faults
	if len(faults) != 2 || faults[0].Line != 4 || faults[0].Column != 12 || faults[1].Line != 5 || !strings.Contains(faults[1].Message, "unknown key") {
		t.Errorf("%+v", faults)
	}
	file, err := w.DuplicatePath("manager")
	if err != nil {
		t.Fatal(err)
	}
	opened, _ := w.OpenPath(file)
	if err := opened.Saver.Save(pathedit.Draft{Text: "id: [\n"}); err != nil {
		t.Fatal(err)
	}
	rows, _ := w.ListPaths()
	faulty := 0
	for _, r := range rows {
		if !r.Usable() && r.File == file && r.Faults[0].Line > 0 {
			faulty++
		}
	}
	if faulty != 1 {
		t.Errorf("got %+v", rows)
	}
}
