package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"promodoc/app/filetype"
	"promodoc/app/signature"
	"promodoc/app/signature/signaturetest"
	"promodoc/ui/action"
	"promodoc/ui/editor"
	"promodoc/ui/importing"
	"promodoc/ui/newdoc"
	"promodoc/ui/patheditor"
	"promodoc/ui/paths"
)

const handbookPage = `# Career paths

## General

- Read [how we decide](how-we-decide.md)

## Platform Engineer

- You have the ability to change what several teams build
- You show humility and accept pushback
- Read [how we decide](how-we-decide.md)

## Platform Manager

- You build trust with the people you lead
`

// put writes a file beside the folders and returns its name.
func (d *desk) put(name, text string) string {
	d.t.Helper()
	file := filepath.Join(filepath.Dir(d.folders.Library), name)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return file
}

// ownPaths returns the own path files, by name.
func (d *desk) ownPaths() map[string]string {
	d.t.Helper()
	files, err := filepath.Glob(filepath.Join(d.folders.Paths(), "*.yaml"))
	if err != nil {
		d.t.Fatal(err)
	}
	all := map[string]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			d.t.Fatal(err)
		}
		all[filepath.Base(file)] = string(data)
	}
	return all
}

// importPage opens the review of a page, by keys alone.
func (d *desk) importPage(file string) {
	d.t.Helper()
	d.press(fyne.KeyI, ctrl|fyne.KeyModifierShift)
	d.write(file)
	d.press(fyne.KeyReturn, 0)
	if _, here := d.screen.(*importing.Screen); here {
		d.settle()
	}
}

func TestAPageBecomesPathsAndADocumentByKeysAlone(t *testing.T) {
	d := newDesk(t)
	d.importPage(d.put("page.md", handbookPage))
	d.press(fyne.KeyS, ctrl)
	if _, here := d.screen.(*paths.Screen); !here {
		t.Fatalf("after saving %T is shown", d.screen)
	}
	if kept := d.ownPaths(); len(kept) != 3 || !strings.Contains(kept["platform-engineer.yaml"], "change what several teams build") {
		t.Fatalf("kept %v", kept)
	}
	d.press(fyne.KeyReturn, ctrl)
	if _, here := d.screen.(*newdoc.Screen); !here {
		t.Fatalf("after Ctrl Enter %T is shown", d.screen)
	}
	d.press(fyne.KeyReturn, 0)
	if !d.hasDocument() || d.document().Session().Document().Path.ID != "platform-engineer" {
		t.Error("no document was begun on the imported path")
	}
}

func TestCancellingAnImportSavesNothing(t *testing.T) {
	d := newDesk(t)
	d.press(fyne.KeyO, ctrl|fyne.KeyModifierShift)
	d.importPage(d.put("page.md", handbookPage))
	d.press(fyne.KeyEscape, 0)
	if _, here := d.screen.(*paths.Screen); !here || len(d.ownPaths()) != 0 {
		t.Errorf("%T is shown, kept %v", d.screen, d.ownPaths())
	}
}

func TestCancellingAnImportReturnsToTheNewDocument(t *testing.T) {
	d := newDesk(t)
	d.press(fyne.KeyN, ctrl)
	d.importPage(d.put("page.md", handbookPage))
	d.press(fyne.KeyEscape, 0)
	if _, here := d.screen.(*newdoc.Screen); !here {
		t.Errorf("%T is shown", d.screen)
	}
}

func TestClosingAReviewAsksOnce(t *testing.T) {
	d := newDesk(t)
	d.importPage(d.put("page.md", handbookPage))
	d.press(fyne.KeyDown, 0)
	d.window.Canvas().Focused().TypedRune('x')
	d.press(fyne.KeyO, ctrl)
	d.press(fyne.KeyDown, 0)
	d.press(fyne.KeyN, ctrl|fyne.KeyModifierShift)
	if _, here := d.screen.(*importing.Screen); !here || len(d.ownPaths()) != 0 {
		t.Fatalf("left without a warning, kept %v", d.ownPaths())
	}
	d.press(fyne.KeyO, ctrl)
	if _, here := d.screen.(*importing.Screen); here {
		t.Error("cannot be left")
	}
}

func TestDroppedFiles(t *testing.T) {
	for _, test := range []struct {
		name, file, text string
		check            func(d *desk) bool
	}{
		{"a page", "page.md", handbookPage, func(d *desk) bool {
			d.press(fyne.KeyDown, 0) // what roles ask for
			d.press(fyne.KeyReturn, 0)
			_, here := d.screen.(*importing.Screen)
			return here
		}},
		{"a path file", "lead.yaml", strings.Replace(managerPath, "id: manager", "id: lead", 1), func(d *desk) bool {
			_, here := d.screen.(*paths.Screen)
			return here && len(d.ownPaths()) == 1
		}},
		{"a path file whose id is taken", "manager.yaml", managerPath, func(d *desk) bool {
			d.press(fyne.KeyReturn, 0)
			return len(d.ownPaths()) == 1 && strings.Contains(d.ownPaths()["manager-2.yaml"], "id: manager-2")
		}},
		{"a picture", "picture.png", "", func(d *desk) bool { return len(d.ownPaths()) == 0 && !d.hasDocument() }},
		{"some YAML", "some.yaml", "a: b\n", func(d *desk) bool { return len(d.ownPaths()) == 0 && !d.hasDocument() }},
	} {
		d := newDesk(t)
		d.imports.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(d.put(test.file, test.text))})
		if !test.check(d) {
			t.Errorf("%s: %T is shown, kept %v", test.name, d.screen, d.ownPaths())
		}
	}
}

// A file that is no text is named as what it is, dropped or given by its name, and
// nothing is kept of it.
func TestFilesOfOtherKindsAreNamed(t *testing.T) {
	d := newDesk(t)
	for _, f := range signaturetest.Foreign(t) {
		file := d.put(f.Name, string(f.Data))
		if f.Kind == signature.Unknown {
			continue // only the reader of a page finds out
		}
		if t := filetype.OfContent(f.Name, f.Data); t == filetype.Workbook || t == filetype.SavedPage {
			continue // a page
		}
		d.imports.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(file)})
		if said := textsOf(d.screen.Object()); !strings.Contains(said, f.Kind.String()) {
			t.Errorf("%s is dropped, and nothing says %q", f.Name, f.Kind)
		}
		if err := d.imports.take(file); err == nil || !strings.Contains(err.Error(), f.Name+": this is "+f.Kind.String()) {
			t.Errorf("%s is given: %v", f.Name, err)
		}
		if _, here := d.screen.(*importing.Screen); here || len(d.ownPaths()) > 0 || d.hasDocument() {
			t.Fatalf("%s: %T is shown", f.Name, d.screen)
		}
	}
	folder := filepath.Dir(d.put("a.md", "a"))
	if err := d.imports.take(folder); err == nil || !strings.Contains(err.Error(), "it is a folder") {
		t.Errorf("a folder: %v", err)
	}
}

func TestPathFilesAreDroppedTogetherAndPagesOneByOne(t *testing.T) {
	d := newDesk(t)
	var files []fyne.URI
	for _, id := range []string{"a", "b"} {
		files = append(files, storage.NewFileURI(d.put(id+".yaml", strings.Replace(managerPath, "id: manager", "id: "+id, 1))))
	}
	page := storage.NewFileURI(d.put("page.md", handbookPage))
	d.imports.dropped(fyne.Position{}, append(files, page))
	if _, here := d.screen.(*importing.Screen); here || len(d.ownPaths()) != 0 {
		t.Errorf("of a mixture %v are kept, and %T is shown", d.ownPaths(), d.screen)
	}
	d.imports.dropped(fyne.Position{}, files)
	if kept := d.ownPaths(); len(kept) != 2 {
		t.Errorf("of two path files %d are kept", len(kept))
	}
}

func TestADroppedDocumentIsOpened(t *testing.T) {
	d := newDesk(t)
	d.begin()
	file := d.document().Session().File()
	d.press(fyne.KeyO, ctrl)
	d.imports.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(file)})
	if !d.hasDocument() || d.document().Session().File() != file {
		t.Error("not opened")
	}
}

func TestAPathIsExportedToANamedFile(t *testing.T) {
	d := newDesk(t)
	d.press(fyne.KeyO, ctrl|fyne.KeyModifierShift)
	d.press(fyne.KeyE, ctrl)
	to := filepath.Join(filepath.Dir(d.folders.Library), "for-others.yaml")
	d.write(to)
	d.press(fyne.KeyReturn, 0)
	data, err := os.ReadFile(to)
	if err != nil || !strings.Contains(string(data), "id: manager") {
		t.Errorf("written %q (%v)", data, err)
	}
}

func TestPathsAreDuplicatedDeletedAndBroughtBack(t *testing.T) {
	d := newDesk(t)
	d.press(fyne.KeyO, ctrl|fyne.KeyModifierShift)
	for _, step := range []struct {
		do   action.ID
		want int
	}{{action.DuplicatePath, 1}, {action.DeletePath, 0}, {action.Undo, 1}} {
		d.Do(step.do)
		if got := len(d.ownPaths()); got != step.want {
			t.Fatalf("after %s %d paths are kept", step.do, got)
		}
	}
}

func TestAnOpenPathIsExportedAndComesBackFromAnImport(t *testing.T) {
	d := newDesk(t)
	d.press(fyne.KeyN, ctrl|fyne.KeyModifierShift)
	d.press(fyne.KeyE, ctrl)
	to := filepath.Join(filepath.Dir(d.folders.Library), "new.yaml")
	d.write(to)
	d.press(fyne.KeyReturn, 0)
	if data, err := os.ReadFile(to); err != nil || !strings.Contains(string(data), "title: New path") {
		t.Errorf("written %q (%v)", data, err)
	}
	d.importPage(d.put("page.md", handbookPage))
	d.press(fyne.KeyEscape, 0)
	if open, here := d.screen.(*patheditor.Editor); !here || filepath.Base(open.Session().File()) != "new-path.yaml" {
		t.Fatalf("after an import %T is shown", d.screen)
	}
	d.press(fyne.KeyO, ctrl|fyne.KeyModifierShift)
	d.press(fyne.KeyReturn, 0)
	if open, here := d.screen.(*patheditor.Editor); !here || filepath.Base(open.Session().File()) != "new-path.yaml" {
		t.Errorf("the path that was open is not the chosen one: %T", d.screen)
	}
}

func TestANewPathIsMadeAndOpened(t *testing.T) {
	d := newDesk(t)
	d.press(fyne.KeyN, ctrl|fyne.KeyModifierShift)
	if kept := d.ownPaths(); len(kept) != 1 || !strings.Contains(kept["new-path.yaml"], "title: New path") {
		t.Errorf("kept %v", kept)
	}
}

// A file that came back from a reader goes to the document in the window; a text
// that does not say what it is may be that or a page.
func TestFeedbackIsDroppedOnADocument(t *testing.T) {
	d := newDesk(t)
	d.begin()
	drop := func(file string) { d.imports.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(file)}) }
	exported := d.put("case.md", "---\ndocument: other\nchecksum: 00ff\n---\n\n# Case\n")
	drop(exported)
	(<-d.posted)()
	if got := textsOf(d.screen.Object()); !strings.Contains(got, "case.md") || !strings.Contains(got, "Feedback") {
		t.Errorf("an export is dropped: %s", got)
	}
	d.press(fyne.KeyEscape, 0)
	page := d.put("page.md", handbookPage)
	drop(page)
	if got := textsOf(d.screen.Object()); !strings.Contains(got, "It is not clear what page.md is") {
		t.Fatalf("a page is dropped: %s", got)
	}
	open := d.screen.(*editor.Editor)
	if !open.Banner.Follow("Import it as career paths") {
		t.Fatal("it cannot be imported")
	}
	if _, here := d.screen.(*importing.Screen); !here {
		t.Errorf("%T is shown", d.screen)
	}
	d.press(fyne.KeyEscape, 0)
	drop(page)
	if !open.Banner.Follow("Compare it with this document") {
		t.Fatal("it cannot be compared")
	}
	(<-d.posted)()
	if got := textsOf(d.screen.Object()); !strings.Contains(got, "page.md") {
		t.Errorf("compared: %s", got)
	}
	d.press(fyne.KeyO, ctrl)
	drop(exported)
	if got := textsOf(d.screen.Object()); !strings.Contains(got, "open the document that they are about") {
		t.Errorf("without a document: %s", got)
	}
}
