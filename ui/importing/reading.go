package importing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/ui/kit"
	"promodoc/ui/latest"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// reading reads the page, again whenever its address on the web changes.
type reading struct {
	read    func(base string) (ladder.Draft, error)
	worker  *latest.Worker[page]
	address *textfield.Field
	top     *top

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

// newReading calls done with each result, and submit when the user enters the
// address. The ways to read the page are shown under its title.
func newReading(o Options, ways fyne.CanvasObject, done func(page), submit func()) *reading {
	r := &reading{read: o.Read}
	r.worker = latest.New(latest.Options{Go: o.Go, Post: o.Post}, r.prepare, done)
	r.address = textfield.NewSingleLine(textAddressStart.Text(), kit.Run{Size: theme.Body})
	r.address.OnChanged = func(string, int) { r.start() }
	r.address.OnSubmit = submit
	r.top = newTop(r.address, ways)
	return r
}

// prepare returns a job that reads the page with the base address that is in the
// field now.
func (r *reading) prepare() func() page {
	base := strings.TrimSpace(r.address.Text())
	return func() page {
		draft, err := r.read(base)
		return page{draft, err}
	}
}

func (r *reading) start() {
	r.running = true
	r.worker.Request(0)
}

// ended records the result of reading, and reports whether there is a draft and
// whether it is the first one.
func (r *reading) ended(err error) (read, first bool) {
	read = err == nil || message.Is(err, ladder.ErrNothingFound) // there is a draft even so
	first = read && !r.once
	r.running, r.fault, r.once = false, err, r.once || read
	return read, first
}

// focus gives the keyboard to the address.
func (r *reading) focus() { kit.Focus(r.address) }

// focused reports whether the address has the keyboard.
func (r *reading) focused() bool { return kit.HasFocus(r.address) }

// show shows the page's title, or why it could not be read, and reports whether
// the height changed.
func (r *reading) show(title string) bool {
	switch {
	case !r.once && r.fault == nil:
		title = textReading.Text()
	case title == "":
		title = textUntitled.Text()
	}
	return r.top.show(title, r.fault)
}

// wasRead shows what was read.
func (s *Screen) wasRead(p page) {
	read, first := s.reading.ended(p.err)
	lost := 0
	if read {
		lost = s.work.again(p.draft)
		if s.edit.row >= len(p.draft.Rows) {
			s.edit.row = none
		}
	}
	s.show()
	s.turning.request()
	if lost > 0 {
		s.Fail(textPageChanged.Count(lost))
	}
	if first {
		s.begin()
		notices := slices.Clone(p.draft.Notices)
		if n := s.work.ids.changed(); n > 0 {
			notices = append(notices, textIDsChanged.Count(n))
		}
		s.Say(strings.Join(notices, "\n"))
		s.options.Done()
	}
	if s.reading.saving {
		s.reading.saving = false
		s.trySave()
	}
}

// begin selects the heading of the first path, or the first line.
func (s *Screen) begin() {
	if len(s.work.paths) > 0 {
		s.rows.selectRow(s.work.paths[0].First)
		s.rows.list.ScrollTo(s.rows.list.Selected()) // what was found, not what comes before it on the page
	}
	if len(s.rows.shown) > 0 {
		s.rows.focus()
	}
}

// top is shown above the lines.
type top struct {
	title, about, fault *kit.Text
	object              fyne.CanvasObject
}

func newTop(address *textfield.Field, ways fyne.CanvasObject) *top {
	t := &top{
		title: kit.Headline(""),
		about: kit.Body(textAbout.Text()),
		fault: kit.NewText(),
	}
	t.fault.Hide()
	t.object = kit.Inset(24, 0, 12, 0, kit.Column(6, t.title, kit.Inset(2, 0, 4, 0, ways), t.about,
		kit.Row(12, kit.NewLabel(
			kit.Run{Text: textAddress.Text(), Size: theme.Label, Bold: true},
			kit.Run{Text: "  " + textAddressAbout.Text(), Size: theme.Label, Color: theme.Muted}), kit.Fill(address)), t.fault))
	return t
}

// show shows a title and why the page could not be read, and reports whether the
// height changed.
func (t *top) show(title string, fault error) bool {
	t.title.SetRuns(kit.Run{Text: title, Size: theme.Headline, Bold: true})
	before := t.fault.String()
	kit.SetVisible(t.fault, fault != nil)
	if fault == nil {
		t.fault.SetRuns()
	} else {
		t.fault.SetRuns(kit.Run{Text: kit.Sentence(fault), Color: theme.Error})
	}
	return t.fault.String() != before
}
