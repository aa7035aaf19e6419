// Package newdoc shows the screen on which a document is begun: for which
// role, for whom and for which cycle.
package newdoc

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the screen is opened with.
type Options struct {
	Paths     []career.Path   // those that have considerations, resolved
	Chosen    string          // the id of the path that is chosen at first; empty for the first
	Forms     []career.Path   // forms that the document can have instead of its path's own
	Candidate promo.Candidate // as in the last document, to save typing
	Today     promo.Date
	Create    func(workspace.Choice) error // makes the document and opens it
	Cancel    func()
	Import    func() // asks for a company's page, to make paths of it
	Manage    func() // shows the paths there are
}

// Screen is the screen of a new document.
type Screen struct {
	options   Options
	frame     *kit.Frame
	page      *kit.ScrollView
	grid      *fyne.Container
	tiles     []*kit.ListItem
	shown     []career.Path
	chosen    int
	forms     []*kit.Chip
	form      int // of the options' Forms; -1 for the path's own
	filter    *textfield.Field
	candidate map[string]*textfield.Field
	cycle     map[string]*textfield.Field
	fault     *kit.Text
}

// New returns the screen with the first path chosen.
func New(o Options) *Screen {
	s := &Screen{options: o, form: -1, fault: kit.NewText()}
	s.candidate = s.fieldsFor("name", "team", "manager")
	s.cycle = s.fieldsFor("name", "from", "to")
	s.filter = s.field("Type to filter")
	s.filter.OnChanged = func(text string, _ int) { s.show(text) }
	s.prefill()
	s.grid = kit.Grid(250, 16)
	s.page = kit.NewScrollView(kit.Centered(880, 24, kit.Inset(24, 0, 40, 0, s.column())))
	for _, f := range append(values(s.candidate), append(values(s.cycle), s.filter)...) {
		f.OnSubmit = s.create
	}
	bar := kit.Row(16, kit.Fill(kit.NewLabel(kit.Run{Text: "New document", Bold: true})),
		kit.NewLink("Cancel", theme.Body, o.Cancel).Muted(), kit.NewKeyCap("Esc"),
		kit.NewPrimaryButton("Create", "Enter", s.create))
	status := kit.Row(16, kit.Fill(kit.SmallLabel("The document is one readable file in your library")),
		kit.KeyHint("← →", "choose a role"), kit.KeyHint("Tab", "next field"), kit.KeyHint("Enter", "create"))
	s.frame = kit.NewFrame(bar, nil, s.page, status)
	s.show("")
	for i, p := range o.Paths {
		if p.ID == o.Chosen {
			s.choose(i)
		}
	}
	return s
}

func values(m map[string]*textfield.Field) []*textfield.Field {
	var all []*textfield.Field
	for _, name := range []string{"name", "team", "manager", "from", "to"} {
		if f, ok := m[name]; ok {
			all = append(all, f)
		}
	}
	return all
}

func (s *Screen) field(placeholder string) *textfield.Field {
	return textfield.NewSingleLine(placeholder, kit.Run{Size: theme.Input})
}

func (s *Screen) fieldsFor(names ...string) map[string]*textfield.Field {
	fields := map[string]*textfield.Field{}
	for _, n := range names {
		fields[n] = s.field("")
	}
	return fields
}

// prefill offers what is likeliest: the candidate of the last document, and
// the half year today lies in.
func (s *Screen) prefill() {
	c := s.options.Candidate
	s.candidate["name"].SetText(c.Name)
	s.candidate["team"].SetText(c.Team)
	s.candidate["manager"].SetText(c.Manager)
	cycle := HalfYear(s.options.Today)
	s.cycle["name"].SetText(cycle.Name)
	s.cycle["from"].SetText(cycle.From.String())
	s.cycle["to"].SetText(cycle.To.String())
}

// HalfYear is the half of the year a day lies in, the most common review period.
func HalfYear(today promo.Date) promo.Cycle {
	first, last, half := time.January, time.June, 1
	if today.Month > 6 {
		first, last, half = time.July, time.December, 2
	}
	from := promo.Date{Year: today.Year, Month: int(first), Day: 1}
	to := promo.DateOf(promo.Date{Year: today.Year, Month: int(last)}.Last())
	return promo.Cycle{Name: fmt.Sprintf("H%d %d", half, today.Year), From: from, To: to}
}

func (s *Screen) column() fyne.CanvasObject {
	return kit.Column(16,
		kit.Column(4, kit.Headline("Which role?"),
			kit.Body("What that role asks for becomes your outline."),
			kit.Wrap(6, kit.NewLabel(kit.Run{Text: "Is yours not among them?", Color: theme.Muted}),
				kit.NewLink("Import your company’s page", theme.Body, s.options.Import),
				kit.NewLabel(kit.Run{Text: "or", Color: theme.Muted}),
				kit.NewLink("see all career paths", theme.Body, s.options.Manage))),
		s.filter,
		s.grid,
		kit.Inset(16, 0, 0, 0, kit.Heading("For whom, and when?")),
		kit.Grid(220, 24,
			labelled("Candidate", "", s.candidate["name"]),
			labelled("Team", "", s.candidate["team"]),
			labelled("Manager", "", s.candidate["manager"]),
			labelled("Cycle", "the review period", s.cycle["name"]),
			labelled("From", "first day", s.cycle["from"]),
			labelled("To", "last day", s.cycle["to"])),
		s.formChoice(),
		s.fault)
}

// formChoice offers the forms that a document can have.
func (s *Screen) formChoice() fyne.CanvasObject {
	if len(s.options.Forms) == 0 {
		return kit.Gap(0, 0)
	}
	row := kit.Wrap(8)
	for i, name := range append([]string{"As the path has it"}, titles(s.options.Forms)...) {
		chip := kit.NewChip(name, i == 0, func() { s.chooseForm(i - 1) })
		s.forms = append(s.forms, chip)
		row.Add(chip)
	}
	return kit.Column(6, kit.FieldLabel("Form", "which parts the document has, in which order"), row)
}

func titles(paths []career.Path) []string {
	var all []string
	for _, p := range paths {
		all = append(all, p.Title)
	}
	return all
}

func (s *Screen) chooseForm(form int) {
	s.form = form
	for i, chip := range s.forms {
		chip.Set(chip.Text(), i-1 == form)
	}
}

func labelled(name, explanation string, f *textfield.Field) fyne.CanvasObject {
	return kit.Column(2, kit.FieldLabel(name, explanation), f)
}

// show lists the paths whose titles or roles contain the words.
func (s *Screen) show(filter string) {
	s.shown = matching(s.options.Paths, filter)
	s.chosen = 0
	s.tiles, s.grid.Objects = nil, nil
	for i, p := range s.shown {
		t := kit.NewCardItem(card(p), func() { s.pressed(i) })
		t.OnFocus(func(on bool) {
			if on {
				s.choose(i)
			}
		})
		s.tiles = append(s.tiles, t)
		s.grid.Add(t)
	}
	if len(s.shown) == 0 {
		s.grid.Add(kit.Body("No path has these words in its name. Clear the field to see them all."))
	}
	s.choose(0)
	s.page.Relayout()
}

func matching(paths []career.Path, filter string) []career.Path {
	var found []career.Path
	for _, p := range paths {
		text := strings.ToLower(p.Title + " " + p.FromRole + " " + p.ToRole + " " + p.Source.Name)
		if strings.Contains(text, strings.ToLower(strings.TrimSpace(filter))) {
			found = append(found, p)
		}
	}
	return found
}

func card(p career.Path) fyne.CanvasObject {
	from := p.FromRole
	if from != "" {
		from += " →"
	}
	title := p.ToRole
	if title == "" {
		title = p.Title
	}
	return kit.Column(4, kit.SmallLabel(from),
		kit.NewText(kit.Run{Text: title, Size: theme.Input, Bold: true}),
		kit.NewText(kit.Run{Text: counts(p), Size: theme.Row, Color: theme.Muted}),
		kit.Small(p.Source.Name))
}

func counts(p career.Path) string {
	text := kit.Count(len(p.Considerations()), "consideration")
	if n := len(p.AllPreparations()); n > 0 {
		text += " · " + kit.Count(n, "preparation")
	}
	return text
}

func (s *Screen) choose(i int) {
	s.chosen = i
	for j, t := range s.tiles {
		t.SetSelected(j == i)
	}
}

// pressed chooses a role. The role that is chosen already creates the document
// on Enter, which presses the tile that has the keyboard.
func (s *Screen) pressed(i int) {
	if i == s.chosen && s.tiles[i].Trigger() == kit.ByKey {
		s.create()
		return
	}
	s.choose(i)
}

// create makes the document, or says in place what is missing.
func (s *Screen) create() {
	choice, err := s.choice()
	if err == nil {
		err = s.options.Create(choice)
	}
	if err != nil {
		s.fault.SetRuns(kit.Run{Text: kit.Sentence(err), Color: theme.Error})
		s.page.Relayout()
		s.page.Reveal(s.fault, fyne.NewPos(0, 0), 40)
	}
}

func (s *Screen) choice() (workspace.Choice, error) {
	if s.chosen >= len(s.shown) {
		return workspace.Choice{}, errors.New("no role is chosen: clear the filter and choose one")
	}
	from, err := promo.ParseDate(strings.TrimSpace(s.cycle["from"].Text()))
	if err != nil {
		return workspace.Choice{}, fmt.Errorf("the first day of the cycle: %w", err)
	}
	to, err := promo.ParseDate(strings.TrimSpace(s.cycle["to"].Text()))
	if err != nil {
		return workspace.Choice{}, fmt.Errorf("the last day of the cycle: %w", err)
	}
	if !from.IsZero() && !to.IsZero() && to.Last().Before(from.First()) {
		return workspace.Choice{}, errors.New("the cycle ends before it begins: change one of its days")
	}
	path, form := s.shown[s.chosen], ""
	if s.form >= 0 {
		form = s.options.Forms[s.form].ID
		path = career.WithForm(path, s.options.Forms[s.form])
	}
	return workspace.Choice{
		Path: path, Form: form,
		Candidate: promo.Candidate{Name: s.candidate["name"].Text(), Team: s.candidate["team"].Text(), Manager: s.candidate["manager"].Text()},
		Cycle:     promo.Cycle{Name: s.cycle["name"].Text(), From: from, To: to},
	}, nil
}

// Object is the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the chosen role.
func (s *Screen) Shown() {
	if len(s.tiles) > 0 {
		kit.Focus(s.tiles[s.chosen])
	}
}

// Leave is for the window.
func (s *Screen) Leave() {}

// SetPanel opens a panel beside the screen, or closes it when nil.
func (s *Screen) SetPanel(panel fyne.CanvasObject, focus func()) {
	s.frame.OpenPanel(panel, focus, s.Shown)
}

// Say shows a sentence in place.
func (s *Screen) Say(sentence string) {
	s.fault.SetRuns(kit.Run{Text: sentence, Color: theme.Hint})
	s.page.Relayout()
}

// Offers is empty: the screen has no actions of its own.
func (s *Screen) Offers() []action.Offer { return nil }

// Can reports false: the screen has no actions of its own.
func (s *Screen) Can(action.ID) bool { return false }

// Do takes only the action that leads here, so that what was filled in stays.
func (s *Screen) Do(id action.ID) bool { return id == action.NewDocument }

// Key chooses among the roles, creates and cancels.
func (s *Screen) Key(k fyne.KeyName) bool {
	if s.frame.Focused() == kit.PartPanel && k != fyne.KeyEscape {
		return false
	}
	by := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -1, fyne.KeyDown: 1}
	switch k {
	case fyne.KeyEscape:
		if s.frame.Panel() != nil {
			s.SetPanel(nil, nil)
			return true
		}
		s.options.Cancel()
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		if at := s.chosen + by[k]; at >= 0 && at < len(s.tiles) {
			s.choose(at)
			kit.Focus(s.tiles[at])
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		s.create()
	default:
		return false
	}
	return true
}
