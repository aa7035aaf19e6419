package store_test

import (
	"errors"
	"path/filepath"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/docfile"
	"promodoc/app/store"
)

func TestFind(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	for _, name := range []string{"x", "Manager case", "v1.2", "Ада", "sales/EMEA"} {
		create(t, l, saying(name, name))
	}
	renamed := saying("called otherwise", "x")
	disktest.Write(t, filepath.Join(root, "documents", "broken.yaml"), "schema: [")
	file := create(t, l, saying("file name", "x"))
	check(t, load(t, l, file).Save(renamed))
	for _, folder := range []string{"one", "two"} {
		data, err := docfile.Write(saying("twin", folder))
		check(t, err)
		disktest.Write(t, filepath.Join(root, "documents", folder+".yaml"), string(data))
	}
	work := t.TempDir()
	t.Chdir(work)
	disktest.Write(t, filepath.Join(work, "here.yaml"), "x")
	disktest.Write(t, filepath.Join(work, "sub", "x"), "x")

	found := map[string]string{
		"x": "x.yaml", "X": "x.yaml", "manager-case": "Manager-case.yaml", "manager case": "Manager-case.yaml",
		"v1.2": "v1.2.yaml", "АДА": "Ада.yaml", "broken": "broken.yaml", "file-name": "file-name.yaml",
		"Called Otherwise": "file-name.yaml", "sales/emea": "sales-EMEA.yaml",
	}
	for arg, want := range found {
		if got, err := l.Find(arg); err != nil || got != filepath.Join(root, "documents", want) {
			t.Errorf("Find(%q) = %s, %v", arg, got, err)
		}
	}
	for _, arg := range []string{"here.yaml", "./here.yaml", "sub/x", filepath.Join(work, "here.yaml")} {
		if got, err := l.Find(arg); err != nil || got != arg {
			t.Errorf("Find(%q) = %s, %v", arg, got, err)
		}
	}
	in := " in the library " + root
	messages := map[string]string{
		"manger case":  `there is no document named "manger case"` + in + `: did you mean "Manager case"?`,
		"case":         `there is no document named "case"` + in + `: did you mean "Manager case"?`,
		"s":            `there is no document named "s"` + in + `: name one that is there, or give the path of a file`,
		"vw":           `there is no document named "vw"` + in + `: name one that is there, or give the path of a file`,
		"tow":          `there is no document named "tow"` + in + `: did you mean "two"?`,
		"twim":         `there is no document named "twim"` + in + `: did you mean "twin" or "two"?`,
		"budget":       `there is no document named "budget"` + in + `: name one that is there, or give the path of a file`,
		"":             `there is no document named ""` + in + `: name one that is there, or give the path of a file`,
		"other.yaml":   `there is no document named "other.yaml"` + in + `: name one that is there, or give the path of a file`,
		"./other.yaml": "there is no ./other.yaml",
		"twin": `"twin" names several documents: give one of the files ` + filepath.Join(root, "documents", "one.yaml") +
			", " + filepath.Join(root, "documents", "two.yaml"),
	}
	for arg, want := range messages {
		if _, err := l.Find(arg); err == nil || err.Error() != want {
			t.Errorf("Find(%q)\n says %v\n want %s", arg, err, want)
		}
	}
}

func TestFindPrefersAFileOfTheWorkingFolder(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	create(t, l, saying("v1.2", "in the library"))
	t.Chdir(t.TempDir())
	disktest.Write(t, "v1.2", "here")
	if got, err := l.Find("v1.2"); err != nil || got != "v1.2" {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestFindInAnEmptyLibrary(t *testing.T) {
	l := open(disk.OS{}, filepath.Join(t.TempDir(), "none"))
	var none *store.NotFound
	if _, err := l.Find("x"); !errors.As(err, &none) || none.Near != nil {
		t.Errorf("got %v", err)
	}
}
