package ladder

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

const twoPaths = `# Levels

## Engineer

- Ships small things.
- Read [the guide](https://g.example).

## Senior Engineer

Grows others.

### Craft

- Ships large things.
  - In parts.
`

func readTwoPaths(t *testing.T) Draft {
	t.Helper()
	d, err := Read("a.md", []byte(twoPaths), "")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func rowOf(t *testing.T, d Draft, text string) int {
	t.Helper()
	i := slices.IndexFunc(d.Rows, func(r Row) bool { return r.Text == text })
	if i < 0 {
		t.Fatalf("no row %q in\n%s", text, d.Report())
	}
	return i
}

func TestWithVerdict(t *testing.T) {
	d := readTwoPaths(t)
	before := slices.Clone(d.Rows)
	next := d.WithVerdict(rowOf(t, d, "Ships small things."), AsPreparation)
	if !reflect.DeepEqual(d.Rows, before) {
		t.Error("WithVerdict changed the draft it was called on")
	}
	part := next.Outline()[0]
	if part.Considerations != 0 || part.Preparations != 2 {
		t.Errorf("got %+v", part)
	}
	if r := next.Rows[rowOf(t, next, "Ships small things.")]; !r.Chosen || r.Why != because(ReasonUserChoice) {
		t.Errorf("got %+v", r)
	}
	back := next.WithVerdict(rowOf(t, next, "Ships small things."), AsConsideration)
	if !reflect.DeepEqual(back.Outline(), d.Outline()) {
		t.Errorf("got %+v", back.Outline())
	}
}

func TestGuidanceBelongsToWhatIsBefore(t *testing.T) {
	paths, err := readTwoPaths(t).Paths(nil)
	if err != nil || len(paths) != 2 {
		t.Fatalf("%d paths, %v", len(paths), err)
	}
	senior := paths[1]
	c := senior.Sections[0].Considerations[0]
	if senior.Introduction != "Grows others." || c.Guidance != "- In parts." || c.Statement != "Ships large things." {
		t.Errorf("got %+v", senior)
	}
	if p := paths[0].Preparations; len(p) != 0 || len(paths[0].Sections[0].Preparations) != 1 || paths[0].Sections[0].Preparations[0].Links[0].URL != "https://g.example" {
		t.Errorf("got %+v", paths[0])
	}
}

func TestWithoutPathAndBack(t *testing.T) {
	d := readTwoPaths(t)
	row := rowOf(t, d, "Senior Engineer")
	without := d.WithoutPath(row)
	if parts := without.Outline(); len(parts) != 1 || parts[0].Title != "Engineer" || parts[0].Considerations != 1 {
		t.Errorf("got %+v", parts)
	}
	if choices := without.Choices(rowOf(t, without, "Ships large things.")); choices != nil {
		t.Errorf("choices for a row of a path that was left out: %v", choices)
	}
	back := without.WithVerdict(row, AsPath)
	if !reflect.DeepEqual(back.Outline(), d.Outline()) {
		t.Errorf("got %+v, want %+v", back.Outline(), d.Outline())
	}
	for i := range d.Rows {
		if back.Rows[i].Verdict != d.Rows[i].Verdict || back.Rows[i].Why != d.Rows[i].Why {
			t.Errorf("row %d: got %+v", i, back.Rows[i])
		}
	}
}

func TestIDsFollowTitles(t *testing.T) {
	d := readTwoPaths(t)
	d = d.WithTitle(rowOf(t, d, "Engineer"), "Engineer (web)")
	paths, err := d.Paths(func(id string) string {
		if id == "senior-engineer" {
			return "senior-engineer-2"
		}
		return id
	})
	if err != nil || paths[0].ID != "engineer-web" || paths[0].Title != "Engineer (web)" || paths[1].ID != "senior-engineer-2" {
		t.Errorf("%v %+v", err, paths)
	}
}

func TestItemsOfOneNameGetDifferentIDs(t *testing.T) {
	d, err := Read("a.md", []byte("# Senior Engineer\n\n- **Care**: for users.\n- **Care**: for colleagues.\n"), "")
	if err != nil {
		t.Fatal(err)
	}
	paths, _ := d.Paths(nil)
	all := paths[0].Considerations()
	if len(all) != 2 || all[0].ID != "care" || all[1].ID != "care-2" || all[1].Title != "Care" || all[1].Statement != "For colleagues." {
		t.Errorf("got %+v", all)
	}
}

const threeParts = `- [Home](/)
- [Jobs](/jobs)

# Ladder

## Values

- Tells the truth.

## Engineer

### Craft

- Ships small things.

| Sort | Thing |
| --- | --- |
| One | Two of them are here. |

## Senior Engineer

- Speaks for the team.

### Craft

- Ships large things.
`

func TestPartAt(t *testing.T) {
	d, err := Read("a.md", []byte(threeParts), "")
	if err != nil {
		t.Fatal(err)
	}
	for line, want := range map[int]Part{
		2:  {Lines: []int{1, 2}, Title: "Home"},
		4:  {Lines: []int{4}, Title: "Ladder", Heading: true},
		8:  {Lines: []int{6}, Title: "Values", Heading: true},
		18: {Lines: []int{12}, Title: "Craft", Heading: true},
		22: {Lines: []int{20}, Title: "Senior Engineer", Heading: true},
	} {
		if got, found := d.PartAt(line); !found || !reflect.DeepEqual(got, want) {
			t.Errorf("line %d: %+v, %v", line, got, found)
		}
	}
	if _, found := d.PartAt(0); found {
		t.Error("there is a part above the page")
	}
}

func TestLeavingOutLines(t *testing.T) {
	for name, test := range map[string]struct {
		lines []int
		want  string // the rows left out by the user
	}{
		"an item":       {[]int{22}, "22"},
		"a table":       {[]int{16}, "16 18"},
		"a row":         {[]int{18}, "18"},
		"a heading":     {[]int{12}, "12 14 16 18"},
		"several items": {[]int{1, 2}, "1 2"},
	} {
		d, _ := Read("a.md", []byte(threeParts), "")
		var got []string
		for _, r := range d.As(Options{LeaveOut: test.lines}).Rows {
			if r.Verdict == LeftOut && r.Why.Kind == ReasonUserChoice {
				got = append(got, fmt.Sprint(r.Line))
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %v, want %s", name, got, test.want)
		}
		if back := d.As(Options{LeaveOut: test.lines}).As(Options{}); !reflect.DeepEqual(back.Rows, d.Rows) {
			t.Errorf("%s: taken back, the page is another", name)
		}
	}
}

func TestForEveryRole(t *testing.T) {
	d, _ := Read("a.md", []byte(threeParts), "")
	paths, err := d.As(Options{EveryRole: []int{6}}).Paths(nil)
	if err != nil || len(paths) != 3 || paths[0].Title != "General" || paths[0].ToRole != "" || len(paths[0].Considerations()) != 1 {
		t.Errorf("%v %+v", err, paths)
	}
}

func TestJoined(t *testing.T) {
	d, _ := Read("a.md", []byte(threeParts), "")
	before := slices.Clone(d.Rows)
	next := d.Joined(rowOf(t, d, "Engineer"), rowOf(t, d, "Senior Engineer"))
	if !reflect.DeepEqual(d.Rows, before) || len(next.Rows) != len(d.Rows) {
		t.Error("Joined changed the draft it was called on, or lost rows")
	}
	paths, err := next.Paths(nil)
	if err != nil || len(paths) != 1 || len(paths[0].Sections) != 2 {
		t.Fatalf("%v %+v", err, paths)
	}
	craft := paths[0].Sections[1]
	if paths[0].Title != "Senior Engineer" || craft.Title != "Craft" || craft.Considerations[0].Statement != "Ships large things." || craft.Considerations[1].Statement != "Ships small things." {
		t.Errorf("%+v", paths[0])
	}
	if same := d.Joined(rowOf(t, d, "Engineer"), rowOf(t, d, "Engineer")); !reflect.DeepEqual(same.Rows, d.Rows) {
		t.Error("a path was joined with itself")
	}
}

func TestPlacesFindRowsInOtherReadings(t *testing.T) {
	d, _ := Read("a.md", []byte("| Area | L1 | L2 |\n|-|-|-|\n| Craft | Ships it well. | Ships it well. |\n| Care | Asks all early. | Asks no one. |\n"), "")
	rows := d.As(Options{Levels: Rows})
	for i, r := range d.Rows {
		if r.Verdict != AsConsideration {
			continue
		}
		at, found := rows.RowAt(d.PlaceOf(i))
		if !found || rows.Rows[at].Text != r.Text || rows.PlaceOf(at) != d.PlaceOf(i) {
			t.Errorf("row %d: %v at %d", i, found, at)
		}
	}
}

func TestReadingsSayWhatTheyGive(t *testing.T) {
	d, _ := Read("a.md", []byte("# Senior Engineer\n\n## Craft\n\n### Tests\n\n- Writes them.\n- Reads them.\n\n### Reviews\n\n- Gives them.\n"), "")
	for _, r := range d.SkillReadings() {
		o := d.Options()
		o.Skills = r.Skills
		if got := d.As(o); len(got.Outline()) != r.Paths || got.Outline()[0].Considerations != r.Considerations {
			t.Errorf("%s: %+v", r.Skills, r)
		}
	}
	groupings := d.Groupings()
	if len(groupings) != 2 || groupings[0].Considerations != 3 || groupings[1].Considerations != 2 || !groupings[0].Chosen {
		t.Errorf("%+v", groupings)
	}
	if bySkill := d.As(Options{Consideration: BySkill}).Groupings(); !bySkill[1].Chosen || bySkill[0].Chosen {
		t.Errorf("%+v", bySkill)
	}
}
