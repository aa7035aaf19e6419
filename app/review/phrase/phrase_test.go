package phrase

import (
	"strings"
	"testing"

	"promodoc/app/review/prose"
)

func TestFind(t *testing.T) {
	classes := map[string][]string{"be": {"is", "was", "were"}}
	for _, test := range []struct{ phrase, text, want string }{
		{"helped with", "I Helped with it. They helped, with luck", "Helped with"},
		{"helped|assisted really? with", "I assisted really with it and helped with that", "assisted really with/helped with"},
		{"<be> built", "It was built", "was built"},
		{"from ..2 to", "from one or to; from one two three to", "from one or to"},
		{"improv*", "I improved. An improvement", "improved/improvement"},
		{"*ly fast", "it is really fast", "really fast"},
		{"^ we", "We go and we stay. We rest", "We/We"},
		{"done $", "It is done. Done it", "done"},
		{"<number> shops", "860 shops", "860 shops"},
		{"jon fault", "It was Jon’s fault", "Jon’s fault"},
		{"<name> failed", "Then Jon failed. Who failed", "Jon failed"},
		{"<capital> failed", "Jon failed, and it failed", "Jon failed"},
		{"<upper>", "The API of Jon", "API"},
		{"so , that", "so, that; so that", "so, that"},
		{"* ago", "long ago", "long ago"},
		{"my !team|squad", "My team and my plan", "my plan"},
	} {
		s := NewSet(classes, []string{"it", "was"})
		if _, err := s.Add(test.phrase); err != nil {
			t.Fatal(err)
		}
		read := prose.Read(test.text, nil)
		var got []string
		for _, m := range s.Find(read) {
			got = append(got, test.text[read.Words[m.First].From:read.Words[m.Last-1].To])
		}
		if text := strings.Join(got, "/"); text != test.want {
			t.Errorf("%q in %q: %q, want %q", test.phrase, test.text, text, test.want)
		}
	}
}

func TestAddReportsFaults(t *testing.T) {
	for _, phrase := range []string{"", "a||b", "<none>", "..x"} {
		if _, err := NewSet(nil, nil).Add(phrase); err == nil {
			t.Errorf("%q is taken", phrase)
		}
	}
}
