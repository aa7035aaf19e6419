package docfile_test

import (
	"strings"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/promo"
)

const commented = `# about the file

# the format
schema: promodoc.document/v1
ends: marked
name: mine # not the file
candidate:
  # whom it is about
  name: Ada # Smith
  team: "No: 4" # was 3
# what happened
examples:
  # the first
  - id: one
    title: First # short
    # what I did
    action: |- # prose
      I did it.
      # no comment
    supports: # two
      - impact # mostly
      - trust
    # after it
  - id: two
    title: Second
shine: # unknown
  on: true # yes
# the end
...
`

// comments returns the comments of the file above.
func comments() []string {
	return []string{"# about the file", "# the format", "# not the file", "# whom it is about", "# Smith", "# was 3", "# what happened", "# the first",
		"# short", "# what I did", "# prose", "# two", "# mostly", "# after it", "# unknown", "# yes", "# the end"}
}

func TestCommentsAreKept(t *testing.T) {
	doc, _, err := docfile.Read("f", []byte(commented))
	if err != nil {
		t.Fatal(err)
	}
	for name, edit := range map[string]func(promo.Document) promo.Document{
		"nothing": func(d promo.Document) promo.Document { return d },
		"a name":  func(d promo.Document) promo.Document { d.Candidate.Name = "Bo"; return d },
		"a long text": func(d promo.Document) promo.Document {
			return promo.SetText(d, promo.ExampleRef("one", "title"), strings.Repeat("long ", 40)+"end")
		},
		"an example gone":   func(d promo.Document) promo.Document { return promo.DeleteExample(d, "one") },
		"all examples gone": func(d promo.Document) promo.Document { d.Examples = nil; return d },
		"the last gone":     func(d promo.Document) promo.Document { d.Extra = nil; return d },
		"another order":     func(d promo.Document) promo.Document { return promo.MoveExample(d, "one", 1) },
		"one more": func(d promo.Document) promo.Document {
			return promo.SetText(promo.AddExample(d, "new", "", "one"), promo.ExampleRef("new", "title"), "x")
		},
	} {
		t.Run(name, func(t *testing.T) {
			edited := edit(doc)
			w := docfile.Writer{Source: []byte(commented)}
			data, err := w.Write(edited)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range comments() {
				if strings.Count(string(data), c) != 1 {
					t.Errorf("%q is there %d times in\n%s", c, strings.Count(string(data), c), data)
				}
			}
			again := docfile.Writer{Source: data}
			if twice, err := again.Write(edited); err != nil || name == "nothing" && string(twice) != string(data) {
				t.Errorf("%v: written again it is\n%s\nand was\n%s", err, twice, data)
			}
			if name == "nothing" && (!strings.Contains(string(data), "  name: Ada # Smith\n") || !strings.Contains(string(data), "  # the first\n  - id: one\n")) {
				t.Errorf("comments are elsewhere:\n%s", data)
			}
		})
	}
}
