// Package newdoc shows the screen of a new document: for which role, for whom
// and for which cycle it is. It must not know where documents are stored.
package newdoc

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/olddoc"
	"promodoc/app/promo"
	"promodoc/app/textfind"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the screen is opened with. All functions must be given.
type Options struct {
	Paths     []career.Path   // those that have considerations, resolved
	Chosen    string          // the ID of the path that is chosen at first; empty for the first
	Forms     []career.Path   // forms that the document can have instead of its path's own
	Candidate promo.Candidate // as in the last document, to save typing
	Today     promo.Date
	Cycle     promo.Cycle // that is filled in; the zero Cycle for the half year that has Today
	// Last is the document of an earlier cycle that the new one goes on from; the zero
	// Document is none. The choice has the IDs of the examples to be copied.
	Last      promo.Document
	Templates Templates
	Old       olddoc.Text // that the new document begins with; the zero Text for none

	Create func(workspace.Choice) error // creates the document and opens it
	Cancel func()
	Import func() // asks for a company's page, to make paths of it
	Manage func() // shows the list of paths
}

// Screen is the screen of a new document.
type Screen struct {
	options Options
	frame   *kit.Frame
	scroll  *kit.ScrollView
	filter  *textfield.Field
	groups  *fyne.Container
	cards   []*kit.ListItem
	shown   []career.Path // by card
	chosen  int           // of the cards
	formChips
	templates templateChoice
	candidate candidateFields
	cycle     *cycleFields
	message   *kit.Text
	carried   *carried // nil if it goes on from no document
}

// formChips choose a form.
type formChips struct {
	forms []*kit.Chip
	form  int // of the options' Forms; -1 for the path's own
}

type candidateFields struct{ name, team, manager *textfield.Field }

// New returns the screen with the first path chosen, or the one that is named.
func New(o Options) *Screen {
	s := &Screen{options: o, formChips: formChips{form: -1}, templates: templateChoice{chosen: -1}, message: kit.NewText()}
	s.filter = s.field(textFilter.Text(), "")
	s.filter.OnChanged = func(text string, _ int) { s.show(text) }
	if o.Last.ID != "" || len(o.Last.Examples) > 0 {
		s.carried = newCarried(o.Last)
	}
	s.addFields()
	s.groups = kit.Column(12)
	s.scroll = kit.NewScrollView(kit.Centered(880, 24, kit.Inset(24, 0, 40, 0, s.column())))
	title := textTitle
	if s.carried != nil {
		title = textNextCycle
	}
	bar := kit.Row(16, kit.Fill(kit.NewLabel(kit.Run{Text: title.Text(), Bold: true})),
		kit.NewLink(textCancel.Text(), theme.Body, o.Cancel).Muted(), kit.NewKeyCap(action.Bare(fyne.KeyEscape)),
		kit.NewPrimaryButton(textCreate.Text(), action.Bare(fyne.KeyReturn), s.create))
	status := kit.StatusRow(16, []fyne.CanvasObject{kit.SmallLabel(textStatus.Text())}, nil, []fyne.CanvasObject{
		kit.KeyHint(action.Bare(fyne.KeyLeft, fyne.KeyRight), hintRole.Text()),
		kit.KeyHint(action.Bare(fyne.KeyTab), hintField.Text()),
		kit.KeyHint(action.Bare(fyne.KeyReturn), hintCreate.Text())})
	s.frame = kit.NewFrame(bar, nil, s.scroll, status)
	s.show("")
	for i, p := range s.shown {
		if p.ID == o.Chosen {
			s.choose(i)
		}
	}
	for i, f := range o.Forms {
		if f.ID == o.Last.Path.Form {
			s.chooseForm(i)
		}
	}
	return s
}

// field returns a field from which Enter creates the document.
func (s *Screen) field(placeholder, text string) *textfield.Field {
	f := textfield.NewSingleLine(placeholder, kit.Run{Size: theme.Input})
	f.SetText(text)
	f.OnSubmit = s.create
	return f
}

// addFields makes the fields with the likeliest answers in them: the candidate
// of the last document, and the half year that has today.
func (s *Screen) addFields() {
	c := s.options.Candidate
	s.candidate = candidateFields{s.field("", c.Name), s.field("", c.Team), s.field("", c.Manager)}
	s.cycle = s.newCycleFields()
}

func (s *Screen) column() fyne.CanvasObject {
	column := kit.Column(16)
	if old := s.options.Old; !old.IsZero() {
		column.Add(kit.Column(8, kit.Headline(textOld.Text("File", old.Name)), kit.Body(textOldAbout.Text())))
	}
	if s.carried != nil {
		column.Add(s.carried.object)
	}
	for _, o := range s.fields() {
		column.Add(o)
	}
	return column
}

// fields are all but the examples of an earlier cycle.
func (s *Screen) fields() []fyne.CanvasObject {
	role := kit.Column(4, kit.Headline(textWhichRole.Text()),
		kit.Body(textWhichRoleAbout.Text()),
		kit.Wrap(12, kit.NewLabel(kit.Run{Text: textNotListed.Text(), Color: theme.Muted}),
			kit.NewLink(textImport.Text(), theme.Body, s.options.Import),
			kit.NewLink(textAllPaths.Text(), theme.Body, s.options.Manage)))
	form := s.formChoice()
	s.templates.replaces = []fyne.CanvasObject{role, s.filter, s.groups, form}
	return []fyne.CanvasObject{
		s.templateChips(),
		role,
		s.filter,
		s.groups,
		kit.Inset(16, 0, 0, 0, kit.Heading(textForWhom.Text())),
		kit.Grid(220, 24, append([]fyne.CanvasObject{
			labelled(textCandidate.Text(), "", s.candidate.name),
			labelled(textTeam.Text(), "", s.candidate.team),
			labelled(textManager.Text(), "", s.candidate.manager),
		}, s.cycle.objects()...)...),
		form,
		s.message}
}

// formChoice offers the forms that a document can have.
func (s *Screen) formChoice() fyne.CanvasObject {
	if len(s.options.Forms) == 0 {
		return kit.Gap(0, 0)
	}
	for i, label := range append([]string{textOwnForm.Text()}, titles(s.options.Forms)...) {
		chip := kit.NewChip(label, i == 0, func() { s.chooseForm(i - 1) })
		s.forms = append(s.forms, chip)
	}
	return kit.Column(6, kit.FieldLabel(textForm.Text(), textFormAbout.Text()), kit.NewChipRow(8, s.forms...).Object())
}

// titles returns the titles of paths, with their IDs where they are the same.
func titles(paths []career.Path) []string {
	var all []string
	for _, p := range paths {
		title := p.Title
		if count(paths, func(o career.Path) bool { return o.Title == p.Title }) > 1 {
			title = textTitleAndID.Text("Title", p.Title, "ID", p.ID)
		}
		all = append(all, title)
	}
	return all
}

func count(paths []career.Path, is func(career.Path) bool) int {
	n := 0
	for _, p := range paths {
		if is(p) {
			n++
		}
	}
	return n
}

func (s *Screen) chooseForm(form int) {
	s.form = form
	for i, chip := range s.forms {
		chip.Set(chip.Text(), i-1 == form)
	}
}

func labelled(label, explanation string, f *textfield.Field) fyne.CanvasObject {
	return kit.Column(2, kit.FieldLabel(label, explanation), f)
}

// show lists the paths whose titles, roles or source match a filter.
func (s *Screen) show(filter string) {
	groups := career.Families(matching(s.options.Paths, filter))
	if s.carried != nil { // the next step is likely on the same ladder
		groups = career.FamilyFirst(groups, s.options.Last.Snapshot.Family)
	}
	s.chosen = 0
	s.shown, s.cards, s.groups.Objects = nil, nil, nil
	for _, f := range groups {
		if title := heading(f, len(groups) == 1); title != nil {
			s.groups.Add(title)
		}
		grid := kit.Grid(250, 16)
		for _, p := range f.Paths {
			grid.Add(s.addCard(p))
		}
		s.groups.Add(grid)
	}
	if len(s.shown) == 0 {
		s.groups.Add(kit.Body(textNoMatches.Text()))
	}
	s.choose(0)
	s.scroll.Relayout()
}

// addCard adds a path to those that are shown, and returns its card.
func (s *Screen) addCard(p career.Path) fyne.CanvasObject {
	i := len(s.shown)
	t := kit.NewCardItem(card(p, apart(p, s.options.Paths)), func() { s.pressed(i) })
	t.OnFocus(func(on bool) {
		if on {
			s.choose(i)
		}
	})
	s.shown, s.cards = append(s.shown, p), append(s.cards, t)
	return t
}

func matching(paths []career.Path, filter string) []career.Path {
	finder := textfind.New(strings.TrimSpace(filter))
	if finder.Empty() {
		return paths
	}
	var found []career.Path
	for _, p := range paths {
		text := strings.Join([]string{p.Title, p.FromRole, p.ToRole, p.Family, p.Source.Name}, " ")
		if len(finder.Find(text, 1)) > 0 {
			found = append(found, p)
		}
	}
	return found
}

func (s *Screen) choose(i int) {
	s.chosen = i
	for j, t := range s.cards {
		t.SetSelected(j == i)
	}
	if s.carried != nil && i < len(s.shown) {
		s.carried.show(s.shown[i])
		if s.scroll != nil {
			s.scroll.Relayout()
		}
	}
}

// pressed chooses a role. Enter, which presses the card that has the keyboard,
// creates the document where the role is chosen already.
func (s *Screen) pressed(i int) {
	if i == s.chosen && s.cards[i].Trigger() == kit.ByKey {
		s.create()
		return
	}
	s.choose(i)
}

// create creates the document, or says what is missing.
func (s *Screen) create() {
	choice, err := s.choice()
	switch t, ok := s.template(); {
	case err != nil:
	case ok:
		err = s.options.Templates.Create(t, choice)
	default:
		err = s.options.Create(choice)
	}
	if err != nil {
		s.Fail(kit.Sentence(err))
		s.scroll.Reveal(s.message, fyne.NewPos(0, 0), 40)
	}
}

// choice returns what the document is to be created with.
func (s *Screen) choice() (workspace.Choice, error) {
	cycle, err := s.cycle.cycle()
	if err != nil {
		return workspace.Choice{}, err
	}
	candidate := promo.Candidate{Name: s.candidate.name.Text(), Team: s.candidate.team.Text(), Manager: s.candidate.manager.Text()}
	if _, ok := s.template(); ok {
		return workspace.Choice{Candidate: candidate, Cycle: cycle}, nil
	}
	if s.chosen >= len(s.shown) {
		return workspace.Choice{}, errNoRole.Err()
	}
	path, form := s.shown[s.chosen], ""
	if s.form >= 0 {
		form = s.options.Forms[s.form].ID
		path = career.WithForm(path, s.options.Forms[s.form])
	}
	return workspace.Choice{
		Path: path, Form: form, Last: workspace.Last{Examples: s.carried.examples()}, Old: s.options.Old,
		Candidate: candidate, Cycle: cycle,
	}, nil
}

// Object returns the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the first example that can be copied or, where there is
// none, to the chosen role.
func (s *Screen) Shown() {
	switch {
	case s.carried != nil && len(s.carried.boxes) > 0:
		kit.Focus(s.carried.boxes[0])
	case len(s.cards) > 0:
		kit.Focus(s.cards[s.chosen])
	}
}

// Leave has nothing to do.
func (s *Screen) Leave() {}

// SetPanel opens a panel beside the screen, or closes it when nil.
func (s *Screen) SetPanel(panel fyne.CanvasObject, focus func()) {
	s.frame.OpenPanel(panel, focus, s.Shown)
}

// Say shows a sentence below the fields.
func (s *Screen) Say(sentence string) { s.tell(sentence, theme.Hint) }

// Fail shows there what failed.
func (s *Screen) Fail(sentence string) { s.tell(sentence, theme.Error) }

func (s *Screen) tell(sentence string, color fyne.ThemeColorName) {
	s.message.SetRuns(kit.Run{Text: sentence, Color: color})
	s.scroll.Relayout()
}

// Offers is empty: the screen has no actions of its own.
func (s *Screen) Offers() []action.Offer { return nil }

// Can reports false: the screen has no actions of its own.
func (s *Screen) Can(action.ID) bool { return false }

// Do takes only the action that leads here, so that what was filled in stays.
func (s *Screen) Do(id action.ID) bool { return id == action.NewDocument }

// focusCard chooses a role and gives it the keyboard, if there is one.
func (s *Screen) focusCard(at int) {
	if at >= 0 && at < len(s.cards) {
		s.choose(at)
		kit.Focus(s.cards[at])
	}
}

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
		s.focusCard(s.chosen + by[k])
	case fyne.KeyHome:
		s.focusCard(0)
	case fyne.KeyEnd:
		s.focusCard(len(s.cards) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.create()
	default:
		return false
	}
	return true
}
