package pathdiff

import (
	"fmt"
	"slices"
	"testing"

	"promodoc/app/career"
)

// item is a consideration with only the fields that are compared.
type item struct{ id, title, statement string }

func pathOf(list ...item) career.Path {
	s := career.Section{ID: "all", Title: "All"}
	for _, c := range list {
		s.Considerations = append(s.Considerations, career.Consideration{ID: c.id, Title: c.title, Statement: c.statement})
	}
	return career.Path{ID: "p", Title: "P", Sections: []career.Section{s}}
}

// considerations returns the considerations of a path, in the style companies use.
func considerations() []item {
	return []item{
		{"confidence", "Confidence to initiate change", "You have the confidence to initiate change, to step into hard situations and to make difficult decisions."},
		{"humility", "Humility, accepting pushback and failure", "You show humility and accept pushback or failure."},
		{"accountability", "Accountability in support of others", "You accept accountability in support of an individual, the team, our customers and the business."},
		{"mentoring", "Mentor of other engineers", "You mentor colleagues in debugging and in how the product works inside, and they grow by it."},
		{"unclear", "Delivery when the ask is unclear", "You finish large pieces of work even when nobody can say exactly what is wanted."},
		{"process", "Processes improved with others", "You find what slows the team down and change it together with those it slows down."},
		{"product", "Another way, from knowing the product", "You know the product and its architecture well enough to find customers another way when theirs is closed."},
		{"hiring", "Takes part in hiring", "You interview candidates with care and write feedback the panel can use."},
		{"zuhören", "Zuhören und verstehen", "Du hörst Kolleginnen und Kunden zu, bevor du entscheidest."},
		{"信頼", "信頼を築く", "チームの信頼を築き、約束を守ります。"},
	}
}

// TestSuggestions compares each consideration with a rewording of it under another
// id, among decoys that say other things in the same tone.
func TestSuggestions(t *testing.T) {
	reworded := map[string]item{
		"confidence":     {"n1", "Initiates change with confidence", "You step into hard situations, start change and take difficult decisions."},
		"humility":       {"n2", "Humility", "You are humble: you take pushback as help and admit failure."},
		"accountability": {"n3", "Accountable for the team and its customers", "You accept accountability for your team, its customers and the business."},
		"mentoring":      {"n4", "Mentoring", "Colleagues grow by your mentoring, in debugging and in the product's inner workings."},
		"unclear":        {"n5", "Delivers when the ask is unclear", "Large pieces of work get finished by you even if it is unclear what is wanted."},
		"process":        {"n6", "Improves processes", "You change what slows the team down, together with the people it slows."},
		"product":        {"n7", "Product knowledge", "You know the architecture of the product well enough to find another way for customers."},
		"hiring":         {"n8", "Hiring", "You interview candidates carefully; the panel can use your written feedback."},
		"zuhören":        {"n9", "Hört zu und versteht", "Du hörst Kolleginnen, Kollegen und Kunden zu, bevor du eine Entscheidung triffst."},
		"信頼":             {"n10", "信頼関係を築く", "約束を守り、チームの信頼を築きます。"},
	}
	decoys := []item{
		{"d1", "Writes well", "You write so that colleagues and customers understand at once."},
		{"d2", "Budget and headcount", "You plan the budget and the headcount of your team a year ahead."},
		{"d3", "Incident command", "You lead incidents calmly and tell customers when the next update comes."},
		{"d4", "Security", "You keep the product and the data of our customers safe."},
		{"d5", "Strategy", "You have a view of where the business goes and make decisions that fit it."},
		{"d6", "Sichtbarkeit", "Du stellst deine Arbeit vor, damit andere sie nutzen."},
		{"d7", "技術力", "難しい問題を解決します。"},
	}
	for id, now := range reworded {
		old := considerations()
		unchanged := slices.DeleteFunc(considerations(), func(s item) bool { return s.id == id })
		c := Compare(pathOf(old...), pathOf(append(slices.Clone(decoys), append(unchanged, now)...)...))
		if len(c.Suggestions) != 1 || c.Suggestions[0].Was.ID != id || c.Suggestions[0].Now.ID != now.id {
			t.Errorf("%s: suggestions %+v", id, c.Suggestions)
			continue
		}
		if s := c.Suggestions[0]; s.Percent < 35 || s.Percent > 100 || len(s.Shared) == 0 {
			t.Errorf("%s: a suggestion without shared words: %+v", id, s)
		}

		if s := c.Suggestions[0].Shared; slices.Contains(s, "by") || slices.Contains(s, "in") || slices.Contains(s, "zu") {
			t.Errorf("%s: short words are counted as shared: %v", id, s)
		}

		c = Compare(pathOf(old...), pathOf(append(slices.Clone(decoys), unchanged...)...))
		if len(c.Suggestions) != 0 {
			t.Errorf("%s: suggested a decoy: %+v", id, c.Suggestions)
		}
	}
	all := pathOf(decoys...)
	for _, now := range reworded {
		all.Sections[0].Considerations = append(all.Sections[0].Considerations, career.Consideration{ID: now.id, Title: now.title, Statement: now.statement})
	}
	slices.SortFunc(all.Sections[0].Considerations, func(a, b career.Consideration) int { return len(a.ID+a.Title) - len(b.ID+b.Title) })
	for _, s := range Compare(pathOf(considerations()...), all).Suggestions {
		if reworded[s.Was.ID].id != s.Now.ID {
			t.Errorf("with everything reworded, %s became %s (%d %%, %v)", s.Was.ID, s.Now.ID, s.Percent, s.Shared)
		}
	}
}

// TestOneSuggestionForEach checks that the most similar pair is suggested, and each
// item once.
func TestOneSuggestionForEach(t *testing.T) {
	humble := func(id, statement string) item { return item{id, "Humility", statement} }
	was := pathOf(humble("a", "You show humility and listen."), humble("b", "You show humility, take pushback and admit failure."), item{"c", "Budget", "You plan ahead."})
	now := pathOf(humble("n", "You show humility, take pushback and admit your failure."), item{"c", "Budget", "You plan ahead."})
	c := Compare(was, now)
	if len(c.Suggestions) != 1 || c.Suggestions[0].Was.ID != "b" {
		t.Errorf("suggestions %+v", c.Suggestions)
	}
}

// TestNoSuggestionsBetweenPaths compares two paths of one company, which have only
// their tone in common.
func TestNoSuggestionsBetweenPaths(t *testing.T) {
	var senior []item
	for i, s := range []item{
		{"", "Clear advice, in writing and speech", "You advise customers and colleagues so clearly that they can act on it."},
		{"", "Complex problems resolved", "You take on problems that others could not explain, and you find the explanation."},
		{"", "Issues at risk, taken on", "You notice trouble early, step in before a deadline is missed, and bring in the teams that can end it."},
		{"", "Fixes, documentation, tools", "You leave the documentation, the product and the team’s tools better than you found them."},
		{"", "Trouble seen coming", "You see what will hit Support months ahead, and you plan for it."},
	} {
		senior = append(senior, item{fmt.Sprint("s", i), s.title, s.statement})
	}
	if c := Compare(pathOf(considerations()...), pathOf(senior...)); len(c.Suggestions) != 0 {
		t.Errorf("suggestions %+v", c.Suggestions)
	}
}

// TestSuggestionByLink checks that preparations that link to the same page are
// matched, whatever their titles.
func TestSuggestionByLink(t *testing.T) {
	was := career.Path{ID: "p", Preparations: []career.Preparation{
		{ID: "book", Title: "A book", Links: []career.Link{{Title: "Peopleware", URL: "https://example.com/peopleware"}}},
		{ID: "talk", Title: "Talk to three colleagues"},
	}}
	now := career.Path{ID: "p", Preparations: []career.Preparation{
		{ID: "peopleware", Title: "Peopleware", Links: []career.Link{{Title: "The publisher's page", URL: "https://example.com/peopleware"}}},
		{ID: "video", Title: "Watch the video"},
	}}
	c := Compare(was, now)
	if len(c.Suggestions) != 1 || c.Suggestions[0].Was.ID != "book" || c.Suggestions[0].Percent != 100 {
		t.Errorf("suggestions %+v", c.Suggestions)
	}
}

// BenchmarkCompare compares two long paths that have no id in common.
func BenchmarkCompare(b *testing.B) {
	var was, now []item
	for i := range 100 {
		for _, s := range considerations() {
			was = append(was, item{fmt.Sprintf("%s-%d", s.id, i), s.title, s.statement})
			now = append(now, item{fmt.Sprintf("%s-%d-now", s.id, i), s.title, s.statement})
		}
	}
	before, after := pathOf(was...), pathOf(now...)
	b.ReportAllocs()
	for b.Loop() {
		Compare(before, after)
	}
}
