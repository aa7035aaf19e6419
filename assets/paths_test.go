// Package assets_test checks the content that the program is shipped with: it is
// valid, complete, and follows the rules that it was written by.
package assets_test

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"promodoc/app/career"
	"promodoc/assets"
)

// catalog reads all bundled paths as the program does.
func catalog(t *testing.T) *career.Catalog {
	t.Helper()
	names, err := fs.Glob(assets.Paths, "paths/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d path files: %v", len(names), err)
	}
	var files []career.File
	for _, name := range names {
		data, err := assets.Paths.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, career.File{Name: name, Data: data, Bundled: true})
	}
	return career.NewCatalog(files)
}

func TestPathsAreValid(t *testing.T) {
	for _, e := range catalog(t).Entries() {
		if e.Err != nil {
			t.Errorf("%s:\n%v", e.File, e.Err)
		}
		if len(e.NoEffect) > 0 || len(e.Unchecked) > 0 {
			t.Errorf("%s says what has no effect:\n%v\n%v", e.File, e.NoEffect, e.Unchecked)
		}
		if want := "paths/" + e.Parsed.ID + ".yaml"; e.File != want {
			t.Errorf("the file %s should be named after its ID: %s", e.File, want)
		}
		if e.Parsed.Version == "" || e.Parsed.Language != "en-GB" || strings.TrimSpace(e.Parsed.Introduction) == "" {
			t.Errorf("%s lacks a version, its language or an introduction", e.Parsed.ID)
		}
		source, roles := e.Parsed.Source, e.Parsed.FromRole != ""
		if e.Parsed.IsForm() {
			continue // after what many companies' forms have in common
		}
		handbook := slices.Contains(append(e.Parsed.Includes, e.Parsed.ID), "general")
		if handbook && (!strings.HasPrefix(source.URL, "https://about.gitlab.com/handbook/") || source.Licence != "CC BY-SA 4.0") ||
			!handbook && source.URL != "" || source.Name == "" {
			t.Errorf("%s does not say where it comes from: %+v", e.Parsed.ID, source)
		}
		if roles != (e.Parsed.Family != "") || roles != (e.Parsed.ToRole != "") {
			t.Errorf("%s leads from %q to %q and is of the family %q", e.Parsed.ID, e.Parsed.FromRole, e.Parsed.ToRole, e.Parsed.Family)
		}
	}
}

func TestPathSizes(t *testing.T) {
	const software, specialists = "Software engineering", "Specialist engineering"
	c := catalog(t)
	want := map[string]struct {
		from, to, family string
		considerations   [2]int // fewest and most
		preparations     [2]int // of its own
	}{
		"every-role":                       {"", "", "", [2]int{0, 0}, [2]int{9, 9}},
		"general":                          {"", "", "", [2]int{0, 0}, [2]int{6, 6}},
		"senior-support-engineer":          {"Support Engineer", "Senior Support Engineer", "Support", [2]int{9, 11}, [2]int{3, 5}},
		"staff-support-engineer":           {"Senior Support Engineer", "Staff Support Engineer", "Support", [2]int{9, 11}, [2]int{3, 5}},
		"support-engineering-manager":      {"Senior Support Engineer", "Support Engineering Manager", "Support", [2]int{5, 5}, [2]int{8, 8}},
		"senior-software-engineer":         {"Software Engineer", "Senior Software Engineer", software, [2]int{6, 9}, [2]int{3, 5}},
		"staff-software-engineer":          {"Senior Software Engineer", "Staff Software Engineer", software, [2]int{6, 9}, [2]int{3, 5}},
		"principal-software-engineer":      {"Staff Software Engineer", "Principal Software Engineer", software, [2]int{6, 9}, [2]int{3, 5}},
		"engineering-manager":              {"Senior Engineer", "Engineering Manager", software, [2]int{6, 9}, [2]int{3, 5}},
		"senior-site-reliability-engineer": {"Site Reliability Engineer", "Senior Site Reliability Engineer", specialists, [2]int{6, 9}, [2]int{3, 5}},
		"senior-data-engineer":             {"Data or Machine Learning Engineer", "Senior Data or Machine Learning Engineer", specialists, [2]int{6, 9}, [2]int{3, 5}},
		"senior-quality-engineer":          {"Quality Engineer", "Senior Quality Engineer", specialists, [2]int{6, 9}, [2]int{3, 5}},
		"senior-security-engineer":         {"Security Engineer", "Senior Security Engineer", specialists, [2]int{6, 9}, [2]int{3, 5}},
	}
	every, _ := c.Find("every-role")
	for _, e := range c.Entries() {
		if e.Path.IsForm() {
			continue
		}
		p, id := e.Parsed, e.Parsed.ID
		w, ok := want[id]
		if !ok {
			t.Errorf("%s is bundled and not expected: add a row with its roles, its family and its sizes to the table of TestPathSizes in assets/paths_test.go", id)
			continue
		}
		delete(want, id)
		if p.FromRole != w.from || p.ToRole != w.to || p.Family != w.family {
			t.Errorf("%s leads from %q to %q and is of the family %q", id, p.FromRole, p.ToRole, p.Family)
		}
		within(t, id+": considerations", len(p.Considerations()), w.considerations)
		within(t, id+": preparations", len(p.AllPreparations()), w.preparations)
		if w.to != "" {
			within(t, id+": sections", len(p.Sections), [2]int{2, 4})
		}
		all := e.Path.AllPreparations()
		if len(all) < len(every.Parsed.Preparations) || all[0].ID != every.Parsed.Preparations[0].ID {
			t.Errorf("%s does not have what every role must hear", id)
		}
	}
	for id := range want {
		t.Errorf("there is no path %s", id)
	}
}

// The bundled forms: one lists the parts that documents have by default, the
// other has a part for each of the pillars.
func TestForms(t *testing.T) {
	c := catalog(t)
	for id, want := range map[string][]string{
		"usual-form":   {"summary", "glance", "considerations", "voices", "objections", "growth", "preparations", "references"},
		"pillars-form": {"summary", "level-and-time", "glance", "business-results", "considerations", "values", "mentoring", "voices", "objections", "growth", "appendix", "preparations", "references"},
	} {
		p, err := c.Path(id)
		if err != nil || !p.IsForm() {
			t.Errorf("%s is not a form: %v", id, err)
		}
		var got []string
		said := p.Introduction
		for _, e := range p.Skeleton {
			got = append(got, e.ID)
			said += "\n" + e.Title + "\n" + e.Guidance
			if e.Title != "" && e.Guidance == "" && e.ID != career.SkeletonGlance && e.ID != career.SkeletonConsiderations {
				t.Errorf("%s: %s does not say what makes it good", id, e.ID)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s has the parts %v, want %v", id, got, want)
		}
		for _, part := range (career.Path{}).Parts() {
			if !slices.Contains(got, part.ID) {
				t.Errorf("%s does not have the part %s, which documents have without a form", id, part.ID)
			}
		}
		// What committees ask.
		for _, asked := range []string{"scope", "time in", "why now", "need", "Reasons against", "role: somebody above", "page limit", "optional"} {
			if !strings.Contains(said, asked) {
				t.Errorf("%s says nothing of %q", id, asked)
			}
		}
	}
}

func within(t *testing.T, what string, got int, limits [2]int) {
	t.Helper()
	if got < limits[0] || got > limits[1] {
		t.Errorf("%s: %d, want %d to %d", what, got, limits[0], limits[1])
	}
}

// Examples in documents refer to these IDs: they never change.
func TestManagerConsiderationsKeepTheirIDs(t *testing.T) {
	e, _ := catalog(t).Find("support-engineering-manager")
	var ids []string
	for _, c := range e.Parsed.Considerations() {
		ids = append(ids, c.ID)
	}
	if want := []string{"confidence", "humility", "accountability", "influence", "trust"}; !slices.Equal(ids, want) {
		t.Errorf("got %v, want %v", ids, want)
	}
}

func TestManagerPreparationsLinkTheHandbook(t *testing.T) {
	e, _ := catalog(t).Find("support-engineering-manager")
	const site = "https://about.gitlab.com"
	const now = "https://handbook.gitlab.com/handbook"
	want := []string{
		"https://www.youtube.com/watch?v=hMz6QDURQOM&list=PLBzScQzZ83I8H8_0Qete6Bs5EcW3p0kZF&index=7",
		site + "/handbook/leadership/#books",
		"https://www.youtube.com/watch?v=OXBwtaZ9edQ",
		site + "/handbook/engineering/career-development/",
		site + "/handbook/engineering/career-development/#support-department",
		now + "/engineering/careers/",
		site + "/handbook/values/",
		site + "/handbook/people-group/promotions-transfers/#creating-a-promotion-or-compensation-change-document",
		now + "/support/workflows/team/promotions/",
		site + "/job-families/engineering/support-management/#what-you-can-expect-in-a-manager-support-engineering-role-at-gitlab",
		site + "/handbook/support/managers/manager-responsibilities.html",
		now + "/support/managers/manager-responsibilities/",
		site + "/job-families/engineering/support-management/#you-should-apply-if",
		site + "/handbook/engineering/development/dev/create/engineers/training/ic-to-manager/",
		now + "/engineering/development/dev/training/ic-to-manager/",
		site + "/handbook/engineering/career-development/#individual-contribution-vs-management",
		site + "/handbook/engineering/career-development/#trying-the-management-track",
		now + "/engineering/careers/#individual-contribution-vs-management",
		now + "/engineering/careers/#trying-the-management-track",
		site + "/handbook/engineering/career-development/#interim-manager",
		now + "/engineering/careers/#interim-manager",
	}
	var got []string
	linked := 0
	for _, p := range e.Path.AllPreparations() {
		for _, l := range p.Links {
			got = append(got, l.URL)
		}
		if len(p.Links) > 0 {
			linked++
		}
	}
	if !slices.Equal(got, want) || linked != 6+6 {
		t.Errorf("%d preparations have links, want 12:\n%s", linked, strings.Join(got, "\n"))
	}
	if last := e.Parsed.Preparations[6]; last.Kind != career.KindThink || len(last.Links) > 0 {
		t.Errorf("the seventh is to be thought over and has no link: %+v", last)
	}
}

func TestEveryConsiderationIsComplete(t *testing.T) {
	seen := map[string]string{} // text of guidance and prompts, and where it is
	for _, e := range catalog(t).Entries() {
		for _, c := range e.Parsed.Considerations() {
			t.Run(path.Join(e.Parsed.ID, c.ID), func(t *testing.T) {
				if n := utf8.RuneCountInString(c.Title); n > 40 {
					t.Errorf("the title has %d characters, the outline has room for 40", n)
				}
				if !strings.HasPrefix(c.Statement, "You ") || sentences(c.Statement) != 1 || strings.Contains(c.Statement, "\n") {
					t.Errorf("the statement is not one sentence to the user on one line: %s", c.Statement)
				}
				within(t, "sentences of guidance", sentences(c.Guidance), [2]int{2, 4})
				within(t, "prompts", len(c.Prompts), [2]int{4, 5})
				within(t, "enough", c.Enough, [2]int{1, 2})
				if c.Source != career.SourceHandbook && c.Source != career.SourcePromodoc {
					t.Errorf("it does not say who asks for it: %q", c.Source)
				}
				checkPrompts(t, c.Prompts)
				checkColleagues(t, c.AskColleagues)
				for _, text := range append(append(promptTexts(c), c.AskColleagues...), c.Guidance) {
					if where, dup := seen[text]; dup {
						t.Errorf("said already in %s: %s", where, text)
					}
					seen[text] = t.Name()
				}
			})
		}
	}
}

// checkPrompts expects questions, each on one line, for all that makes an
// example complete, in the order in which the fields are filled in.
func checkPrompts(t *testing.T, prompts []career.Prompt) {
	t.Helper()
	order := []career.Field{career.FieldSituation, career.FieldAction, career.FieldResult}
	last := 0
	asked := map[career.Field]int{}
	for _, p := range prompts {
		if !strings.HasSuffix(p.Text, "?") || strings.Contains(p.Text, "\n") {
			t.Errorf("not a question on one line: %s", p.Text)
		}
		if i := slices.Index(order, p.Field); i < last {
			t.Errorf("comes after a later field: %s", p.Text)
		} else {
			last = i
		}
		asked[p.Field]++
	}
	if asked[career.FieldSituation] != 1 || asked[career.FieldAction] == 0 || asked[career.FieldResult] == 0 {
		t.Errorf("the prompts ask this often: %v", asked)
	}
}

// checkColleagues expects questions that a request can ask as they are: two or three,
// about the candidate by name, which at least one of them must have.
func checkColleagues(t *testing.T, questions []string) {
	t.Helper()
	within(t, "questions for colleagues", len(questions), [2]int{2, 3})
	if !strings.Contains(strings.Join(questions, "\n"), career.NamePlaceholder) {
		t.Errorf("no question for colleagues names the candidate: %q", questions)
	}
	for _, q := range questions {
		rest := strings.ReplaceAll(q, career.NamePlaceholder, "")
		if !strings.HasSuffix(q, "?") || sentences(q) != 1 || strings.ContainsAny(rest, "{}\n") || strings.Contains(q, career.NamePlaceholder+"’") {
			t.Errorf("not a question for a colleague: %s", q)
		}
	}
}

func promptTexts(c career.Consideration) []string {
	var all []string
	for _, p := range c.Prompts {
		all = append(all, p.Text)
	}
	return all
}

func TestEveryPreparationIsComplete(t *testing.T) {
	for _, e := range catalog(t).Entries() {
		for _, p := range e.Parsed.AllPreparations() {
			at := e.Parsed.ID + "/" + p.ID
			if p.Text == "" || p.Kind == "" || p.Source == "" {
				t.Errorf("%s lacks a text, a kind or a source", at)
			}
			if needs := p.Kind == career.KindRead || p.Kind == career.KindWatch; needs != (len(p.Links) > 0) {
				t.Errorf("%s is to be done by %q and has %d links", at, p.Kind, len(p.Links))
			}
			for _, l := range p.Links {
				if !strings.HasPrefix(l.URL, "https://") {
					t.Errorf("%s: %s is not https", at, l.URL)
				}
			}
		}
	}
}

// sentenceEnd is the end of a sentence. The texts write out what an
// abbreviation's full stop would make of it.
var sentenceEnd = regexp.MustCompile(`[.!?]”?(\s|$)`)

func sentences(text string) int { return len(sentenceEnd.FindAllString(text, -1)) }

// unwanted is what none of the bundled texts may hold: words that say nothing
// in place of a fact, spelling of another English, and typewriter's quotes.
var unwanted = regexp.MustCompile(`(?i)\b(excellen\w+|significant\w*|leverag\w+|synerg\w+|passion\w*|world-class|robust|seamless\w*|` +
	`stakeholders?|deliverables?|utili[sz]e\w*|impactful|proven track|team player|helped with|was involved in|` +
	`organiz\w+|behavior\w*|color\w*|judgment)\b|—|'|"`)

func TestTextsAreWrittenWithCare(t *testing.T) {
	if hits := unwanted.FindAllString(`An Excellent team player — it's "robust"`, -1); len(hits) != 7 {
		t.Fatalf("the rule itself finds %q", hits)
	}
	for _, e := range catalog(t).Entries() {
		data, err := career.Write(e.Parsed)
		if err != nil {
			t.Fatal(err)
		}
		careful(t, e.File, string(data))
	}
	for _, f := range sampleFiles() {
		careful(t, f.file, string(f.data))
	}
}

// careful looks at the lines of a file as the program writes it; quotes that
// belong to YAML are those around a whole value.
func careful(t *testing.T, file, text string) {
	t.Helper()
	yamlQuotes := regexp.MustCompile(`(?m)^(\s*(?:- )?\w+: )"(.*)"$`)
	for line := range strings.Lines(yamlQuotes.ReplaceAllString(text, "$1$2")) {
		if hit := unwanted.FindString(line); hit != "" && !strings.Contains(line, "url: ") {
			t.Errorf("%s holds %q: %s", file, hit, strings.TrimSpace(line))
		}
		if strings.Contains(strings.TrimSpace(line), "  ") {
			t.Errorf("%s has two blanks: %s", file, strings.TrimSpace(line))
		}
	}
}
