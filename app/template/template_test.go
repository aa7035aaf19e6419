package template

import (
	"io/fs"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/message"
	"promodoc/app/promo"
)

// written is a document with something in every part.
func written() promo.Document {
	path := career.Path{ID: "own", Title: "Own path", Sections: []career.Section{{ID: "s", Title: "S", Considerations: []career.Consideration{{ID: "c", Title: "C", Statement: "You do."}}}}}
	d := promo.New(path, promo.Seed{ID: "id", Name: "mine", PathHash: "hash", Form: "form", Candidate: promo.Candidate{Name: "Ada Smith", Team: "Core", Manager: "Grace"}, Cycle: promo.Cycle{Name: "H1"}})
	d = promo.AddSection(promo.SetText(d, promo.SectionRef(promo.SummaryID), "Secret summary"), "peers", "Peers", promo.SummaryID)
	d = promo.SetText(d, promo.SectionRef("peers"), "What peers value")
	d = promo.AddExample(d, "x", "c", "")
	d = promo.SetText(d, promo.ExampleRef("x", "title"), "An example")
	d = promo.SetText(d, promo.Ref{Kind: promo.KindConsideration, ID: "c", Field: "note"}, "A note")
	d.Growth = []promo.GrowthArea{{Title: "Delegating"}}
	d.Setup.PageBudget, d.Setup.Words = 4, []string{"Zephyr"}
	d.Setup.Dialogue.ReaderSets = []promo.ReaderSet{{ID: "r", Name: "Committee", LeaveOut: []string{"example/x", "path/glance"}, StandIns: []promo.StandIn{{Name: "Zephyr", Words: "a customer"}}}}
	d.Setup.Dialogue.Questions = []promo.Question{{ID: "q", Text: "Asked?"}}
	return promo.HidePart(d, career.SkeletonGlance, true)
}

// TestTemplate keeps the path, the form, the settings and the texts that were chosen, and
// nothing of the candidate, the examples and what was said.
func TestTemplate(t *testing.T) {
	d := written()
	var offered []string
	for _, text := range Texts(d) {
		offered = append(offered, text.Title)
	}
	if got := strings.Join(offered, ", "); got != "Team and manager, Summary, Peers, Growth areas, Notes to self" {
		t.Errorf("offered: %s", got)
	}
	data, err := Write(Of(d, "Company form", map[string]bool{"peers": true}))
	if err != nil || !strings.HasPrefix(string(data), "schema: promodoc.template/v1\n") {
		t.Fatalf("%v:\n%s", err, data)
	}
	for _, private := range []string{"Ada", "Secret", "An example", "A note", "Delegating", "Zephyr", "Asked", "Grace", "H1", "example/x"} {
		if strings.Contains(string(data), private) {
			t.Errorf("the template has %q:\n%s", private, data)
		}
	}
	back, err := Read("t.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	n := Begin(back, promo.Seed{ID: "new", Candidate: promo.Candidate{Name: "Bo"}, Cycle: promo.Cycle{Name: "H2"}})
	peers, _ := promo.Text(n, promo.SectionRef("peers"))
	if n.Name != "Company form H2" || n.Candidate.Name != "Bo" || peers != "What peers value" || n.Path.Hash != "hash" || n.Path.Form != "form" ||
		n.Setup.PageBudget != 4 || len(n.Snapshot.Considerations()) != 1 || !reflect.DeepEqual(n.Setup.Parts, d.Setup.Parts) || len(n.Examples) != 0 {
		t.Errorf("begun: %+v", n)
	}
	all := map[string]bool{}
	for _, text := range Texts(d) {
		all[text.ID] = true
	}
	full := Begin(Of(d, "Full", all), promo.Seed{})
	if full.Candidate.Manager != "Grace" || len(full.Growth) != 1 || full.Considerations["c"].Note != "A note" || full.Candidate.Name != "" {
		t.Errorf("with all texts: %+v", full)
	}
}

func TestStore(t *testing.T) {
	s := Store{FS: disktest.NewMemory(), Folder: "/config/templates"}
	if all, err := s.List(); len(all) != 0 || err != nil {
		t.Errorf("at first: %v, %v", all, err)
	}
	if _, err := s.Find("any", false); err == nil || !strings.Contains(err.Error(), "no other") {
		t.Errorf("found in none: %v", err)
	}
	for range 2 {
		if _, err := s.Save(Of(written(), "Company form", nil)); err != nil {
			t.Fatal(err)
		}
	}
	if err := disk.Create(s.FS, "/config/templates/broken.yaml", []byte("schema: promodoc.template/v1\nname: [")); err != nil {
		t.Fatal(err)
	}
	all, err := s.List()
	if err != nil || len(all) != 2 || filepath.Base(all[1].File) != "Company-form-2.yaml" || all[1].Document.Name != "Company form 2" {
		t.Fatalf("listed: %+v, %v", all, err)
	}
	found, err := s.Find("company FORM", false)
	if err != nil || found.File != all[0].File {
		t.Errorf("found %s, %v", found.File, err)
	}
	if _, err := s.Find("other", false); err == nil || !strings.Contains(err.Error(), "Company form") {
		t.Errorf("unknown: %v", err)
	}
	if _, err := s.Find("/config/templates/broken.yaml", true); err == nil {
		t.Error("a broken file is a template")
	}
	other := Store{FS: s.FS, Folder: "/other"}
	imported, err := other.Import(found.File)
	if err != nil || imported.File != "/other/Company-form.yaml" || !reflect.DeepEqual(imported.Document, found.Document) {
		t.Errorf("imported %+v, %v", imported, err)
	}
}

// Of a name that is longer than one of a file may be there can be several, too; and the
// search for a free one ends.
func TestSaveLongAndTakenNames(t *testing.T) {
	s := Store{FS: disktest.NewMemory(), Folder: "/config/templates"}
	for _, name := range []string{strings.Repeat("long name ", 40), strings.Repeat("長い", 100)} {
		files := map[string]bool{}
		for range 3 {
			saved, err := s.Save(Of(written(), name, nil))
			if err != nil || files[saved.File] {
				t.Fatalf("saved as %s, %v", saved.File, err)
			}
			files[saved.File] = true
		}
	}
	taken := Store{FS: &disktest.Faulty{Inner: s.FS, Fail: func(c disktest.Call) error {
		if c.Op == "link" {
			return fs.ErrExist
		}
		return nil
	}}, Folder: "/config/templates"}
	if _, err := taken.Save(Of(written(), "Company form", nil)); !message.Is(err, errNoName) {
		t.Errorf("when all names are taken: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	data, err := Write(Of(written(), "t", nil))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte("schema: promodoc.template/v2\n"))
	f.Add([]byte("\xff\xfes\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read("t.yaml", data)
		if err != nil {
			return
		}
		again, err := Write(Of(d, d.Name, nil))
		if err != nil {
			return // such as a section that has two titles
		}
		if _, err := Read("t.yaml", again); err != nil {
			t.Errorf("what was written cannot be read: %v\n%s", err, again)
		}
	})
}
