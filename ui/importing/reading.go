package importing

import (
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
		draft, err := s.options.Read(base)
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
		s.fail(textPageChanged.Count(lost))
	}
	if first && s.reading.once {
		s.begin()
		s.options.Done()
	}
	if s.reading.saving {
		s.reading.saving = false
		s.trySave()
	}
}

// begin selects the heading of the first path, or the first line.
func (s *Screen) begin() {
	if len(s.parts.found) > 0 {
		s.selectRow(s.parts.found[0].First)
	}
	if len(s.shown) > 0 {
		s.focusRows()
	}
}

// top is shown above the lines.
type top struct {
	title, about, fault *kit.Text
	object              fyne.CanvasObject
}

func newTop(address *textfield.Field) *top {
	t := &top{
		title: kit.Headline(""),
		about: kit.Body(textAbout.Text()),
		fault: kit.NewText(),
	}
	t.fault.Hide()
	t.object = kit.Inset(24, 0, 12, 0, kit.Column(6, t.title, t.about,
		kit.Row(12, kit.NewLabel(
			kit.Run{Text: textAddress.Text(), Size: theme.Label, Bold: true},
			kit.Run{Text: "  " + textAddressAbout.Text(), Size: theme.Label, Color: theme.Muted}), kit.Fill(address)), t.fault))
	return t
}

// show shows the page's title, or why it could not be read, and reports whether
// the height changed.
func (t *top) show(title string, r reading) bool {
	switch {
	case !r.once && r.fault == nil:
		title = textReading.Text()
	case title == "":
		title = textUntitled.Text()
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
