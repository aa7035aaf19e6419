package library

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/feedback"
	"promodoc/app/safefile"
	"promodoc/app/textfind"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// ambiguous reports whether another document looks the same in the list, such as
// a duplicate, so that only their names differ.
func ambiguous(r workspace.DocumentSummary, all []workspace.DocumentSummary) bool {
	for _, other := range all {
		if other.File != r.File && other.Title == r.Title && other.Candidate == r.Candidate && other.Cycle == r.Cycle && other.Aside == r.Aside {
			return true
		}
	}
	return false
}

// named reports whether the user gave a document a name of their own: it is not
// what it was made of, the role and the cycle.
func named(r workspace.DocumentSummary) bool {
	made := strings.TrimSpace(r.Title + " " + r.Cycle)
	return r.Name != "" && r.Name != r.Title && !strings.HasPrefix(r.Name, made)
}

// row returns the item of a document. One of which nothing can be read opens in
// another program.
func (s *Screen) row(r workspace.DocumentSummary, now time.Time) fyne.CanvasObject {
	color := theme.Muted
	if r.Fault != "" {
		color = theme.Error
	}
	title := kit.NewText(kit.Run{Text: r.Title, Size: theme.Input, Bold: true})
	about := kit.NewText(kit.Run{Text: s.subtitle(r), Size: theme.Row, Color: color})
	ready := kit.SmallLabel(progress(r))
	middle := kit.Column(8, ready)
	if !r.Locked && r.Fault == "" {
		middle.Add(kit.NewProgressBar(share(r)))
	}
	row := []fyne.CanvasObject{kit.Column(1, title, about), middle, kit.SmallLabel(ago(r.Changed, now)).Trailing()}
	if r.Fault != "" && !r.Damaged {
		row = append(row, kit.NewLink(textOpenFile.Text(), theme.Label, func() { s.options.OpenFile(r.File) }))
	}
	return &fyne.Container{Layout: rowLayout{[2]*kit.Text{title, about}, ready}, Objects: row}
}

// subtitle returns the second line of a document: why it cannot be read, or what
// it is.
func subtitle(r workspace.DocumentSummary, withName bool) string {
	switch fault := kit.Brief(r.Fault, r.File); {
	case r.Damaged && r.KeptOf() == "":
		return textDamaged.Text("Fault", fault)
	case r.Fault != "" && !r.Damaged:
		return fault
	}
	var parts []string
	if withName {
		parts = append(parts, r.Name)
	}
	aside := r.Aside
	if r.KeptOf() != "" {
		aside = textOrphan.Text("Document", safefile.Stem(r.KeptOf()))
	}
	for _, p := range []string{aside, r.Candidate, r.Cycle} {
		if strings.TrimSpace(p) != "" {
			parts = append(parts, p)
		}
	}
	if len(r.Kept) > 0 {
		parts = append(parts, textKept.Count(len(r.Kept), "Key", action.KeyLabel(action.ShowHistory)))
	}
	parts = append(parts, openThreads(r.Open)...)
	last := textNothingYet.Text()
	switch {
	case r.Locked:
		last = textLocked.Text()
	case r.Examples > 0:
		last = textExamples.Count(r.Examples)
	}
	return strings.Join(append(parts, last), " · ")
}

// openThreads says whose comments wait for an answer, and whether questions do.
func openThreads(all []feedback.Open) []string {
	const most = 2 // people who are named
	var parts []string
	named, others := 0, 0
	for _, o := range all {
		switch {
		case o.Who == "":
			parts = append(parts, textQuestions.Count(o.Count))
		case named < most:
			named++
			parts = append(parts, textOpenFrom.Count(o.Count, "Who", o.Who))
		default:
			others += o.Count
		}
	}
	if others > 0 {
		parts = append(parts, textOpenFromOthers.Count(others))
	}
	return parts
}

// progress says how many considerations have enough.
func progress(r workspace.DocumentSummary) string {
	if r.Damaged {
		return textDamagedShort.Text()
	}
	if r.Fault != "" {
		return textUnreadable.Text()
	}
	if r.Locked {
		return textLockedShort.Text()
	}
	return textReady.Text("Ready", r.Ready, "Total", r.Total)
}

// share returns which part of the considerations has enough, from 0 to 1.
func share(r workspace.DocumentSummary) float32 {
	if r.Total == 0 {
		return 0
	}
	return float32(r.Ready) / float32(r.Total)
}

// ago says how long ago something was; the longer, the coarser.
func ago(t, now time.Time) string {
	d := now.Sub(t)
	switch {
	case d < time.Minute:
		return textJustNow.Text()
	case d < time.Hour:
		return textMinutes.Count(int(d.Minutes()))
	case d < 24*time.Hour:
		return textHours.Count(int(d.Hours()))
	case d < 48*time.Hour:
		return textYesterday.Text()
	case d < 14*24*time.Hour:
		return textDays.Count(int(d.Hours() / 24))
	case d < 60*24*time.Hour:
		return textWeeks.Count(int(d.Hours() / 24 / 7))
	}
	return t.Format(layoutDate.Text())
}

// matching returns the documents whose title, candidate, cycle or file matches a
// filter.
func matching(rows []workspace.DocumentSummary, filter string) []workspace.DocumentSummary {
	finder := textfind.New(strings.TrimSpace(filter))
	if finder.Empty() {
		return rows
	}
	var found []workspace.DocumentSummary
	for _, r := range rows {
		if text := strings.Join([]string{r.Title, r.Candidate, r.Cycle, r.File}, " "); len(finder.Find(text, 1)) > 0 {
			found = append(found, r)
		}
	}
	return found
}

// countLocked returns how many documents only the names of their files are known
// of.
func countLocked(rows []workspace.DocumentSummary) int {
	n := 0
	for _, r := range rows {
		if r.Locked {
			n++
		}
	}
	return n
}
