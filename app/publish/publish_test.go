package publish_test

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/filename"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
)

func ada() promo.Document {
	return promo.Document{
		ID:        "ada1",
		Name:      "manager case",
		Candidate: promo.Candidate{Name: "Ada Kern", ProposedRole: "Support Manager", Team: "EMEA"},
		Cycle:     promo.Cycle{Name: "H2 2026"},
		Updated:   promo.Date{Year: 2026, Month: 11, Day: 24},
	}
}

// publisher renders "FORMAT PAPER of ID" and knows its own by that.
func publisher(fsys disk.FS) publish.Publisher {
	return publish.Publisher{
		Now: time.Now,
		FS:  fsys,
		Render: func(doc promo.Document, format string, o pagesetup.Setup) ([]byte, pages.Report, error) {
			if format == "odd" {
				return nil, pages.Report{}, errors.New("the font is broken")
			}
			text := fmt.Sprintf("%s %s of %s", format, o.Paper, doc.ID)
			return []byte(text), pages.Report{Pages: 3, Notices: []string{format + " was made"}}, nil
		},
		Origin: func(data []byte) pages.Origin {
			_, id, found := strings.Cut(string(data), " of ")
			switch text, edited := strings.CutSuffix(id, ", edited"); {
			case edited:
				return pages.Origin{State: pages.Edited, Document: text}
			case found && strings.HasPrefix(string(data), "old "):
				return pages.Origin{State: pages.Unknown, Document: id}
			case found:
				return pages.Origin{State: pages.Intact, Document: id}
			}
			return pages.Origin{}
		},
	}
}

func both(dir string) publish.Request {
	return publish.Request{Formats: []string{"md", "pdf"}, Folder: dir, Pattern: filename.DefaultPattern, Setup: pagesetup.Setup{Paper: "a4"}}
}

const (
	mdName  = "H2 2026 Ada Kern Support Manager.md"
	pdfName = "H2 2026 Ada Kern Support Manager.pdf"
	ourMD   = "md a4 of ada1"
	ourPDF  = "pdf a4 of ada1"
)

func wantFiles(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	if got := disktest.Files(t, dir); !maps.Equal(got, want) {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

func TestPublish(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "exports")
	got, err := publisher(disk.OS{}).Publish(ada(), both(dir))
	if err != nil {
		t.Fatal(err)
	}
	want := []publish.Written{
		{File: filepath.Join(dir, mdName), Format: "md", Bytes: len(ourMD), Pages: 3, Notices: []string{"md was made"}},
		{File: filepath.Join(dir, pdfName), Format: "pdf", Bytes: len(ourPDF), Pages: 3, Notices: []string{"pdf was made"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	wantFiles(t, dir, map[string]string{mdName: ourMD, pdfName: ourPDF})
}

func TestPublishNames(t *testing.T) {
	nameless := promo.Document{ID: "n", Name: "a/b"}
	tests := map[string]struct {
		doc           promo.Document
		pattern, name string
		want          string
	}{
		"all placeholders":  {ada(), "{date} {name} {team}", "", "2026-11-24 manager case EMEA.md"},
		"empty document":    {nameless, filename.DefaultPattern, "", "a-b.md"},
		"nothing at all":    {promo.Document{}, filename.DefaultPattern, "", "document.md"},
		"a name of its own": {ada(), "{unknown}", "../x-2", "x-2.md"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			order := publish.Request{Formats: []string{"md"}, Folder: dir, Pattern: test.pattern, Name: test.name}
			if _, err := publisher(disk.OS{}).Publish(test.doc, order); err != nil {
				t.Fatal(err)
			}
			if _, there := disktest.Files(t, dir)[test.want]; !there {
				t.Errorf("got %q, want %q", disktest.Files(t, dir), test.want)
			}
		})
	}
}

func TestInvalidRequestsWriteNothing(t *testing.T) {
	tests := map[string]struct {
		change func(*publish.Request)
		want   string
	}{
		"no format": {func(o *publish.Request) { o.Formats = nil }, "no format is chosen: name at least one"},
		"no name":   {func(o *publish.Request) { o.Formats = []string{"md", "../x"} }, `"../x" is not a format name: write one such as md or pdf`},
		"twice":     {func(o *publish.Request) { o.Formats = []string{"md", "md"} }, "the format md is named twice: name it once"},
		"pattern":   {func(o *publish.Request) { o.Pattern = "{x" }, `the file name pattern "{x" opens a brace that it does not close`},
		"rendering": {func(o *publish.Request) { o.Formats = []string{"md", "odd"} }, "nothing was exported, as the odd failed: the font is broken"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			order := both(filepath.Join(dir, "exports"))
			test.change(&order)
			written, err := publisher(disk.OS{}).Publish(ada(), order)
			if err == nil || err.Error() != test.want || written != nil {
				t.Errorf("got %v, %v", written, err)
			}
			wantFiles(t, dir, map[string]string{})
		})
	}
}

func TestReplacement(t *testing.T) {
	tests := map[string]struct {
		there    map[string]string
		change   func(*promo.Document, *publish.Request)
		occupied string // the file, empty if all goes well
		state    pages.State
		free     string
	}{
		"ours":        {there: map[string]string{mdName: "md old of ada1", pdfName: "pdf old of ada1"}},
		"one of ours": {there: map[string]string{pdfName: "pdf old of ada1"}},
		"another document's": {
			there: map[string]string{pdfName: "pdf a4 of bob"}, occupied: pdfName,
			free: "H2 2026 Ada Kern Support Manager-2",
		},
		"nobody's": {
			there: map[string]string{mdName: "groceries"}, occupied: mdName,
			free: "H2 2026 Ada Kern Support Manager-2",
		},
		"nobody's, and so is the next": {
			there: map[string]string{
				mdName: "groceries", "H2 2026 Ada Kern Support Manager-2.pdf": "x", "H2 2026 Ada Kern Support Manager-3.md": "y",
			},
			occupied: mdName, free: "H2 2026 Ada Kern Support Manager-4",
		},
		"ours, edited": {
			there: map[string]string{mdName: "md a4 of ada1, edited"}, occupied: mdName, state: pages.Edited,
			free: "H2 2026 Ada Kern Support Manager-2",
		},
		"of an older version": {
			there: map[string]string{mdName: "old md a4 of ada1"}, occupied: mdName, state: pages.Unknown,
			free: "H2 2026 Ada Kern Support Manager-2",
		},
		"another document's, edited": {
			there: map[string]string{pdfName: "pdf a4 of bob, edited"}, occupied: pdfName,
			free: "H2 2026 Ada Kern Support Manager-2",
		},
		"empty": {there: map[string]string{mdName: ""}},
		"ours, edited, asked": {
			there:  map[string]string{mdName: "md a4 of ada1, edited"},
			change: func(_ *promo.Document, o *publish.Request) { o.Replace = true },
		},
		"nobody's, asked": {
			there:  map[string]string{mdName: "groceries", pdfName: "pdf a4 of bob"},
			change: func(_ *promo.Document, o *publish.Request) { o.Replace = true },
		},
		"a document without id owns nothing": {
			there:    map[string]string{mdName: "groceries"},
			change:   func(d *promo.Document, _ *publish.Request) { d.ID = "" },
			occupied: mdName, free: "H2 2026 Ada Kern Support Manager-2",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for file, content := range test.there {
				disktest.Write(t, filepath.Join(dir, file), content)
			}
			doc, order := ada(), both(dir)
			if test.change != nil {
				test.change(&doc, &order)
			}
			_, err := publisher(disk.OS{}).Publish(doc, order)
			if test.occupied == "" {
				if err != nil {
					t.Fatal(err)
				}
				wantFiles(t, dir, map[string]string{mdName: ourMD, pdfName: ourPDF})
				return
			}
			var occupied *publish.Occupied
			if !errors.As(err, &occupied) || filepath.Base(occupied.File) != test.occupied || occupied.Free != test.free || occupied.State != test.state {
				t.Errorf("got %v, want %s occupied and %s free", err, test.occupied, test.free)
			}
			wantFiles(t, dir, test.there)
		})
	}
}

func TestFolderIsOccupied(t *testing.T) {
	dir := t.TempDir()
	disktest.Write(t, filepath.Join(dir, mdName, "inside"), "x")
	_, err := publisher(disk.OS{}).Publish(ada(), both(dir))
	var occupied *publish.Occupied
	if !errors.As(err, &occupied) {
		t.Errorf("got %v", err)
	}
	wantFiles(t, dir, map[string]string{mdName + "/inside": "x"})
}

// The offered name has to be one that a second order takes as it is.
func TestPublishUnderTheFreeName(t *testing.T) {
	dir := t.TempDir()
	doc := ada()
	doc.Candidate.Name = strings.Repeat("昇", 300)
	for want := 1; want <= 3; want++ {
		doc.ID = fmt.Sprint("doc", want)
		order := both(dir)
		_, err := publisher(disk.OS{}).Publish(doc, order)
		var occupied *publish.Occupied
		if errors.As(err, &occupied) {
			order.Name = occupied.Free
			_, err = publisher(disk.OS{}).Publish(doc, order)
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := len(disktest.Files(t, dir)); got != 2*want {
			t.Fatalf("there are %d files, want %d", got, 2*want)
		}
	}
}

func TestPublishTo(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "deep", "case.v1.pdf")
	p := publisher(disk.OS{})
	got, err := p.PublishTo(ada(), publish.Target{Format: "pdf", File: file, Setup: pagesetup.Setup{Paper: "letter"}})
	want := publish.Written{File: file, Format: "pdf", Bytes: 18, Pages: 3, Notices: []string{"pdf was made"}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	bob := ada()
	bob.ID = "bob"
	_, err = p.PublishTo(bob, publish.Target{Format: "pdf", File: file})
	var occupied *publish.Occupied
	if !errors.As(err, &occupied) || occupied.Free != "case.v1-2" {
		t.Errorf("got %v", err)
	}
	wantFiles(t, dir, map[string]string{"deep/case.v1.pdf": "pdf letter of ada1"})
}

// Two files are exported over older ones. Each is whole at every moment, and new
// if the export is said to be done.
func TestPublishWithEveryFault(t *testing.T) {
	const oldMD, oldPDF = "md old of ada1", "pdf old of ada1"
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			disktest.Put(t, fsys, filepath.Join(dir, mdName), oldMD)
			disktest.Put(t, fsys, filepath.Join(dir, pdfName), oldPDF)
		},
		Do: func(r *disktest.Run) error {
			_, err := publisher(r.FS).Publish(ada(), both(r.Dir))
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			files := disktest.Tree(t, r.After, r.Dir)
			md, pdf := files[mdName], files[pdfName]
			if md != oldMD && md != ourMD || pdf != oldPDF && pdf != ourPDF || r.Promised() && (md != ourMD || pdf != ourPDF) {
				t.Errorf("%v: the folder holds %q", r, files)
			}
		},
	})
}

// The first export into a folder that does not exist yet.
func TestFirstPublishWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Do: func(r *disktest.Run) error {
			_, err := publisher(r.FS).Publish(ada(), both(filepath.Join(r.Dir, "exports", "2026")))
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			files := disktest.Tree(t, r.After, r.Dir)
			md, hasMD := files["exports/2026/"+mdName]
			pdf, hasPDF := files["exports/2026/"+pdfName]
			if hasMD && md != ourMD || hasPDF && pdf != ourPDF || r.Promised() && !(hasMD && hasPDF) {
				t.Errorf("%v: the folder holds %q", r, files)
			}
		},
	})
}

// takenMeanwhile lets somebody write a file just before we would.
type takenMeanwhile struct {
	disk.FS
	t    *testing.T
	file string
}

func (m takenMeanwhile) CreateTemp(dir, pattern string) (disk.File, error) {
	disktest.Write(m.t, m.file, "groceries")
	return m.FS.CreateTemp(dir, pattern)
}

func TestPublishDoesNotReplaceAConcurrentFile(t *testing.T) {
	for name, before := range map[string]string{"nothing there": "", "ours there": "md old of ada1"} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, mdName)
			if before != "" {
				disktest.Write(t, file, before)
			}
			order := both(dir)
			order.Formats = order.Formats[:1]
			_, err := publisher(takenMeanwhile{disk.OS{}, t, file}).Publish(ada(), order)
			var occupied *publish.Occupied
			if !errors.As(err, &occupied) {
				t.Errorf("got %v", err)
			}
			wantFiles(t, dir, map[string]string{mdName: "groceries"})
		})
	}
}

func TestOccupiedNamesEveryFile(t *testing.T) {
	dir := t.TempDir()
	md, pdf := filepath.Join(dir, mdName), filepath.Join(dir, pdfName)
	disktest.Write(t, md, "md a4 of ada1, edited")
	disktest.Write(t, pdf, "groceries")
	_, err := publisher(disk.OS{}).Publish(ada(), both(dir))
	want := md + " was changed after it was exported: it was left alone; " +
		pdf + ` exists and is not an export of this document: it was left alone; "H2 2026 Ada Kern Support Manager-2" is free`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// linkless is a file system without hard links, on which a new name is first
// taken by an empty file.
type linkless struct{ disk.FS }

func (linkless) Link(string, string) error { return syscall.EPERM }

// Whoever comes second finds the file of the first, which is an export of the
// same document.
func TestFirstExportsAtOnce(t *testing.T) {
	for name, fsys := range map[string]disk.FS{"with links": disk.OS{}, "without": linkless{disk.OS{}}} {
		t.Run(name, func(t *testing.T) {
			for range 40 {
				dir := filepath.Join(t.TempDir(), "exports")
				var all sync.WaitGroup
				for range 4 {
					all.Go(func() {
						if _, err := publisher(fsys).Publish(ada(), both(dir)); err != nil {
							t.Error(err)
						}
					})
				}
				all.Wait()
				wantFiles(t, dir, map[string]string{mdName: ourMD, pdfName: ourPDF})
			}
		})
	}
}

// Of two documents with one name, one gets it, and the other is told so.
func TestFirstExportsOfTwoDocumentsAtOnce(t *testing.T) {
	for range 40 {
		dir := t.TempDir()
		bob := ada()
		bob.ID = "bob"
		var all sync.WaitGroup
		var done, occupied atomic.Int64
		for _, doc := range []promo.Document{ada(), bob} {
			all.Go(func() {
				order := both(dir)
				order.Formats = []string{"md"}
				_, err := publisher(disk.OS{}).Publish(doc, order)
				var taken *publish.Occupied
				switch {
				case err == nil:
					done.Add(1)
				case errors.As(err, &taken) && taken.Free != "":
					occupied.Add(1)
				default:
					t.Error(err)
				}
			})
		}
		all.Wait()
		if done.Load() != 1 || occupied.Load() != 1 {
			t.Fatalf("%d wrote the file, %d found it occupied", done.Load(), occupied.Load())
		}
	}
}
