package career

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"promodoc/app/yamldoc"
)

// pathFile returns the file of a small path with includes.
func pathFile(name, id string, includes ...string) File {
	text := "schema: promodoc.path/v1\nid: " + id + "\ntitle: Path " + id + "\n"
	if len(includes) > 0 {
		text += "includes:\n"
		for _, i := range includes {
			text += "  - " + i + "\n"
		}
	}
	text += "preparations:\n  - id: " + id + "-book\n    title: Book\n"
	return File{Name: name, Data: []byte(text)}
}

func TestCatalogFindsFaultsBetweenFiles(t *testing.T) {
	for name, c := range map[string]struct {
		files []File
		want  string
	}{
		"valid": {[]File{pathFile("a.yaml", "a", "b"), pathFile("b.yaml", "b")}, ""},
		"missing": {[]File{pathFile("a.yaml", "a", "b", "c"), pathFile("b.yaml", "b")},
			`a.yaml:6:5: there is no path "c" to include: add it, or remove this line`},
		"cycle": {[]File{pathFile("a.yaml", "a", "b"), pathFile("b.yaml", "b", "c"), pathFile("c.yaml", "c", "a"), pathFile("d.yaml", "d")},
			`a.yaml:5:5: the includes form a cycle: a -> b -> c -> a: remove one of them
b.yaml:5:5: the includes form a cycle: b -> c -> a -> b: remove one of them
c.yaml:5:5: the includes form a cycle: c -> a -> b -> c: remove one of them`},
		"itself": {[]File{pathFile("a.yaml", "a", "a")}, "a.yaml:5:5: the path includes itself: remove this line"},
		"taken": {[]File{pathFile("a.yaml", "a"), pathFile("other/a.yaml", "a")},
			`other/a.yaml:2:5: the path ID "a" is taken by a.yaml: choose another, such as "a-2"`},
		"copy, before its original": {[]File{pathFile("a (1).yaml", "a"), pathFile("a.yaml", "a"), pathFile("b.yaml", "b", "a")},
			`a (1).yaml:2:5: the file looks like a copy of a.yaml, which has the path ID "a" too: delete one of the two, or choose another ID, such as "a-2"`},
		"copies, without an original": {[]File{pathFile("a-2.yaml", "a"), pathFile("b/a.yaml", "a"), pathFile("a-2 (1).yaml", "a")},
			`b/a.yaml:2:5: the path ID "a" is taken by a-2.yaml: choose another, such as "a-2"
a-2 (1).yaml:2:5: the file looks like a copy of a-2.yaml, which has the path ID "a" too: delete one of the two, or choose another ID, such as "a-2"`},
		"folder of others": {[]File{{Name: "t/old/Copy of a.yaml", Folder: "t", Data: pathFile("", "a").Data}, {Name: "t/a.yaml", Folder: "t", Data: pathFile("", "a").Data}},
			`t/old/Copy of a.yaml:2:5: the file looks like a copy of t/a.yaml, which has the path ID "a" too: delete one of the two, or choose another ID, such as "a-2"`},
		"faulty include, through another": {[]File{pathFile("a.yaml", "a", "b"), pathFile("b.yaml", "b", "c"), {Name: "c.yaml", Data: []byte("schema: promodoc.path/v1\nid: c\n")}},
			`c.yaml:1:1: missing key "title": a path needs it, with a text
a.yaml:5:5: the included path "b" has faults of its own: fix b.yaml first
b.yaml:5:5: the included path "c" has faults of its own: fix c.yaml first`},
	} {
		var got []string
		for _, e := range NewCatalog(c.files).Entries() {
			if e.Err == nil {
				continue
			}
			var faults yamldoc.Faults
			if !errors.As(e.Err, &faults) {
				t.Errorf("%s: got %T, want faults", name, e.Err)
			}
			got = append(got, e.Err.Error())
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, strings.Join(got, "\n"), c.want)
		}
	}
}

func TestCatalogKeepsEveryFault(t *testing.T) {
	file := pathFile("a.yaml", "a", "b")
	file.Data = append(file.Data, "colour: red\n"...)
	err := NewCatalog([]File{file}).Entries()[0].Err
	if want := "a.yaml:5:5: there is no path"; err == nil || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), "a.yaml:9:1: unknown key") {
		t.Errorf("got %v", err)
	}
}

// considerationFile returns the file of a path with one consideration that has more keys.
func considerationFile(id string, keys ...string) File {
	text := "schema: promodoc.path/v1\nid: " + id + "\ntitle: Path " + id + "\nsections:\n  - id: s\n    title: S\n    considerations:\n" +
		"      - id: of-" + id + "\n        title: C\n        statement: You do it.\n"
	for _, key := range keys {
		text += "        " + key + "\n"
	}
	return File{Name: id + ".yaml", Data: []byte(text)}
}

// TestCatalogFindsWhatHasNoEffect checks that the path can be used all the same: the other
// one may have changed since.
func TestCatalogFindsWhatHasNoEffect(t *testing.T) {
	including := considerationFile("c")
	including.Data = bytes.Replace(including.Data, []byte("sections:"), []byte("includes: [d]\nsections:"), 1)
	d := considerationFile("d")
	d.Data = bytes.Replace(d.Data, []byte("id: s\n"), []byte("id: other\n"), 1)
	others := []File{considerationFile("b"), including, d, {Name: "faulty.yaml", Data: []byte("schema: promodoc.path/v1\nid: faulty\n")}}
	for key, want := range map[string][2]string{
		"scope: several teams":    {},
		"scope: ''":               {},
		"scope: galaxy":           {`a.yaml:11:16: "scope": expected team, several teams, department or company, found "galaxy"`},
		"scope: compny":           {`a.yaml:11:16: "scope": expected team, several teams, department or company, found "compny"; did you mean company?`},
		"same_as: [b/of-b]":       {},
		"same_as: [c/of-d]":       {}, // through what c includes
		"same_as: [a/former]":     {}, // what it was called once
		"same_as: [faulty/x]":     {},
		"same_as: [b/of-b, b/fo]": {`a.yaml:11:27: the path "b" has no consideration "fo": it has of-b`},
		"same_as: [b/ofb]":        {`a.yaml:11:19: the path "b" has no consideration "ofb": did you mean b/of-b?`},
		"same_as: [gone/x]":       {"", `a.yaml:11:19: there is no path "gone" here, so "gone/x" could not be checked`},
	} {
		e, _ := NewCatalog(append([]File{considerationFile("a", key)}, others...)).Find("a")
		notices := ""
		for _, n := range e.Unchecked {
			notices += n.String()
		}
		if e.Err != nil || e.NoEffect.Error() != want[0] || notices != want[1] {
			t.Errorf("%s: got %v, %q and %q, want %q", key, e.Err, e.NoEffect.Error(), notices, want)
		}
	}
}

func TestCatalogLookup(t *testing.T) {
	bundled := pathFile("general.yaml", "general")
	bundled.Bundled = true
	c := NewCatalog([]File{bundled, pathFile("lead.yaml", "lead", "general"), pathFile("mine.yaml", "general"), {Name: "bad.yaml", Data: []byte("x: [\n")}})
	var order []string
	for _, e := range c.Entries() {
		order = append(order, e.File)
	}
	if want := "bad.yaml general.yaml mine.yaml lead.yaml"; strings.Join(order, " ") != want {
		t.Errorf("order %v, want %s", order, want)
	}
	lead, err := c.Path("lead")
	if err != nil || len(lead.Preparations) != 2 || lead.Preparations[0].ID != "general-book" {
		t.Errorf("lead %+v, %v", lead, err)
	}
	if e, ok := c.Find("general"); !ok || !e.Bundled || e.Err != nil {
		t.Errorf("the first file does not own its id: %+v", e)
	}
	if len(c.Paths()) != 2 {
		t.Errorf("%d usable paths, want 2", len(c.Paths()))
	}
	for id, want := range map[string]string{
		"leed":  `there is no career path "leed": did you mean "lead"?`,
		"chief": `there is no career path "chief": choose one of general, lead`,
		"":      `there is no career path "": choose one of general, lead`,
	} {
		if _, err := c.Path(id); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", id, err, want)
		}
	}
}

func TestCatalogNotices(t *testing.T) {
	file := pathFile("a.yaml", "a")
	file.Data = append(file.Data, "to_role: caf\xe9\n"...)
	e := NewCatalog([]File{file}).Entries()[0]
	if e.Err != nil || e.Path.ToRole != "café" || len(e.Notices) != 1 || !strings.HasPrefix(e.Notices[0].String(), "a.yaml:7:13: the file is in windows-1252") {
		t.Errorf("got %+v", e)
	}
}
