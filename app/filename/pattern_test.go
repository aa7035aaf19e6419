package filename_test

import (
	"testing"

	"promodoc/app/filename"
)

func TestExpand(t *testing.T) {
	all := map[string]string{
		"cycle": "H2 2026", "candidate": "Ada Kern", "role": "Support Manager",
		"name": "x", "date": "2026-11-24", "team": "Support/EMEA",
	}
	without := func(keys ...string) map[string]string {
		rest := map[string]string{}
		for k, v := range all {
			rest[k] = v
		}
		for _, k := range keys {
			rest[k] = " "
		}
		return rest
	}
	tests := map[string]struct {
		pattern string
		values  map[string]string
		want    string
	}{
		"default":               {filename.DefaultPattern, all, "H2 2026 Ada Kern Support Manager"},
		"first empty":           {filename.DefaultPattern, without("cycle"), "Ada Kern Support Manager"},
		"middle empty":          {filename.DefaultPattern, without("candidate"), "H2 2026 Support Manager"},
		"last empty":            {filename.DefaultPattern, without("role"), "H2 2026 Ada Kern"},
		"all empty":             {filename.DefaultPattern, without("cycle", "candidate", "role"), "fallback"},
		"hyphens":               {"{cycle} - {candidate} - {role}", without("candidate"), "H2 2026 - Support Manager"},
		"hyphens, first empty":  {"{cycle} - {candidate}", without("cycle"), "Ada Kern"},
		"hyphens, last empty":   {"{cycle} - {candidate}", without("candidate"), "H2 2026"},
		"underscores, none":     {"{cycle}_{candidate}_{role}", without("cycle", "candidate"), "Support Manager"},
		"brackets full":         {"{candidate} ({cycle})", all, "Ada Kern (H2 2026)"},
		"brackets empty":        {"{candidate} ({cycle})", without("cycle"), "Ada Kern"},
		"brackets empty inside": {"{candidate} ({cycle}) {role}", without("cycle"), "Ada Kern Support Manager"},
		"brackets first, full":  {"({cycle}) {role}", all, "(H2 2026) Support Manager"},
		"brackets first, empty": {"({cycle}) {role}", without("cycle"), "Support Manager"},
		"words stay":            {"Promotion {cycle} of {candidate}", without("cycle"), "Promotion of Ada Kern"},
		"words alone":           {"Promotion", all, "Promotion"},
		"no separators":         {"{name}{date}", all, "x2026-11-24"},
		"slash in a value":      {"{team} {date}", all, "Support-EMEA 2026-11-24"},
		"braces in a value":     {"{name}", map[string]string{"name": "{role}"}, "{role}"},
		"device from the parts": {"{name}", map[string]string{"name": "nul"}, "nul_"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p, err := filename.Parse(test.pattern)
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Expand(test.values, "fallback"); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestParseFaults(t *testing.T) {
	tests := map[string]struct{ pattern, want string }{
		"unknown": {"{cycle} {manager}", `the file name pattern "{cycle} {manager}" asks for {manager}: ` +
			`write one of {candidate} {cycle} {date} {name} {role} {team}`},
		"not closed": {"{cycle", `the file name pattern "{cycle" opens a brace that it does not close`},
		"not opened": {"cycle} x", `the file name pattern "cycle} x" closes a brace that it does not open`},
		"nested":     {"{{cycle}}", `the file name pattern "{{cycle}}" asks for {{cycle}: write one of {candidate} {cycle} {date} {name} {role} {team}`},
		"empty":      {"", `the file name pattern "" names nothing: write for example "{cycle} {candidate} {role}"`},
		"only signs": {" - ", `the file name pattern " - " names nothing: write for example "{cycle} {candidate} {role}"`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := filename.Parse(test.pattern); err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}

func FuzzExpand(f *testing.F) {
	f.Add(filename.DefaultPattern, "H2 2026", "Ada", "")
	f.Add("({team}) [{cycle}]-{candidate}", "", "", "x")
	f.Add("{name}.{name}", "con", "..", "nul")
	f.Fuzz(func(t *testing.T, pattern, a, b, c string) {
		p, err := filename.Parse(pattern)
		if err != nil {
			return
		}
		wantSafe(t, p.Expand(map[string]string{
			"cycle": a, "name": a, "candidate": b, "date": b, "role": c, "team": c,
		}, "document"))
	})
}
