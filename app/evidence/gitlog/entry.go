package gitlog

import (
	"slices"
	"strings"

	"promodoc/app/evidence"
	"promodoc/app/journal"
	"promodoc/app/message"
	"promodoc/app/promo"
)

// Kind is the kind of the sources of entries that are proposed here.
const Kind = "git"

// How much of a group an entry has.
const (
	maxSubjects = 30  // subjects
	maxSubject  = 200 // runes of one
	maxLinks    = 3   // links to single commits
)

// proposal returns the entry of a group.
func (r *repository) proposal(of *group) evidence.Proposal {
	branch := of.line.branch
	if branch == "" {
		branch = r.main
	}
	e := journal.Entry{
		Text: of.text(r.name), Links: r.links(of), People: of.others,
		Source: journal.Source{Kind: Kind, Name: textSource.Text("Repository", r.name, "Branch", branch)},
	}
	commits := slices.Clone(of.own)
	if of.merge != nil {
		commits = append(commits, of.merge)
	}
	for _, c := range commits {
		day := c.day()
		if e.From.IsZero() || day.First().Before(e.From.First()) {
			e.From = day
		}
		if e.To.IsZero() || day.First().After(e.To.First()) {
			e.To = day
		}
		e.Source.Keys = append(e.Source.Keys, hashKey(c))
		if of.line.open {
			e.Source.Keys = append(e.Source.Keys, changeKey(c), r.subjectKey(c, shown(c.subject), c.when))
		}
	}
	for _, n := range of.requests() {
		if r.web.base != "" {
			e.Source.Keys = append(e.Source.Keys, r.web.requestKey(n))
		}
	}
	// What a program wrote and the user only merged is hardly evidence.
	return evidence.Proposal{Entry: e, Group: r.name, Unlikely: len(of.own) == 0 && len(of.others) == 0}
}

// text returns what was done: what the pull request is called, and the subjects of its
// commits.
func (of *group) text(repository string) string {
	var subjects []string
	for _, c := range of.own {
		s := message.Cut(shown(c.subject), maxSubject)
		if s != "" && !isNote(s) && !slices.ContainsFunc(subjects, func(o string) bool { return strings.EqualFold(o, s) }) {
			subjects = append(subjects, s)
		}
	}
	title := message.CutLine(shown(of.line.merged.title), maxSubject)
	if title == "" {
		title = of.line.branch
	}
	switch {
	case len(of.own) == 0:
		return textMerged.Text("Title", title)
	case len(subjects) == 0: // they have none, or are notes
		return title
	case of.line.merged.title != "" && of.kind == byLine:
		if len(subjects) == 1 && strings.EqualFold(subjects[0], title) {
			return title
		}
	case of.kind == byWeek && len(subjects) > 1:
		title = textCommits.Count(len(of.own), "Repository", repository)
	default:
		title, subjects = subjects[0], subjects[1:]
	}
	return listed(title, subjects)
}

// listed returns a text of a title and a list.
func listed(title string, items []string) string {
	if len(items) == 0 {
		return title
	}
	more := len(items) - maxSubjects
	text := title + "\n\n- " + strings.Join(items[:min(len(items), maxSubjects)], "\n- ")
	if more > 0 {
		text += "\n- " + textMore.Count(more)
	}
	return text
}

// links returns where a group can be looked at on the web: its pull requests and
// issues, or else its commits.
func (r *repository) links(of *group) []promo.Evidence {
	if r.web.base == "" {
		return nil
	}
	requests := of.requests()
	var issues []string
	for _, c := range of.own {
		if n := c.numbers().issue; n != "" && !slices.Contains(issues, n) {
			issues = append(issues, n)
		}
	}
	var links []promo.Evidence
	for _, n := range requests {
		links = append(links, r.web.request(n))
	}
	for _, n := range issues {
		if r.web.gitlab || !slices.Contains(requests, n) { // GitHub counts both as one
			links = append(links, r.web.issue(n))
		}
	}
	switch {
	case len(links) > 0:
	case len(of.own) > maxLinks || len(of.own) == 0:
		if of.line.merge != nil {
			links = append(links, r.web.commit(of.line.merge.hash))
		}
	default:
		for _, c := range of.own {
			links = append(links, r.web.commit(c.hash))
		}
	}
	return links
}

// requests returns the numbers of the pull requests of a group.
func (of *group) requests() []string {
	var all []string
	add := func(number string) {
		if number != "" && !slices.Contains(all, number) {
			all = append(all, number)
		}
	}
	add(of.line.merged.request)
	for _, c := range of.own {
		add(c.numbers().request)
	}
	return all
}
