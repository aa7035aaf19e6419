// Package sysfont finds fonts of the computer for characters that the
// program's own fonts lack. It looks for them when the first such character
// comes, and not before; it keeps nothing on disk. It knows which font suits
// which script and style, and nothing of words or pages.
package sysfont

import (
	"io"
	"log"
	"sync"

	"github.com/go-text/typesetting/fontscan"

	"promodoc/export/face"
)

// Fonts are the computer's, as they were when the first was needed. The same
// fonts give the same answers. It may be used by several goroutines at once.
type Fonts struct {
	folders func() []string

	mu     sync.Mutex
	listed bool
	fonts  []*entry
	// ranked are the fonts in the order to ask them, for what was asked for.
	ranked map[face.Query][]*entry
}

// Installed are the fonts that lie where the system keeps its fonts.
func Installed() *Fonts { return &Fonts{folders: systemFolders} }

// In are the fonts below some folders, for tests and for other programs.
func In(folders ...string) *Fonts {
	return &Fonts{folders: func() []string { return folders }}
}

// systemFolders asks the library where fonts are installed on this system. It
// reports what it does in a log, which would end on standard error.
func systemFolders() []string {
	folders, err := fontscan.DefaultFontDirectories(log.New(io.Discard, "", 0))
	if err != nil {
		return nil // a system without fonts
	}
	return folders
}

// Find returns the font that suits a text best among those that draw every
// rune of it, or nil where there is none.
func (f *Fonts) Find(text string, want face.Query) *face.Source {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.listed {
		f.fonts, f.listed = list(f.folders()), true
		f.ranked = map[face.Query][]*entry{}
	}
	ranked, ok := f.ranked[want]
	if !ok {
		ranked = rank(f.fonts, want)
		f.ranked[want] = ranked
	}
	for _, e := range ranked {
		if e.covers(text) && e.open() && e.draws(text) {
			return e.source(want)
		}
	}
	return nil
}
