package editor

import (
	"fmt"
	"strings"

	"promodoc/app/promo"
)

// outlineRow is one row of the outline, ready to be shown.
type outlineRow struct {
	to    place
	title string
	note  string // at the right
	level int    // of the dot; -1 for a row without one
	head  string // group name above the row, empty where the group goes on
	// section is the path's section that begins here, where it has several.
	section string
}

// outlineRows derives the outline from the document.
func outlineRows(d promo.Document) []outlineRow {
	rows := []outlineRow{{to: place{area: areaOverview}, title: "Overview", note: summaryNote(d), level: -1}}
	ready, total := promo.Progress(d)
	head := fmt.Sprintf("Considerations — %d of %d ready", ready, total)
	for _, s := range d.Snapshot.Sections {
		section := s.Title
		if len(d.Snapshot.Sections) == 1 {
			section = ""
		}
		for _, c := range s.Considerations {
			rows = append(rows, outlineRow{
				to:      place{area: areaConsideration, consideration: c.ID},
				title:   c.Title,
				note:    countNote(len(promo.TellsUnder(d, c.ID)) + len(promo.ReferredBy(d, c.ID))),
				level:   dotLevel(promo.StateOf(d, c.ID)),
				head:    head,
				section: section,
			})
			head, section = "", ""
		}
	}
	if offPath(d) {
		row := outlineRow{to: place{area: areaOffPath}, title: "Notes to self", level: -1, head: "Not on this path any more"}
		if off := promo.NotOnPath(d); len(off) > 0 {
			row.title, row.note = "Examples to place", countNote(len(off))
		}
		rows = append(rows, row)
	}
	if preparations := d.Snapshot.AllPreparations(); len(preparations) > 0 {
		rows = append(rows, outlineRow{
			to:    place{area: areaPreparations},
			title: "Reading, videos, conversations",
			level: -1,
			head:  fmt.Sprintf("Preparations — %d of %d", doneCount(d), len(preparations)),
		})
	}
	return append(rows, outlineRow{to: place{area: areaGrowth}, title: growthTitle(d), level: -1, head: "Growth areas"})
}

func summaryNote(d promo.Document) string {
	text, _ := promo.Text(d, promo.SectionRef(promo.SummaryID))
	if strings.TrimSpace(text) == "" {
		return "no summary yet"
	}
	return "summary · " + words(len(strings.Fields(text)))
}

func words(n int) string { return plural(n, "word") }

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func countNote(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func dotLevel(s promo.State) int {
	switch s {
	case promo.StateEnough:
		return 2
	case promo.StateBegun:
		return 1
	}
	return 0
}

func doneCount(d promo.Document) int {
	n := 0
	for _, p := range d.Snapshot.AllPreparations() {
		if d.Preparations[p.ID].Done {
			n++
		}
	}
	return n
}

func growthTitle(d promo.Document) string {
	planned := 0
	for _, g := range d.Growth {
		if len(g.Steps) > 0 {
			planned++
		}
	}
	switch n := len(d.Growth); {
	case n == 0:
		return "What is still to learn"
	case n == 1 && planned == 1:
		return "1 area, with a plan"
	case planned == n:
		return fmt.Sprintf("%d areas, each with a plan", n)
	default:
		return fmt.Sprintf("%s, %d with a plan", plural(n, "area"), planned)
	}
}

// positionLine says where a consideration stands and what is enough for it.
func positionLine(d promo.Document, id string) string {
	all := d.Snapshot.Considerations()
	for i, c := range all {
		if c.ID == id {
			return fmt.Sprintf("Consideration %d of %d · %s", i+1, len(all), enoughLine(c.Enough))
		}
	}
	return ""
}

func enoughLine(n int) string {
	switch {
	case n <= 1:
		return "one strong example is enough, two are better"
	case n == 2:
		return "two strong examples are enough"
	}
	return fmt.Sprintf("%d strong examples are enough", n)
}

// metaLine sums an example up in one line.
func metaLine(d promo.Document, e promo.Example, at place) string {
	var parts []string
	if span := promo.Span(e.From, e.To, e.Ongoing); span != "" {
		parts = append(parts, span)
	}
	parts = append(parts, strings.ToLower(originName(e.Origin)), words(e.Words()))
	if n := len(e.Evidence); n > 0 {
		parts = append(parts, plural(n, "link"))
	}
	if e.Confidential {
		parts = append(parts, "confidential")
	}
	var also []string
	for _, id := range e.Supports {
		if c, ok := d.Snapshot.Consideration(id); ok && id != at.consideration {
			also = append(also, c.Title)
		}
	}
	if len(also) > 0 {
		parts = append(parts, "also supports "+strings.Join(also, ", "))
	}
	return strings.Join(parts, " · ")
}

// origins are the origins in the order they are offered in.
var origins = []promo.Origin{promo.OriginCurrent, promo.OriginEarlier, promo.OriginPersonal}

func originName(o promo.Origin) string {
	switch o {
	case promo.OriginEarlier:
		return "Earlier role or employer"
	case promo.OriginPersonal:
		return "Personal accomplishment"
	}
	return "Current role"
}

// exampleTitle is what a card shows when an example has no title yet.
func exampleTitle(e promo.Example) string {
	if t := strings.TrimSpace(e.Title); t != "" {
		return t
	}
	return "Example without a title"
}

// missing says, in one sentence, what a reader will miss in an example that
// was begun; empty when it is complete or has not been begun.
func missing(e promo.Example) string {
	switch {
	case e.Empty() || e.Complete():
		return ""
	case strings.TrimSpace(e.Title) == "":
		return "No title yet: readers see it first, and the summary table needs it."
	case strings.TrimSpace(e.Action) == "":
		return "No action yet: readers will ask what you did yourself."
	}
	return "No result yet: readers will ask what came of it."
}
