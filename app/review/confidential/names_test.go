package confidential

import (
	"slices"
	"strings"
	"testing"
)

var lexicon = Lexicon{
	People: map[string]bool{"mai": true},
	Class: func(name, lower string) bool {
		return slices.Contains(map[string][]string{"firstname": {"tamsin", "anna"}, "honorific": {"dr", "mrs"}, "site": {"street"}, "organisation": {"bank"}, "nobody": {"monday"}}[name], lower)
	},
}

func TestFind(t *testing.T) {
	names := Read([]string{"Tamsin Okoro", "Jörg Weiß", "Project Heron", "Field & Sons", "Apple", "保守", "--"}, lexicon)
	for text, want := range map[string]string{
		"I met Tamsin Okoro and T. Okoro":           "Tamsin Okoro, Okoro",
		"I met Tamsin B. Okoro":                     "Tamsin B. Okoro",
		"I met Tamsin, Okoro Street is near":        "",
		"Okoro, Tamsin was there":                   "Okoro, Tamsin",
		"I met Anna Okoro, then Mrs Okoro":          "Okoro",
		"TamsinOkoro, tamsinokoro and Tamsinokoro":  "TamsinOkoro, tamsinokoro",
		"tokoro@shop.de or okoro-db-1":              "tokoro, okoro",
		"OKORO LEFT. Then the Tamsin Okoros came":   "OKORO, Tamsin Okoros",
		"Joerg Weiss and Jorg Weiss":                "Joerg Weiss, Jorg Weiss",
		"The Heron is built. Heron is a bird":       "Heron",
		"For field and sons, and the field, sons":   "field and sons",
		"An apple for Apple and the customer apple": "Apple, apple",
		"この保守は":                                     "この保守は",
		"Tamsin alone":                              "",
	} {
		var all []string
		for _, m := range names.Find(text) {
			all = append(all, text[m.From:m.To])
		}
		if got := strings.Join(all, ", "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
