package ladder

import (
	"reflect"
	"slices"
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
