package places_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/places"
)

func TestPlacesAreRemembered(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state", "places.json")
	p := places.Open(disk.OS{}, file)
	if _, ok := p.Of("a"); ok || p.Save() != nil {
		t.Fatal("something is remembered before anything was")
	}
	want := places.Place{
		Document: "a", Page: places.Consideration, Of: "x", Item: "k3f9",
		Field:  places.Field{Kind: "example", ID: "k3f9", Name: "action", Caret: 12},
		Scroll: places.Scroll{Fields: 340, Sheet: 2, Y: 100.5},
	}
	p.Remember(want)
	p.Remember(places.Place{Document: "b"})
	p.Save()()
	if p.Save() != nil {
		t.Error("what is saved is saved again")
	}
	again := places.Open(disk.OS{}, file)
	if got, ok := again.Of("a"); !ok || got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	again.Remember(places.Place{Document: "b"})
	if again.Save() != nil {
		t.Error("a place that did not change is saved")
	}
}

// A job that runs late does not write over a later one.
func TestTheLastJobWins(t *testing.T) {
	file := filepath.Join(t.TempDir(), "places.json")
	p := places.Open(disk.OS{}, file)
	p.Remember(places.Place{Document: "a", Page: "first"})
	first := p.Save()
	p.Remember(places.Place{Document: "a", Page: "second"})
	p.Save()()
	first()
	if got, _ := places.Open(disk.OS{}, file).Of("a"); got.Page != "second" {
		t.Errorf("the file has the page %q", got.Page)
	}
}

func TestPlacesAreBounded(t *testing.T) {
	file := filepath.Join(t.TempDir(), "places.json")
	p := places.Open(disk.OS{}, file)
	for i := range 3 * places.Max {
		p.Remember(places.Place{Document: fmt.Sprint(i), Of: strings.Repeat("x", 1e4)})
	}
	p.Save()()
	text := disktest.Files(t, filepath.Dir(file))["places.json"]
	all := places.Parse([]byte(text))
	if len(all) != places.Max || all[0].Document != fmt.Sprint(3*places.Max-1) || len(text) > 1e5 {
		t.Errorf("%d places in %d bytes", len(all), len(text))
	}
}

// A file that is no file of places is replaced when something is remembered.
func TestADamagedFileIsNoFailure(t *testing.T) {
	for _, text := range []string{"", "no JSON", `{"schema":"other/v1","places":[{"document":"a"}]}`, `{"places":3}`} {
		file := filepath.Join(t.TempDir(), "places.json")
		disktest.Write(t, file, text)
		p := places.Open(disk.OS{}, file)
		if _, ok := p.Of("a"); ok {
			t.Errorf("%q has a place", text)
		}
		p.Remember(places.Place{Document: "a"})
		p.Save()()
		if _, ok := places.Open(disk.OS{}, file).Of("a"); !ok {
			t.Errorf("%q is not replaced", text)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"schema":"promodoc.places/v1","places":[{"document":"a","page":"overview","field":{"kind":"example","caret":-3},"scroll":{"y":1e300}},{"document":"a"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		all := places.Parse(data)
		if len(all) > places.Max {
			t.Errorf("%d places", len(all))
		}
		for _, p := range all {
			if p.Document == "" || p.Field.Caret < 0 || p.Scroll.Fields < 0 || p.Scroll.Y < 0 {
				t.Errorf("%+v", p)
			}
		}
	})
}
