package importing

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// reading is the state of reading the page.
type reading struct {
	running bool
	once    bool // the page was read at least once
	saving  bool // the user wants to save as soon as it is read
	fault   error
}

// page is the result of reading the page once.
type page struct {
	draft ladder.Draft
	err   error
}

// prepareRead returns a job that reads the page with the base address that is in
// the field now.
func (s *Screen) prepareRead() func() page {
	base := strings.TrimSpace(s.address.Text())
	return func() page {
		draft, err := s.o.Read(base)
		return page{draft, err}
	}
}

func (s *Screen) read() {
	s.reading.running = true
	s.reader.Request(0)
}

// wasRead shows what was read.
func (s *Screen) wasRead(p page) {
	s.reading.running = false
	draft, err := p.draft, p.err
	read := err == nil || message.Is(err, ladder.ErrNothingFound) // there is a draft even so
	first := !s.reading.once
	s.reading.fault = err
	lost := 0
	if read {
		s.reading.once = true
		lost = s.work.again(draft)
		if s.edit.row >= len(draft.Rows) {
			s.edit.row = none
		}
	}
	s.show()
	if lost > 0 {
		s.fail(fmt.Sprintf("The page changed: %s on lines that moved had to be given up.", kit.Count(lost, "decision")))
	}
	if first && s.reading.once {
		s.begin()
		s.o.Done()
	}
	if s.reading.saving {
		s.reading.saving = false
		s.trySave()
	}
}

// begin chooses the first path's heading, or the first line.
func (s *Screen) begin() {
	if len(s.parts.found) > 0 {
		s.choose(s.parts.found[0].First)
	}
	if len(s.shown) > 0 {
		s.focusRows()
	}
}

// top is what stands above the rows.
type top struct {
	title, about, fault *kit.Text
	object              fyne.CanvasObject
}

func newTop(address *textfield.Field) *top {
	t := &top{
		title: kit.Headline(""),
		about: kit.Body("Each line of the page and what it was taken for. Change a verdict with its letter key; nothing is kept until you save."),
		fault: kit.NewText(),
	}
	t.fault.Hide()
	t.object = kit.Inset(24, 0, 12, 0, kit.Column(6, t.title, t.about,
		kit.Row(12, kit.NewLabel(
			kit.Run{Text: "Page’s address on the web", Size: theme.Label, Bold: true},
			kit.Run{Text: "  for links that lead on from it", Size: theme.Label, Color: theme.Muted}), kit.Fill(address)), t.fault))
	return t
}

// show shows the page's title, or why it could not be read, and reports whether
// that takes other room than before.
func (t *top) show(title string, r reading) bool {
	switch {
	case !r.once && r.fault == nil:
		title = "Reading the page …"
	case title == "":
		title = "What the page says"
	}
	t.title.SetRuns(kit.Run{Text: title, Size: theme.Headline, Bold: true})
	before := t.fault.String()
	kit.SetVisible(t.fault, r.fault != nil)
	if r.fault == nil {
		t.fault.SetRuns()
	} else {
		t.fault.SetRuns(kit.Run{Text: kit.Sentence(r.fault), Color: theme.Error})
	}
	return t.fault.String() != before
}
