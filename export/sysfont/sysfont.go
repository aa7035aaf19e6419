// Package sysfont finds system fonts for characters that the embedded
// fonts do not have. It searches them when it is first asked for one, and writes
// nothing to disk. It knows which font suits which script and style, and must not
// know of text or pages.
package sysfont

import (
	"io"
	"log"
	"sync"

	"github.com/go-text/typesetting/fontscan"

	"promodoc/export/face"
)

// Fonts are the system fonts at the time of the first search. The same
// fonts give the same results. It may be used by several goroutines.
type Fonts struct {
	folders func() []string

	mu     sync.Mutex
	listed bool
	fonts  []*entry
	// ranked are the fonts in order of preference, by what was asked for.
	ranked map[face.Query][]*entry
}

// Installed returns the fonts in the font folders of the system.
func Installed() *Fonts { return &Fonts{folders: systemFolders} }

// systemFolders returns the font folders of the system. The library logs what it
// does to standard error unless it gets another logger.
func systemFolders() []string {
	folders, err := fontscan.DefaultFontDirectories(log.New(io.Discard, "", 0))
	if err != nil {
		return nil // a system without fonts
	}
	return folders
}

// Find returns the most suitable font among those that have a glyph for every rune
// of a text, or nil if there is none.
func (f *Fonts) Find(text string, query face.Query) *face.Source {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.listed {
		f.fonts, f.listed = list(f.folders()), true
		f.ranked = map[face.Query][]*entry{}
	}
	ranked, ok := f.ranked[query]
	if !ok {
		ranked = rank(f.fonts, query)
		f.ranked[query] = ranked
	}
	for _, e := range ranked {
		if e.covers(text) && e.open() && e.draws(text) {
			return e.source(query)
		}
	}
	return nil
}
