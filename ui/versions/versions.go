// Package versions shows the versions of a document, to compare one with the
// document as it is now. It must not know where versions are kept, or how one
// is restored.
package versions

import (
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/history"
	"promodoc/app/promo"
	"promodoc/ui/action"
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

// Options is what the screen is opened with. All but Go must be given.
type Options struct {
	Document string // what the document is called
	Versions Versions
	Now      func() time.Time
	// About says how far the history is thinned because of its limit; it may
	// return an empty text.
	About func() string
	// Compare shows a version beside the document as it is now.
	Compare func(label string, d promo.Document)
	Back    func()       // leaves the screen
	Post    func(func()) // runs a function on the screen's goroutine
	Go      func(func()) // runs slow work elsewhere; nil starts a goroutine
}

// Screen is the list of the versions of a document.
type Screen struct {
	options Options
	frame   *kit.Frame
	rows    *rows
	header  *fyne.Container
	about   *kit.Text
	empty   fyne.CanvasObject
	status  *kit.Text
	left    bool // the screen is closed: what is read for it is dropped
	opening bool // a version is being read
}

// New returns the screen and begins to read which versions there are.
func New(o Options) *Screen {
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	s := &Screen{options: o, status: kit.SmallLabel(textReading.Text()), about: kit.NewText()}
	s.rows = newRows(o.Now, s.describe, s.open)
	bar := kit.Row(12,
		kit.NewLabel(kit.Run{Text: textTitle.Text(), Bold: true}),
		kit.Fill(kit.NewLabel(kit.Run{Text: o.Document, Color: theme.Muted})),
		kit.NewLink(textBack.Text(), theme.Body, o.Back).Muted(), kit.NewKeyCap(action.Bare(fyne.KeyEscape)))
	s.header = kit.Inset(18, 12, 10, 12, kit.Column(8, s.about))
	s.empty = kit.Inset(120, 24, 24, 24, kit.Centered(460, 0, kit.Column(10,
		kit.Headline(textEmpty.Text()).Centered(), kit.Body(textEmptyAbout.Text()).Centered())))
	s.empty.Hide()
	main := kit.Centered(960, 12, kit.WithHeader(s.header, kit.Stack(s.rows.list, s.empty)))
	s.frame = kit.NewFrame(bar, nil, main, kit.Row(14, kit.Fill(s.status),
		kit.KeyHint(action.Bare(fyne.KeyUp, fyne.KeyDown), hintSelect.Text()),
		kit.KeyHint(action.Bare(fyne.KeyReturn), hintCompare.Text()),
		kit.KeyHint(action.Bare(fyne.KeyEscape), hintBack.Text())))
	s.read()
	return s
}

// read reads which versions there are, off the screen's goroutine.
func (s *Screen) read() {
	s.options.Go(func() {
		all, err := s.options.Versions.List()
		about := s.options.About()
		s.options.Post(func() {
			if s.left {
				return
			}
			if err != nil {
				s.fail(err)
				return
			}
			s.show(all, about)
		})
	})
}

// show shows the versions, the newest first.
func (s *Screen) show(all []history.Version, about string) {
	text := textAbout.Text()
	if about != "" {
		text += " " + about
	}
	s.about.SetRuns(kit.Run{Text: text, Color: theme.Muted})
	kit.SetVisible(s.header, len(all) > 0)
	kit.SetVisible(s.empty, len(all) == 0)
	kit.SetVisible(s.rows.list, len(all) > 0)
	s.rows.set(all)
	s.say(textVersions.Count(len(all)), theme.Muted)
	s.frame.Refresh()
	if len(all) > 0 {
		s.rows.focus()
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

// open reads a version and shows it beside the document as it is now.
func (s *Screen) open(v history.Version) {
	if s.opening {
		return
	}
	s.opening = true
	s.options.Go(func() {
		d, err := s.options.Versions.Read(v)
		s.options.Post(func() {
			s.opening = false
			switch {
			case s.left:
			case err != nil:
				s.fail(err)
			default:
				s.options.Compare(s.rows.label(v), d)
			}
		})
	})
}

// fail says why something could not be done.
func (s *Screen) fail(err error) { s.say(kit.Sentence(err), theme.Error) }

func (s *Screen) say(sentence string, color fyne.ThemeColorName) {
	s.status.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: color})
}
