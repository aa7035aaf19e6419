// Package places remembers where the user was in each document: the page, the
// field and the caret, and how far it was scrolled. It is state of the program,
// in a small file of its own, and never in a document. It must not know what the
// names of pages and fields mean.
package places

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"promodoc/app/disk"
)

// Max is how many documents are remembered: those that were left last.
const Max = 200

// Schema names the format of the file in its first key.
const Schema = "promodoc.places/v1"

// maxName is the length of the longest name that is remembered, in bytes. Names
// come out of documents.
const maxName = 1000

// Page names a page of the screen of a document.
type Page string

// The pages.
const (
	Overview      Page = "overview"
	Consideration Page = "consideration"
	Preparations  Page = "preparations"
	Growth        Page = "growth"
	OffPath       Page = "off-path"
	Voices        Page = "voices"
	Parts         Page = "parts"
)

// Place is where the user was in a document. The zero Place but for Document is its
// beginning. It is a value to be compared.
type Place struct {
	Document string `json:"document"` // its ID, or the name of its file if it has none
	Page     Page   `json:"page,omitempty"`
	Of       string `json:"of,omitempty"`   // what the page is of, such as a consideration
	Item     string `json:"item,omitempty"` // of the page, such as the open example
	Field    Field  `json:"field,omitzero"` // with the keyboard; zero if none had it
	Scroll   Scroll `json:"scroll,omitzero"`
}

// Field is a text field and the caret in it.
type Field struct {
	Kind  string `json:"kind"`
	ID    string `json:"id,omitempty"`
	Name  string `json:"name,omitempty"`
	Index int    `json:"index,omitempty"`
	Sub   int    `json:"sub,omitempty"`
	Caret int    `json:"caret,omitempty"` // in runes from the start
	// Unseen says that the caret was scrolled out of view.
	Unseen bool `json:"unseen,omitempty"`
}

// Scroll is how far things were scrolled.
type Scroll struct {
	Fields int     `json:"fields,omitempty"` // the column of fields, in pixels
	Sheet  int     `json:"sheet,omitempty"`  // the typeset page at the top of the view, from 0
	Y      float64 `json:"y,omitempty"`      // and the height on it, in points
}

// content is what the file contains.
type content struct {
	Schema string  `json:"schema"`
	Places []Place `json:"places"` // the last one first
}

// Places are the places of all documents. Its methods must be called on one
// goroutine; a job that Save returns may run on any.
type Places struct {
	fs    disk.FS
	file  string
	all   []Place // the last one first
	read  bool
	saved bool

	writing sync.Mutex
	written int // the last number of a job that wrote
	jobs    int
}

// Open returns the places in a file, which is read when the first is asked for. A
// file that cannot be read counts as empty: the user has put no work into it.
func Open(fsys disk.FS, file string) *Places { return &Places{fs: fsys, file: file, saved: true} }

// Of returns the place in a document; ok is false if none is remembered.
func (p *Places) Of(document string) (place Place, ok bool) {
	p.load()
	i := p.index(document)
	if i < 0 {
		return Place{}, false
	}
	return p.all[i], true
}

// Remember remembers a place, as the last one. It writes nothing, see Save.
func (p *Places) Remember(place Place) {
	p.load()
	place = clean(place)
	if len(p.all) > 0 && p.all[0] == place {
		return
	}
	if i := p.index(place.Document); i >= 0 {
		p.all = slices.Delete(p.all, i, i+1)
	}
	p.all = slices.Insert(p.all, 0, place)
	p.all = p.all[:min(len(p.all), Max)]
	p.saved = false
}

// Save returns a job that writes what was remembered, nil if that is in the file.
// Failures are ignored. Of several jobs the last one that was returned wins,
// whichever runs first.
func (p *Places) Save() (job func()) {
	if p.saved {
		return nil
	}
	p.saved = true
	p.jobs++
	number, snapshot := p.jobs, slices.Clone(p.all)
	return func() {
		p.writing.Lock()
		defer p.writing.Unlock()
		if number < p.written {
			return
		}
		p.written = number
		data, err := json.MarshalIndent(content{Schema, snapshot}, "", " ")
		if err == nil && disk.MakeFolder(p.fs, filepath.Dir(p.file)) == nil {
			_ = disk.Replace(p.fs, p.file, append(data, '\n'))
		}
	}
}

func (p *Places) index(document string) int {
	return slices.IndexFunc(p.all, func(q Place) bool { return q.Document == document })
}

func (p *Places) load() {
	if p.read {
		return
	}
	p.read = true
	if data, err := disk.Read(p.fs, p.file); err == nil {
		p.all = Parse(data)
	}
}

// Parse returns the places in the content of a file, as far as they make sense.
func Parse(data []byte) []Place {
	var c content
	if json.Unmarshal(data, &c) != nil || !strings.HasPrefix(c.Schema, "promodoc.places/") {
		return nil
	}
	var all []Place
	seen := map[string]bool{}
	for _, place := range c.Places {
		if place = clean(place); place.Document != "" && !seen[place.Document] && len(all) < Max {
			seen[place.Document] = true
			all = append(all, place)
		}
	}
	return all
}

// clean returns a place without what no place has.
func clean(p Place) Place {
	for _, s := range []*string{&p.Document, (*string)(&p.Page), &p.Of, &p.Item, &p.Field.Kind, &p.Field.ID, &p.Field.Name} {
		if len(*s) > maxName {
			*s = ""
		}
		*s = strings.ToValidUTF8(*s, "")
	}
	if p.Field.Kind == "" {
		p.Field = Field{}
	}
	for _, n := range []*int{&p.Field.Index, &p.Field.Sub, &p.Field.Caret, &p.Scroll.Fields, &p.Scroll.Sheet} {
		*n = max(*n, 0)
	}
	p.Scroll.Y = max(p.Scroll.Y, 0)
	return p
}
