package assets_test

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/docfile"
	"promodoc/app/promo"
)

// Documents that were begun on the first wording of the paths, with an example
// under each consideration and each preparation done, are offered the present
// wording and follow without losing anything.
func TestDocumentsOfTheFirstWordingFollow(t *testing.T) {
	files, err := filepath.Glob("testdata/begun/*.yaml")
	if err != nil || len(files) != 3 {
		t.Fatalf("%d documents: %v", len(files), err)
	}
	c := catalog(t)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			was, notices, err := docfile.Read(file, data)
			if err != nil || len(notices) > 0 {
				t.Fatal(err, notices)
			}
			path := presentPath(t, c, was)
			changes := pathdiff.Compare(was.Snapshot, path)
			if career.Hash(path) == was.Path.Hash || changes.Empty() {
				t.Fatal("the present wording is not offered")
			}
			now := promo.Follow(was, path, career.Hash(path), nil)
			checkFollowed(t, was, now)
			if _, err := docfile.Write(now); err != nil {
				t.Error(err)
			}
			if again := pathdiff.Compare(now.Snapshot, path); !again.Empty() || now.Path.Hash != career.Hash(path) {
				t.Errorf("it is offered once more: %s", again.Summary())
			}
		})
	}
}

// presentPath returns the present wording of a document's path, in its form.
func presentPath(t *testing.T, c *career.Catalog, d promo.Document) career.Path {
	t.Helper()
	path, err := c.Path(d.Path.ID)
	if err != nil {
		t.Fatal(err)
	}
	if d.Path.Form == "" {
		return path
	}
	form, err := c.Path(d.Path.Form)
	if err != nil {
		t.Fatal(err)
	}
	return career.WithForm(path, form)
}

// checkFollowed expects the same examples below the same considerations, with all
// notes, and what is done.
func checkFollowed(t *testing.T, was, now promo.Document) {
	t.Helper()
	if !reflect.DeepEqual(was.Examples, now.Examples) {
		t.Errorf("the examples were %+v, now they are %+v", was.Examples, now.Examples)
	}
	if off := promo.NotOnPath(now); len(off) > 0 {
		t.Errorf("%d examples are not on the path any more", len(off))
	}
	for _, c := range was.Snapshot.Considerations() {
		if got, want := len(promo.ExamplesUnder(now, c.ID)), len(promo.ExamplesUnder(was, c.ID)); got != want || want == 0 {
			t.Errorf("%s has %d examples, want %d", c.ID, got, want)
		}
	}
	if !maps.EqualFunc(was.Considerations, now.Considerations, func(a, b promo.ConsiderationNote) bool { return reflect.DeepEqual(a, b) }) ||
		!reflect.DeepEqual(was.Preparations, now.Preparations) {
		t.Error("notes or marks are lost")
	}
	for _, s := range was.Sections {
		if i := slices.IndexFunc(now.Sections, func(o promo.Section) bool { return o.ID == s.ID }); i < 0 || now.Sections[i].Body != s.Body {
			t.Errorf("the section %s is lost", s.ID)
		}
	}
}

// Examples travel from level to level: what supports a consideration supports the
// one that asks for the same kind of evidence on the next path.
func TestExamplesTravel(t *testing.T) {
	c := catalog(t)
	for _, step := range []struct{ from, to, moves string }{
		{"senior-support-engineer", "staff-support-engineer", "unclear-requirements=hard-initiatives hard-problems=source-depth issues-at-risk=foresight spreading-expertise=domain-expert mentoring=growing-seniors process-improvement=team-practice"},
		{"senior-support-engineer", "senior-software-engineer", "unclear-requirements=unclear-work hard-problems=debugging process-improvement=team-practice clear-advice=communication"},
		{"senior-software-engineer", "staff-software-engineer", "unclear-work=initiatives design=tradeoffs production=system-health mentoring=growing-leads user-value=outcomes"},
		{"staff-software-engineer", "principal-software-engineer", "direction=strategy tradeoffs=decisions influence=alignment system-health=standards growing-leads=technical-leaders outcomes=opportunity"},
		{"senior-software-engineer", "engineering-manager", "mentoring=growth"},
		{"support-engineering-manager", "engineering-manager", "accountability=results confidence=hard-decisions trust=partners"},
		{"staff-support-engineer", "staff-software-engineer", "trade-offs=tradeoffs lasting-work=system-health across-teams=influence domain-expert=expertise"},
		{"senior-software-engineer", "senior-quality-engineer", "design=strategy code-quality=automation debugging=investigation mentoring=coaching"},
		{"senior-software-engineer", "senior-data-engineer", "design=pipelines production=operation user-value=framing communication=explanation mentoring=teaching"},
		{"senior-support-engineer", "senior-site-reliability-engineer", "issues-at-risk=incidents process-improvement=toil mentoring=teaching"},
		{"senior-support-engineer", "senior-security-engineer", "hard-problems=vulnerabilities issues-at-risk=response clear-advice=trade-offs spreading-expertise=teaching"},
	} {
		from, err := c.Path(step.from)
		if err != nil {
			t.Fatal(err)
		}
		to, err := c.Path(step.to)
		if err != nil {
			t.Fatal(err)
		}
		renamed := pathdiff.Renames(from, to)
		for move := range strings.FieldsSeq(step.moves) {
			id, want, _ := strings.Cut(move, "=")
			if got, ok := renamed(id); !ok || got != want {
				t.Errorf("from %s to %s, %s becomes %q, want %s", step.from, step.to, id, got, want)
			}
		}
	}
}
