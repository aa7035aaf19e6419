package importing

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/ladder"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// typed presses keys by their names: those of the list, of actions and letters. It
// returns how many of them choose something rather than go about.
func (d *fixture) typed(keys string) (choices int) {
	d.t.Helper()
	for _, key := range strings.Fields(keys) {
		switch name := fyne.KeyName(key); name {
		case fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyEnd:
			d.press(name)
			continue
		case fyne.KeyReturn:
			d.press(name)
		default:
			if !d.shortcut(key) {
				d.write(key)
			}
		}
		choices++
		d.runQueue()
	}
	return choices
}

// shortcut does what the window does with a key of an action.
func (d *fixture) shortcut(key string) bool {
	label := strings.ReplaceAll(key, "+", " ")
	for _, k := range action.AllKeys() {
		if k.String() != label || len(key) == 1 {
			continue
		}
		id, found := action.ForKey(k, d.Offers(), d.Can)
		return found && d.Do(id)
	}
	return false
}

// openPage opens the screen on a page that is read as users' pages are.
func openPage(t *testing.T, name, text string) *fixture {
	t.Helper()
	return openReading(t, func(base string) (ladder.Draft, error) { return ladder.Read(name, []byte(text), base) })
}

// linesOf says what paths are: "Title <- from role: considerations [sections]
// +preparations", one a line.
func linesOf(paths []career.Path) string {
	var lines []string
	for _, p := range paths {
		lines = append(lines, lineOf(p))
	}
	return strings.Join(lines, "\n")
}

func lineOf(p career.Path) string {
	line := p.Title
	if p.FromRole != "" {
		line += " <- " + p.FromRole
	}
	var sections []string
	for _, s := range p.Sections {
		if s.ID != "considerations" {
			sections = append(sections, s.Title)
		}
	}
	line += fmt.Sprintf(": %d", len(p.Considerations()))
	if len(sections) > 0 {
		line += " [" + strings.Join(sections, ", ") + "]"
	}
	if n := len(p.AllPreparations()); n > 0 {
		line += fmt.Sprintf(" +%d", n)
	}
	return line
}

const ladderPages = "../../app/ladder/testdata/"

// TestEveryPageTakesAtMostTwoChoices opens each page of our own that does not say by
// itself what it is, presses the keys that are written down for it, and compares the
// paths that are saved. Package ladder's tests have the pages that need none.
func TestEveryPageTakesAtMostTwoChoices(t *testing.T) {
	for name, page := range pagesOf(t, "turns.txt") {
		text, want, _ := strings.Cut(page, "\n--- paths\n")
		text, keys, _ := strings.Cut(text, "\n--- keys\n")
		want = strings.TrimSpace(want)
		t.Run(name, func(t *testing.T) {
			draft, _ := ladder.Read(name, []byte(text+"\n"), "")
			if paths, _ := draft.Paths(nil); linesOf(paths) == want {
				t.Error("no key is needed")
			}
			d := openPage(t, name, text+"\n")
			if choices := d.typed(keys); choices < 1 || choices > 2 {
				t.Errorf("%d choices", choices)
			}
			d.typed("Ctrl+S")
			if got := linesOf(d.added); got != want {
				t.Errorf("got\n%s\nwant\n%s\nafter %q; offered are\n%s", got, want, keys, d.offered())
			}
		})
	}
}

// offered returns what the chips say.
func (d *fixture) offered() string {
	var all []string
	for _, g := range d.turning.groups {
		for i := range g.ways {
			on := " "
			if g.list[i].On() {
				on = "*"
			}
			all = append(all, on+" "+g.list[i].Text())
		}
	}
	return strings.Join(all, "\n")
}

func pagesOf(t *testing.T, file string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(ladderPages, file))
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	for _, page := range strings.Split("\n"+strings.ReplaceAll(string(data), "\r\n", "\n"), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(page, "\n")
		pages[name] = rest
	}
	return pages
}

const gardeners = `# What we ask

| Area | Sprout | Oak |
| --- | --- | --- |
| Planting | Plants what others chose. | Chooses what is planted. |
| Selling | Greets each guest at the gate. | Sets the prices of the season. |
`

func TestTurningKeepsWhatWasDecidedAboutLines(t *testing.T) {
	d := openPage(t, "page.md", gardeners)
	if got := titles(d); got != "Sprout, Oak" {
		t.Fatalf("columns: %s\n%s", got, d.offered())
	}
	d.typed("Down p")
	if r := d.work.now.Rows[rowOf(t, d, "Plants what others chose.")]; r.Verdict != ladder.AsPreparation {
		t.Fatalf("the line is %s", r.Verdict)
	}
	d.typed("2")
	if got := titles(d); got != "Planting, Selling" {
		t.Fatalf("rows: %s\n%s", got, d.offered())
	}
	if r := d.work.now.Rows[rowOf(t, d, "Plants what others chose.")]; r.Verdict != ladder.AsPreparation || !r.Chosen {
		t.Errorf("the decision is lost: %+v", r)
	}
	d.typed("Ctrl+Z")
	if got := titles(d); got != "Sprout, Oak" || len(d.work.done) != 1 {
		t.Errorf("undone: %s, %d decisions", got, len(d.work.done))
	}
	d.typed("Ctrl+Z")
	if r := d.work.now.Rows[rowOf(t, d, "Plants what others chose.")]; r.Verdict != ladder.AsConsideration {
		t.Errorf("all undone: %+v", r)
	}
	d.typed("Ctrl+Shift+Z Ctrl+Shift+Z")
	if got := titles(d); got != "Planting, Selling" || d.work.now.Rows[rowOf(t, d, "Plants what others chose.")].Verdict != ladder.AsPreparation {
		t.Errorf("redone: %s", got)
	}
}

func titles(d *fixture) string {
	var all []string
	for _, p := range d.work.paths {
		all = append(all, p.Title)
	}
	return strings.Join(all, ", ")
}

func rowOf(t *testing.T, d *fixture, text string) int {
	t.Helper()
	for i, r := range d.work.now.Rows {
		if r.Text == text {
			return i
		}
	}
	t.Fatalf("no line %q in\n%s", text, d.work.now.Report())
	return none
}

func TestADecisionAboutALineThatIsNotThereWaits(t *testing.T) {
	d := openPage(t, "page.md", gardeners)
	d.typed("x 2") // the path of a column, which no row is
	if got := titles(d); got != "Planting, Selling" || !strings.Contains(d.status.text.String(), "1 decision is about a line that is not here") {
		t.Errorf("%s, said %q", got, d.status.text.String())
	}
	d.typed("Ctrl+Z")
	if got := titles(d); got != "Oak" {
		t.Errorf("undone: %s", got)
	}
}

func TestChipsTurnThePageByClickAndByArrows(t *testing.T) {
	d := openPage(t, "page.md", gardeners)
	levels := d.turning.groups[levels]
	if got := levels.list[0].Text(); got != "1  columns · 2 paths, 4 cons." || !levels.list[0].On() {
		t.Errorf("the chip says %q, on %v", got, levels.list[0].On())
	}
	levels.list[1].Tapped(&fyne.PointEvent{})
	d.runQueue()
	if got := titles(d); got != "Planting, Selling" || !levels.list[1].On() || levels.list[0].On() {
		t.Errorf("clicked: %s\n%s", got, d.offered())
	}
	d.rows.focus()
	d.typed("Shift+F6 Shift+F6") // by the address
	if !d.turning.focused() && !d.reading.focused() {
		t.Error("no way to the chips with F6")
	}
	d.turning.focus()
	d.press(fyne.KeyLeft, fyne.KeyReturn)
	d.runQueue()
	if got := titles(d); got != "Sprout, Oak" || !kit.HasFocus(levels.list[0]) {
		t.Errorf("by arrows: %s", got)
	}
	d.typed("F3")
	if got := titles(d); got != "Planting, Selling" {
		t.Errorf("F3: %s", got)
	}
}

const threeLevels = `# Ladder

## Engineer 1

### Craft

- Ships small things with help.

## Engineer 2

### Craft

- Ships large things without help.

## Engineer 3

- Ships what nobody thought of.
`

func TestPathsAreJoinedByTheMenu(t *testing.T) {
	d := openPage(t, "page.md", threeLevels)
	d.typed("Ctrl+Shift+J")
	d.press(fyne.KeyDown, fyne.KeyReturn) // the menu: with Engineer 2
	if got := titles(d); got != "Engineer 2, Engineer 3" || d.work.paths[0].Considerations != 2 {
		t.Fatalf("%s\n%s", got, d.work.now.Report())
	}
	paths, err := d.work.now.Paths(nil)
	if err != nil || len(paths[0].Sections) != 1 || len(paths[0].Sections[0].Considerations) != 2 {
		t.Errorf("the sections of one name are not one: %v %+v", err, paths[0].Sections)
	}
	d.typed("Ctrl+Z")
	if got := titles(d); got != "Engineer 1, Engineer 2, Engineer 3" {
		t.Errorf("undone: %s", got)
	}
	d.typed("Ctrl+Shift+Z")
	d.rows.selectRow(d.work.paths[1].First)
	d.typed("x Ctrl+Shift+J")
	if !strings.Contains(d.status.text.String(), "no other path") {
		t.Errorf("said %q", d.status.text.String())
	}
}

func TestAPathIsRenamedAndThenThePageTurned(t *testing.T) {
	d := openPage(t, "page.md", threeLevels)
	d.press(fyne.KeyReturn)
	d.write("Newcomer")
	d.typed("F3") // takes the title over
	if d.edit.row != none || d.work.done[0].text != "Newcomer" || d.work.done[1].kind != turned {
		t.Errorf("%+v", d.work.done)
	}
	d.typed("Ctrl+Z")
	if got := titles(d); !strings.HasPrefix(got, "Newcomer, ") {
		t.Errorf("%s", got)
	}
}

func TestAPartIsLeftOutOrForEveryRole(t *testing.T) {
	d := openPage(t, "page.md", threeLevels)
	d.press(fyne.KeyDown, fyne.KeyDown) // an item of Craft
	d.typed("Ctrl+Shift+X")
	if got := titles(d); got != "Engineer 2, Engineer 3" || !strings.Contains(d.status.text.String(), "“Craft” is left out") {
		t.Errorf("left out: %s, said %q", got, d.status.text.String())
	}
	d.typed("Ctrl+Z")
	d.rows.selectRow(rowOf(t, d, "Ships small things with help."))
	d.typed("Ctrl+Shift+R")
	if got := titles(d); !strings.Contains(got, "General") {
		t.Errorf("for every role: %s", got)
	}
	d.typed("Ctrl+Z")
	d.press(fyne.KeyHome)
	d.typed("Ctrl+Shift+R")
	if got := d.status.text.String(); !strings.Contains(got, "now for every role") {
		t.Errorf("said %q", got)
	}
}

func TestTheMenuOfALineHasAllThatCanBeDone(t *testing.T) {
	d := openPage(t, "page.md", threeLevels)
	d.typed("Shift+F10")
	for range len(verdictKeys) + 1 {
		d.press(fyne.KeyDown)
	}
	d.press(fyne.KeyReturn) // change the title
	if d.edit.row == none || d.edit.kind != titleChanged {
		t.Error("the menu does not open the field of the title")
	}
}

// A field that cannot be closed says what is wrong with it, and nothing else is done.
func TestNoPartIsLeftOutBehindAFieldWithAFault(t *testing.T) {
	d := openPage(t, "page.md", threeLevels)
	d.typed("i") // the ID
	d.write("???")
	d.typed("Ctrl+Shift+X")
	if got := d.status.text.String(); d.edit.row == none || strings.Contains(got, "in no part") || got == "" || len(d.work.done) > 0 {
		t.Errorf("said %q, %d decisions", got, len(d.work.done))
	}
}

// The screen begins with what was found, and says the reasons of most lines that are
// left out.
func TestThePathsComeIntoViewFirst(t *testing.T) {
	var b strings.Builder
	for i := range 60 {
		fmt.Fprintf(&b, "Line %d is about the house.\n\n", i)
	}
	d := openPage(t, "page.md", b.String()+"[toc]\n\n## Links\n\n- Ours\n\n```\ncode\n```\n\n<!-- a -->\n\n"+threeLevels+strings.Repeat("- Ships more.\n", 60))
	if below := d.rows.list.Below(d.rows.list.Selected()).Y; below > 100 {
		t.Error("the list begins with what is left out")
	}
	if _, why := d.side.leftOut(); !strings.HasPrefix(why, "Introduces the page (60), ") || !strings.Contains(why, "more reason") {
		t.Errorf("left out: %s", why)
	}
}

// What names a row of ways is beside its chips, or above them in a narrow window.
func TestNamesOfWaysMakeRoomForThem(t *testing.T) {
	d := openPage(t, "page.md", gardeners)
	group := d.turning.groups[levels].object
	for width, above := range map[float32]bool{900: false, 400: true} {
		group.Resize(fyne.NewSize(width, kit.HeightFor(group, width)))
		if chips := group.Objects[1].Position(); (chips.X == 0) != above || (chips.Y > 0) != above {
			t.Errorf("%g wide: the chips are at %v", width, chips)
		}
	}
}
