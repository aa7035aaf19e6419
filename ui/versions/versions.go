// Package versions shows the versions of a document, or of another file whose content is
// a T, and the copies of the file that were kept beside it, to compare one with the
// present state. It must not know where they are kept, or how one is restored.
package versions

import (
	"cmp"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/history"
	"promodoc/app/safefile"
	"promodoc/app/store"
	"promodoc/ui/action"
	"promodoc/ui/covering"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Versions are the versions of one document or another file. The methods are called on
// goroutines of their own.
type Versions[T any] interface {
	List() ([]history.Version, error)
	Describe(version history.Version, before *history.Version) (history.Description, error)
	Read(history.Version) (T, error)
}

// KeptCopies are the copies that were kept beside the file of the document. List
// and Read are called on goroutines of their own.
type KeptCopies[T any] interface {
	List() ([]store.KeptCopy, error)
	Read(store.KeptCopy) (T, error)
	Trash(store.KeptCopy) (safefile.Trashed, error)
	PutBack(safefile.Trashed) error
	Reveal(store.KeptCopy) // shows it in its folder
}

// State is what the user wants to compare with the present state.
type State[T any] struct {
	Label   string // short: when it was kept
	Content T
	Kept    bool // it is a kept copy, no version
	Older   bool // than the present state
}

// Options is what the screen is opened with. All but Kept, the texts and Go must be given.
type Options[T any] struct {
	Document string // what the document is called
	Versions Versions[T]
	Kept     KeptCopies[T] // nil if none are kept of such files
	Now      func() time.Time
	// Intro says above the list what the versions are of, and EmptyIntro in place of an
	// empty one; both may be empty, for those of a document.
	Intro, EmptyIntro string
	// About says how far the history is thinned because of its limit; it may
	// return an empty text.
	About func() string
	// Compare shows a state beside the document as it is now.
	Compare   func(State[T])
	BackLabel string       // says where Back leads
	Back      func()       // leaves the screen
	Post      func(func()) // runs a function on the screen's goroutine
	Go        func(func()) // runs slow work elsewhere; nil starts a goroutine
}

// Screen is the list of the versions of a document.
type Screen[T any] struct {
	*covering.Screen
	options  Options[T]
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
func New[T any](o Options[T]) *Screen[T] {
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	s := &Screen[T]{options: o, about: kit.NewText(), keptText: kit.NewText()}
	o.Intro, o.EmptyIntro = cmp.Or(o.Intro, textAbout.Text()), cmp.Or(o.EmptyIntro, textEmptyAbout.Text())
	s.options = o
	s.links = s.keptLinks()
	s.rows = newRows(o.Now, s.describe, s.open)
	bar := kit.Row(12,
		kit.NewLabel(kit.Run{Text: textTitle.Text(), Bold: true}),
		kit.Fill(kit.NewLabel(kit.Run{Text: o.Document, Color: theme.Muted})),
		kit.NewLink(o.BackLabel, theme.Body, o.Back).Muted(), kit.NewKeyCap(action.Bare(fyne.KeyEscape)))
	s.header = kit.Inset(18, 12, 10, 12, kit.Column(8, s.keptText, s.links, s.about))
	s.empty = kit.Inset(120, 24, 24, 24, kit.Centered(460, 0, kit.Column(10,
		kit.Headline(textEmpty.Text()).Centered(), kit.Body(o.EmptyIntro).Centered())))
	s.empty.Hide()
	s.Screen = covering.New(covering.Options{
		Bar: bar, Header: s.header, List: s.rows.list, Body: kit.Stack(s.rows.list, s.empty), Width: 960, Back: o.Back,
	})
	s.Show(textReading.Text(), theme.Muted)
	s.read()
	return s
}

// read reads which kept copies and versions there are, off the screen's goroutine.
func (s *Screen[T]) read() {
	s.options.Go(func() {
		kept, keptErr := s.keptCopies()
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

// keptCopies lists the kept copies.
func (s *Screen[T]) keptCopies() ([]store.KeptCopy, error) {
	if s.options.Kept == nil {
		return nil, nil
	}
	return s.options.Kept.List()
}

// show shows the kept copies and then the versions, the newest first.
func (s *Screen[T]) show(kept []store.KeptCopy, all []history.Version, about string) {
	s.all, s.limited = all, about
	text := s.options.Intro
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
func (s *Screen[T]) describe(wanted []request) {
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
func (s *Screen[T]) open(st state) {
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
				s.options.Compare(State[T]{Label: s.rows.label(st), Content: d, Kept: st.kept != nil, Older: older})
			}
		})
	})
}

func (s *Screen[T]) readState(st state) (T, error) {
	if st.kept != nil {
		return s.options.Kept.Read(*st.kept)
	}
	return s.options.Versions.Read(st.version)
}
