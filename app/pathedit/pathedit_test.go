package pathedit_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/pathedit"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
)

const file = `schema: promodoc.path/v1
id: lead
title: Lead
# why we ask
sections:
  - id: craft
    title: Craft
    considerations:
      - id: care
        title: Care
        statement: Cares.
`

// saver has what was saved last.
type saver struct{ saved string }

func (s *saver) Save(d pathedit.Draft) error {
	data, err := d.Bytes()
	s.saved = string(data)
	return err
}

func open(t *testing.T, text string) (*pathedit.Session, *saver) {
	t.Helper()
	sv := &saver{}
	clock := sessiontest.NewClock()
	return pathedit.New(text, pathedit.Options{File: "lead.yaml", Saver: sv, Post: func(f func()) { f() }, Go: func(f func()) { f() }, Clock: clock}), sv
}

func TestTextIsSavedUnchangedUntilAFieldIsEdited(t *testing.T) {
	s, sv := open(t, file)
	if err := s.Flush(); err != nil || sv.saved != "" {
		t.Errorf("%v: saved without a change: %s", err, sv.saved)
	}
	s.Type(pathedit.TextRef, strings.Replace(file, "Cares.", "Cares a lot.", 1), session.LeftAt(0), nil)
	if err := s.Flush(); err != nil || !strings.Contains(sv.saved, "# why we ask") || !strings.Contains(sv.saved, "Cares a lot.") {
		t.Errorf("%v: %s", err, sv.saved)
	}
	s.Type(career.Ref{Part: career.PartConsideration, Field: "statement"}, "Cares always.", session.LeftAt(0), nil)
	if err := s.Flush(); err != nil || strings.Contains(sv.saved, "# why we ask") || !strings.Contains(sv.saved, "statement: Cares always.") {
		t.Errorf("%v: %s", err, sv.saved)
	}
	s.Undo()
	s.Undo()
	if text, _ := pathedit.Text(s.Document(), pathedit.TextRef); text != file {
		t.Errorf("undone to\n%s", text)
	}
}

func TestFaultyTextHasNoFields(t *testing.T) {
	s, sv := open(t, file+"colour: red\n")
	at := career.Ref{Part: career.PartPath, Field: "title"}
	if !s.Document().Faulty {
		t.Fatal("not faulty")
	}
	s.Type(at, "Other", session.LeftAt(5), nil)
	s.Do("Add", at, nil, pathedit.Edit(func(p career.Path) career.Path { p, _ = career.AddSection(p, 0); return p }))
	if s.Revision() != 0 {
		t.Error("a field of a faulty draft was edited")
	}
	s.Type(pathedit.TextRef, "id: [", session.LeftAt(5), nil)
	if err := s.Flush(); err != nil || sv.saved != "id: [" {
		t.Errorf("%v: %q", err, sv.saved)
	}
	if s.Document().Path.Title != "Lead" {
		t.Errorf("the last path is lost: %+v", s.Document().Path)
	}
	s.Type(pathedit.TextRef, file, session.LeftAt(5), nil)
	s.Type(at, "Other", session.LeftAt(5), nil)
	if s.Document().Faulty || s.Document().Path.Title != "Other" {
		t.Errorf("got %+v", s.Document())
	}
}

// TestFaultsThatFieldsCanCorrect checks which faults make a draft faulty, and that
// one in the value of a field can be corrected there, also after saving.
func TestFaultsThatFieldsCanCorrect(t *testing.T) {
	for name, c := range map[string]struct {
		text   string
		faulty bool
	}{
		"no title":              {strings.Replace(file, "        title: Care\n", "", 1), false},
		"an empty title":        {strings.Replace(file, "title: Care\n", "title:\n", 1), false},
		"a title of spaces":     {strings.Replace(file, "title: Care\n", "title: \"  \"\n", 1), false},
		"no id":                 {strings.Replace(file, "      - id: care\n        title", "      - title", 1), true},
		"an invalid id":         {strings.Replace(file, "id: care\n", "id: Care!\n", 1), true},
		"a repeated id":         {strings.Replace(file, "id: care\n", "id: craft\n", 1), true},
		"an incomplete address": {file + "source:\n  name: Page\n  url: page\n", false},
		"enough below 1":        {file + "        enough: 0\n", false},
		"an unknown key":        {file + "colour: red\n", true},
		"a list as text":        {strings.Replace(file, "title: Care\n", "title: [Care]\n", 1), true},
		"a repeated key":        {file + "title: Other\n", true},
		"an empty file":         {"", true},
		"another format":        {strings.Replace(file, "promodoc.path/v1", "promodoc.path/v9", 1), true},
	} {
		if d := pathedit.Open(c.text); d.Faulty != c.faulty {
			t.Errorf("%s: faulty is %v", name, d.Faulty)
		}
	}
	at := career.Ref{Part: career.PartConsideration, Field: "title"}
	s, sv := open(t, file)
	s.Type(at, "", session.LeftAt(0), nil)
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	s, sv2 := open(t, sv.saved)
	s.Type(at, "Care", session.LeftAt(4), nil)
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	if _, err := career.Read("", []byte(sv2.saved)); err != nil || !strings.Contains(sv2.saved, "title: Care") {
		t.Errorf("%v:\n%s", err, sv2.saved)
	}
}

func TestIDsOfNewItemsFollowTheirTitles(t *testing.T) {
	s, _ := open(t, file)
	var at career.Ref
	s.Do("Add consideration", at, nil, pathedit.Edit(func(p career.Path) career.Path {
		p, at = career.AddConsideration(p, 0, 0)
		return p
	}))
	for _, title := range []string{"T", "Te", "Teaches"} {
		s.Type(at.WithField("title"), title, session.LeftAt(len(title)), nil)
	}
	s.Type(career.Ref{Part: career.PartConsideration, Field: "title"}, "Great care", session.LeftAt(5), nil)
	all := s.Document().Path.Considerations()
	if all[1].ID != "teaches" || all[0].ID != "care" || all[0].Title != "Great care" {
		t.Errorf("got %+v", all)
	}
	s.Type(at.WithField("title"), "Care", session.LeftAt(4), nil)
	if id := s.Document().Path.Considerations()[1].ID; id != "care-2" {
		t.Errorf("the id is %s", id)
	}
	s.Type(career.Ref{Part: career.PartPath, Field: "title"}, "Chief", session.LeftAt(5), nil)
	if s.Document().Path.ID != "lead" {
		t.Errorf("the path's id is %s", s.Document().Path.ID)
	}
	fresh, _ := open(t, "schema: promodoc.path/v1\nid: new-path-2\ntitle: New path\n")
	fresh.Type(career.Ref{Part: career.PartPath, Field: "title"}, "Chief Cook", session.LeftAt(5), nil)
	if fresh.Document().Path.ID != "chief-cook" {
		t.Errorf("the new path's id is %s", fresh.Document().Path.ID)
	}
}

// TestUndoAndRedo makes random edits: undoing all of them restores the file, and
// redoing them what they made of it.
func TestUndoAndRedo(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 2))
		s, _ := open(t, file)
		for range 30 {
			parts := pathedit.Parts(s.Document().Path)
			at := parts[r.IntN(len(parts))]
			switch r.IntN(6) {
			case 0:
				s.Type(at.WithField("title"), strings.Repeat("x", r.IntN(5)), session.LeftAt(0), nil)
			case 1:
				s.Do("Remove", at, nil, pathedit.Edit(func(p career.Path) career.Path { return career.Remove(p, at) }))
			case 2:
				s.Do("Add", at, nil, pathedit.Edit(func(p career.Path) career.Path { p, _ = career.AddConsideration(p, at.Section, at.Item); return p }))
			case 3:
				s.Do("Move", at, nil, pathedit.Edit(func(p career.Path) career.Path { p, _ = career.Move(p, at, 1); return p }))
			case 4:
				s.Do("Duplicate", at, nil, pathedit.Edit(func(p career.Path) career.Path { p, _ = career.Duplicate(p, at); return p }))
			case 5:
				text, _ := pathedit.Text(s.Document(), pathedit.TextRef)
				s.Type(pathedit.TextRef, text+"# one more\n", session.LeftAt(0), nil)
			}
		}
		last, _ := pathedit.Text(s.Document(), pathedit.TextRef)
		steps := 0
		for {
			step, ok := s.Undo()
			if !ok {
				break
			}
			steps++
			if _, there := pathedit.Text(s.Document(), step.At); step.At.Field != "" && !there {
				t.Errorf("seed %d: undo goes to %+v, which is not there", seed, step.At)
			}
		}
		if text, _ := pathedit.Text(s.Document(), pathedit.TextRef); text != file || steps == 0 {
			t.Errorf("seed %d: %d steps back to\n%s", seed, steps, text)
		}
		for range steps {
			s.Redo()
		}
		if text, _ := pathedit.Text(s.Document(), pathedit.TextRef); text != last {
			t.Errorf("seed %d: redone to\n%s\nnot\n%s", seed, text, last)
		}
	}
}
