// Package library shows the documents there are, to be opened, duplicated and
// put into the trash, and the trash to take them out of again.
package library

import (
	"fmt"
	"strings"
	"time"

	"promodoc/app/workspace"
)

// alike reports whether another document reads as this one does in the list, so
// that only their names tell them apart: a duplicate, above all.
func alike(e workspace.DocumentSummary, all []workspace.DocumentSummary) bool {
	for _, o := range all {
		if o.File != e.File && o.Title == e.Title && o.Candidate == e.Candidate && o.Cycle == e.Cycle && o.Aside == e.Aside {
			return true
		}
	}
	return false
}

// subtitle sums a document up in one line.
func subtitle(e workspace.DocumentSummary, withName bool) string {
	if e.Fault != "" {
		return e.Fault
	}
	var parts []string
	if withName {
		parts = append(parts, e.Name)
	}
	for _, p := range []string{e.Aside, e.Candidate, e.Cycle} {
		if strings.TrimSpace(p) != "" {
			parts = append(parts, p)
		}
	}
	switch e.Examples {
	case 0:
		parts = append(parts, "nothing yet")
	case 1:
		parts = append(parts, "1 example")
	default:
		parts = append(parts, fmt.Sprintf("%d examples", e.Examples))
	}
	return strings.Join(parts, " · ")
}

func ready(e workspace.DocumentSummary) string {
	if e.Fault != "" {
		return "cannot be read"
	}
	return fmt.Sprintf("%d of %d ready", e.Ready, e.Total)
}

func share(e workspace.DocumentSummary) float32 {
	if e.Total == 0 {
		return 0
	}
	return float32(e.Ready) / float32(e.Total)
}

// ago says when something was, as people say it: the closer the finer.
func ago(t, now time.Time) string {
	d := now.Sub(t)
	switch {
	case d < time.Minute:
		return "just now"
	case d < 2*time.Minute:
		return "1 minute ago"
	case d < time.Hour:
		return fmt.Sprintf("%d minutes ago", int(d.Minutes()))
	case d < 2*time.Hour:
		return "1 hour ago"
	case d < 24*time.Hour:
		return fmt.Sprintf("%d hours ago", int(d.Hours()))
	case d < 48*time.Hour:
		return "yesterday"
	case d < 14*24*time.Hour:
		return fmt.Sprintf("%d days ago", int(d.Hours()/24))
	case d < 60*24*time.Hour:
		return fmt.Sprintf("%d weeks ago", int(d.Hours()/24/7))
	}
	return t.Format("2 January 2006")
}

// matching returns the entries whose title, candidate or cycle have the words.
func matching(entries []workspace.DocumentSummary, words string) []workspace.DocumentSummary {
	words = strings.ToLower(strings.TrimSpace(words))
	if words == "" {
		return entries
	}
	var found []workspace.DocumentSummary
	for _, e := range entries {
		if strings.Contains(strings.ToLower(e.Title+" "+e.Candidate+" "+e.Cycle+" "+e.File), words) {
			found = append(found, e)
		}
	}
	return found
}
