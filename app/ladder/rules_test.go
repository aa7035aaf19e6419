package ladder

import (
	"strings"
	"testing"

	"promodoc/app/ladder/page"
)

// TestRules checks for each rule the items that it is the first to apply to.
func TestRules(t *testing.T) {
	for rule, items := range map[string][]string{
		"inner link":   {"[Staff](#staff)"},
		"job facts":    {"Location: two days at home", "Salary: see the advert of the job", "Experience: at least five years of it"},
		"contents":     {"TOC"},
		"to be filled": {"TBD", "Details to be added here soon.", "More content coming soon", "Coming soon!", "Weitere Inhalte folgen.", "À compléter", "Próximamente"},
		"housekeeping": {"NOTE: still a draft", "Last updated: May 2026", "Back to top", "Zuletzt geändert am 3. Mai"},
		"builds on":    {"All of the above, plus:", "Same as previous level", "Everything at the lower level"},
		"ability": {
			"You have the ability to accept failure.", "You are able to write.", "Able to lead a project", "Ability to say no", "Has the ability to hire",
			"Du kannst zuhören.", "Vous savez écouter.", "Capaz de escuchar a otros",
		},
		"verb": {
			"Read the handbook.", "Watch a talk", "Try the other role for a week.", "Consider what you did before.", "Please read the guide", "You should watch this",
			"- [ ] Familiarize yourself with the roles", "👉 Read this", "Lies das Buch.", "Das Buch lesen", "Lire le guide", "Leer la guía", "Listen to the recording", "Think over which of your work fits",
		},
		"weak verb":  {"Take a course on writing", "Attend the workshop", "Shadow a manager for one rotation", "Review the page on levels, and [the matrix](https://e.example/m)"},
		"link":       {"[Interview guide](https://e.example/i)", "[The roles](roles.md)", "See [all the books of the shelf](https://e.example)"},
		"heading":    {"under: Two books from the shelf"},
		"behaviour":  {"Takes ownership of outages.", "Take responsibility for the team", "Think ahead of the next outage", "Reviews designs.", "Reads between the lines.", "Mentors two engineers, see [how](https://e.example/m) we count that"},
		"empty cell": {"cell: n/a", "cell: –", "cell: ✓"},
	} {
		for _, text := range items {
			c := candidateOf(t, text)
			for _, r := range rules {
				if _, why, applies := r.judge(c); applies {
					if r.name != rule || why.String() == "" {
						t.Errorf("%q: got rule %q (%s), want %q", text, r.name, why, rule)
					}
					break
				}
			}
		}
	}
}

// candidateOf reads one item; "under: " or "cell: " in front says where it is.
func candidateOf(t *testing.T, text string) candidate {
	t.Helper()
	c := candidate{}
	if rest, found := strings.CutPrefix(text, "under: "); found {
		text, c.under = rest, "Getting ready"
	}
	if rest, found := strings.CutPrefix(text, "cell: "); found {
		text, c.inTable = rest, true
	}
	p, err := page.Read("a.md", []byte("- "+strings.TrimPrefix(text, "- ")+"\n"), "")
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Blocks) != 1 || len(p.Blocks[0].Items) != 1 {
		t.Fatalf("%q is not one item: %+v", text, p.Blocks)
	}
	c.Text = p.Blocks[0].Items[0].Text
	c.title = labelOf(c.Plain)
	return c
}

func TestLanguageOfThePageDecides(t *testing.T) {
	for language, want := range map[string]Verdict{"": AsPreparation, "fr": AsPreparation, "fr-CA": AsPreparation, "de": AsConsideration, "en": AsConsideration} {
		c := candidate{language: language, Text: page.Text{Plain: "Lire le guide", Markdown: "Lire le guide"}}
		if got, why := judge(c); got != want {
			t.Errorf("%q: %s (%s), want %s", language, got, why, want)
		}
	}
}

func TestRoles(t *testing.T) {
	for title, want := range map[string]bool{
		"Senior Support Engineer": true, "Level 3": true, "L4": true, "IC5": true, "Staff": true, "Engineering Manager": true, "Team Lead": true, "Engineer II": true,
		"Principal": true, "Teamleitung": true, "Entwicklerin": true, "Ingénieur confirmé": true, "Jefa de equipo": true, "Milestone 2": true, "Head of Design": true, "3": true,
		"Leadership": false, "Technical Leadership": false, "Communication": false, "Craft": false, "Working with your manager": false, "Staff development": false,
		"Lead by example": false, "Impact": false, "How a manager helps": false, "Delivery": false, "": false, "Engineering": false,
	} {
		if got := isRole(title); got != want {
			t.Errorf("%q: role %v, want %v", title, got, want)
		}
	}
}

func TestPathTitles(t *testing.T) {
	for plain, want := range map[string]string{
		"Path to Promotion: Support Engineering Manager":                          "Support Engineering Manager",
		"General Considerations and Preparations (Applies to Any Promotion Path)": "General",
		"3. Staff Engineer":                 "Staff Engineer",
		"Career path: Data Analyst":         "Data Analyst",
		"Becoming a Team Lead":              "Team Lead",
		"Expectations for Senior Engineers": "Senior Engineers",
		"Senior Engineer (5+ years)":        "Senior Engineer",
		"Level 2: Engineer":                 "Level 2: Engineer",
		"Senior Engineer expectations":      "Senior Engineer",
		"Der Weg zur Teamleitung":           "Teamleitung",
		"2 – Specialist":                    "2 – Specialist",
		"Allgemeines (für alle)":            "Allgemeines",
	} {
		if got := pathTitle(plain); got != want {
			t.Errorf("%q: %q, want %q", plain, got, want)
		}
	}
}

func TestShortTitles(t *testing.T) {
	for statement, want := range map[string]string{
		"You have the ability to show humility and accept pushback or failure.":                               "Show humility and accept pushback or failure",
		"Takes a problem, not a task.":                                                                        "Takes a problem, not a task",
		"Can manage Engineer 1, 2 and Senior Engineer 1 staff.":                                               "Manage Engineer 1, 2 and Senior Engineer 1 staff",
		"You perform at a level that is consistent with a lead.":                                              "Perform at a level that is consistent with a lead",
		"Makes steady, well-paced progress alone.":                                                            "Makes steady, well-paced progress alone",
		"Keeps the plan of the whole quarter up to date, and tells everybody who waits for it what has moved": "Keeps the plan of the whole quarter up to date",
		"Evaluates the software of others for projects, e.g.":                                                 "Evaluates the software of others for projects",
		"Can write": "Can write",
		"Leads projects that cross two or more of the squads we have":   "Leads projects that cross two or more of the squads we have",
		"Builds (not demands) trust with everybody around, at any time": "Builds (not demands) trust with everybody around",
		"Yes.": "Yes",
		"":     "",
	} {
		if got := shortTitle(statement); got != want {
			t.Errorf("%q: %q, want %q", statement, got, want)
		}
	}
}
