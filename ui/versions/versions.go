// Package versions shows the versions of a document and the copies of its file
// that were kept beside it, to compare one with the document as it is now. It must
// not know where they are kept, or how one is restored.
package versions

import (
	"cmp"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/history"
	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/store"
	"promodoc/ui/action"
	"promodoc/ui/covering"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Versions are the versions of one document. The methods are called on
// goroutines of their own.
type Versions interface {
	List() ([]history.Version, error)
	Describe(version history.Version, before *history.Version) (history.Description, error)
	Read(history.Version) (promo.Document, error)
}

// KeptCopies are the copies that were kept beside the file of the document. List
// and Read are called on goroutines of their own.
type KeptCopies interface {
	List() ([]store.KeptCopy, error)
	Read(store.KeptCopy) (promo.Document, error)
	Trash(store.KeptCopy) (safefile.Trashed, error)
	PutBack(safefile.Trashed) error
	Reveal(store.KeptCopy) // shows it in its folder
}

// State is what the user wants to compare with the document as it is now.
type State struct {
	Label    string // short: when it was kept
	Document promo.Document
	Kept     bool // it is a kept copy, no version
	Older    bool // than the document
}

// Options is what the screen is opened with. All but Go must be given.
type Options struct {
	Document string // what the document is called
	Versions Versions
	Kept     KeptCopies
	Now      func() time.Time
	// About says how far the history is thinned because of its limit; it may
	// return an empty text.
	About func() string
	// Compare shows a state beside the document as it is now.
	Compare   func(State)
	BackLabel string       // says where Back leads
	Back      func()       // leaves the screen
	Post      func(func()) // runs a function on the screen's goroutine
	Go        func(func()) // runs slow work elsewhere; nil starts a goroutine
}

// Screen is the list of the versions of a document.
type Screen struct {
	*covering.Screen
	options  Options
	rows     *rows
	header   *fyne.Container
	about    *kit.Text
	keptText *kit.Text // says that there are kept copies
	empty    fyne.CanvasObject
	left     bool               // the screen is closed: what is read for it is dropped
	opening  bool               // a state is being read
	trashed  []safefile.Trashed // for undo
	links    *fyne.Container    // what can be done with a kept copy
	all      []history.Version  // as they were read
	limited  string             // how far the history is thinned because of its limit
}

// New returns the screen and begins to read which versions there are.
func New(o Options) *Screen {
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	s := &Screen{options: o, about: kit.NewText(), keptText: kit.NewText()}
	s.links = s.keptLinks()
	s.rows = newRows(o.Now, s.describe, s.open)
	bar := kit.Row(12,
		kit.NewLabel(kit.Run{Text: textTitle.Text(), Bold: true}),
		kit.Fill(kit.NewLabel(kit.Run{Text: o.Document, Color: theme.Muted})),
		kit.NewLink(o.BackLabel, theme.Body, o.Back).Muted(), kit.NewKeyCap(action.Bare(fyne.KeyEscape)))
	s.header = kit.Inset(18, 12, 10, 12, kit.Column(8, s.keptText, s.links, s.about))
	s.empty = kit.Inset(120, 24, 24, 24, kit.Centered(460, 0, kit.Column(10,
		kit.Headline(textEmpty.Text()).Centered(), kit.Body(textEmptyAbout.Text()).Centered())))
	s.empty.Hide()
	s.Screen = covering.New(covering.Options{
		Bar: bar, Header: s.header, List: s.rows.list, Body: kit.Stack(s.rows.list, s.empty), Width: 960, Back: o.Back,
	})
	s.Show(textReading.Text(), theme.Muted)
	s.read()
	return s
}

// read reads which kept copies and versions there are, off the screen's goroutine.
func (s *Screen) read() {
	s.options.Go(func() {
		kept, keptErr := s.options.Kept.List()
		all, err := s.options.Versions.List()
		about := s.options.About()
		s.options.Post(func() {
			if s.left {
				return
			}
			s.show(kept, all, about)
			if err := cmp.Or(err, keptErr); err != nil {
				s.Fail(kit.Sentence(err))
			}
		})
	})
}

// show shows the kept copies and then the versions, the newest first.
func (s *Screen) show(kept []store.KeptCopy, all []history.Version, about string) {
	s.all, s.limited = all, about
	text := textAbout.Text()
	s.keptText.SetRuns(kit.Run{Text: textAboutKept.Count(len(kept)), Color: theme.Muted})
	if about != "" {
		text += " " + about
	}
	s.about.SetRuns(kit.Run{Text: text, Color: theme.Muted})
	some := len(kept)+len(all) > 0
	kit.SetVisible(s.keptText, len(kept) > 0)
	kit.SetVisible(s.links, len(kept) > 0)
	kit.SetVisible(s.header, some)
	kit.SetVisible(s.empty, !some)
	kit.SetVisible(s.rows.list, some)
	s.rows.set(kept, all)
	s.Show(textVersions.Count(len(all)), theme.Muted)
	s.Relayout()
	if some {
		s.SetHints(kit.KeyHint(action.Bare(fyne.KeyUp, fyne.KeyDown), hintSelect.Text()), kit.KeyHint(action.Bare(fyne.KeyReturn), hintCompare.Text()))
		s.Shown()
	}
}

// describe describes versions off the screen's goroutine, one after another. It
// is called again when the last of them is described.
func (s *Screen) describe(wanted []request) {
	s.options.Go(func() {
		for i, w := range wanted {
			d, err := s.options.Versions.Describe(w.version, w.before)
			last := i == len(wanted)-1
			s.options.Post(func() {
				if !s.left {
					s.rows.described(w, d, err, last)
				}
			})
		}
	})
}

// open reads a state and shows it beside the document as it is now.
func (s *Screen) open(st state) {
	if s.opening {
		return
	}
	s.opening = true
	s.options.Go(func() {
		d, err := s.readState(st)
		s.options.Post(func() {
			s.opening = false
			switch {
			case s.left:
			case err != nil && st.kept != nil:
				s.Show(textUnreadable.Text("Key", action.KeyLabel(action.RevealKept), "Cause", kit.Brief(kit.Sentence(err), st.kept.File)), theme.Error)
			case err != nil:
				s.Fail(kit.Sentence(err))
			default:
				older := st.kept == nil || !st.kept.Elsewhere()
				s.options.Compare(State{Label: s.rows.label(st), Document: d, Kept: st.kept != nil, Older: older})
			}
		})
	})
}

func (s *Screen) readState(st state) (promo.Document, error) {
	if st.kept != nil {
		return s.options.Kept.Read(*st.kept)
	}
	return s.options.Versions.Read(st.version)
}
