package editor

import (
	"image"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/app/attachments"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
	"promodoc/app/sealed"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/editor/attaching"
)

// withFolder opens an editor on a document with a folder for attachments. opened gets
// the files that are opened, and chosen is the file that the user chooses.
func withFolder(t *testing.T, chosen string, opened *[]string) (fixture, attachments.Folder) {
	t.Helper()
	dir := t.TempDir()
	folder := attachments.Folder{
		FS: disk.OS{}, Now: time.Now, Codec: &sealed.Codec{},
		Document: filepath.Join(dir, "mine.yaml"), Trash: filepath.Join(dir, "trash"),
	}
	f := openAs(t, session.Options{}, Options{
		Post: func(f func()) { f() },
		Attachments: attaching.Options{
			Folder:    folder,
			Thumbnail: func([]byte, image.Point) image.Image { return image.NewRGBA(image.Rect(0, 0, 8, 6)) },
			Choose:    func(attach func(string)) { attach(chosen) },
			Open:      func(file string) { *opened = append(*opened, file) },
			Go:        func(f func()) { f() },
		},
	}, withExample)
	return f, folder
}

// example returns the only example.
func (f fixture) example() promo.Example { return f.doc().Examples[0] }

func TestAttachByKeyDropAndPaste(t *testing.T) {
	source := filepath.Join(t.TempDir(), "Photo 1.png")
	notes := filepath.Join(filepath.Dir(source), "notes.txt")
	disktest.Write(t, source, "a photo")
	disktest.Write(t, notes, "notes")
	var opened []string
	f, folder := withFolder(t, source, &opened)
	if !f.gallery.Attach(fyne.NewPos(1, 1), []string{source}) || len(f.example().Attachments) != 0 || !f.shows("Open the example that the file belongs to first") {
		t.Errorf("without an open example: %+v, %q", f.example(), shownTexts(f.Object()))
	}
	f.GoTo(locationOfExample(f.doc(), f.example().ID))
	f.Do(action.AttachFile)
	if got := f.example().Attachments; len(got) != 1 || got[0].File != "Photo 1.png" || !f.shows("Photo 1.png · 7 bytes") {
		t.Fatalf("chosen: %+v, %q", got, shownTexts(f.Object()))
	}
	pictures := 0
	for _, o := range shownObjects(f.Object()) {
		if im, ok := o.(*canvas.Image); ok && im.Image != nil {
			pictures++
		}
	}
	if pictures != 1 {
		t.Errorf("%d pictures are shown", pictures)
	}
	if f.gallery.Attach(fyne.NewPos(1, 1), []string{notes}) {
		t.Error("took notes that were dropped beside the example")
	}
	title := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.Fields.Get(promo.ExampleRef(f.example().ID, "title")))
	if !f.gallery.Attach(title.AddXY(5, 5), []string{notes, source}) {
		t.Error("did not take what was dropped on the example")
	}
	f.gallery.AttachPicture([]byte("a pasted photo"))
	var names []string
	for _, a := range f.example().Attachments {
		names = append(names, a.File)
	}
	if got := strings.Join(names, " "); got != "Photo 1.png notes.txt Photo 1.png pasted-picture.png" {
		t.Errorf("attached are %s", got)
	}
	f.Session().Undo()
	f.Session().Undo()
	if got := f.example().Attachments; len(got) != 1 {
		t.Errorf("after undo: %+v", got)
	}
	if data, err := folder.Read("Photo 1.png"); string(data) != "a photo" {
		t.Errorf("the file is %q, %v", data, err)
	}
}

func TestMissingAndLargeFilesAreSaid(t *testing.T) {
	large := filepath.Join(t.TempDir(), "video.mov")
	disktest.Write(t, large, strings.Repeat("x", attachments.MaxSize+1))
	var opened []string
	f, folder := withFolder(t, large, &opened)
	f.GoTo(locationOfExample(f.doc(), f.example().ID))
	f.Do(action.AttachFile)
	if len(f.example().Attachments) != 0 || !f.shows("video.mov has 20 MB, and an attachment can have 20 MB at most") {
		t.Errorf("%+v, %q", f.example().Attachments, shownTexts(f.Object()))
	}
	f.Edit("attach", promo.ExampleRef(f.example().ID, "title"), func(d promo.Document) promo.Document {
		return promo.AddAttachments(d, f.example().ID, promo.Attachment{File: "gone.pdf"})
	})
	if !f.shows("gone.pdf is missing: attach it again") {
		t.Errorf("%q", shownTexts(f.Object()))
	}
	if err := f.gallery.OpenFile("gone.pdf"); err == nil || len(opened) > 0 {
		t.Errorf("opened %q, %v", opened, err)
	}
	disktest.Write(t, filepath.Join(folder.Path(), "gone.pdf"), "x")
	if err := f.gallery.OpenFile("gone.pdf"); err != nil || len(opened) != 1 {
		t.Errorf("opened %q, %v", opened, err)
	}
	key, err := sealed.NewKey("id", "pass", 2)
	if err != nil {
		t.Fatal(err)
	}
	folder.Codec.Use(key)
	if err := f.gallery.OpenFile("gone.pdf"); err == nil || len(opened) != 1 {
		t.Errorf("a protected one was opened: %q, %v", opened, err)
	}
}
