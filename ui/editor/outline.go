package editor

import (
	"strconv"
	"strings"

	"promodoc/app/promo"
	"promodoc/ui/editing"
)

type outlineRow = editing.Row[location]

// outlineRows derives the outline from the document: the overview, the
// considerations, what is off the path, the preparations and growth areas.
func outlineRows(d promo.Document) []outlineRow {
	rows := []outlineRow{{To: location{area: areaOverview}, Title: textOverview.Text(), Note: summaryNote(d)}}
	rows = append(rows, considerationRows(d)...)
	if hasOffPath(d) {
		row := outlineRow{To: location{area: areaOffPath}, Title: textNotes.Text(), Group: textOffPath.Text()}
		if off := promo.NotOnPath(d); len(off) > 0 {
			row.Title, row.Note, row.Group = textExamplesToPlace.Text(), countNote(len(off)), textToPlace.Text()
		}
		rows = append(rows, row)
	}
	if preparations := d.Snapshot.AllPreparations(); len(preparations) > 0 {
		done := 0
		for _, p := range preparations {
			if d.Preparations[p.ID].Done {
				done++
			}
		}
		rows = append(rows, outlineRow{
			To:    location{area: areaPreparations},
			Title: textPreparationsHeadline.Text(),
			Group: textPreparationsDone.Text("Done", done, "Total", len(preparations)),
		})
	}
	return append(rows,
		outlineRow{To: location{area: areaGrowth}, Title: growthRow(d), Group: textGrowthAreas.Text()},
		outlineRow{To: location{area: areaVoices}, Title: voicesRow(d), Group: textColleagues.Text()},
		outlineRow{To: location{area: areaParts}, Title: partsRow(d), Group: textPartsGroup.Text()})
}

// partsRow says how many parts the document has, and how many are hidden.
func partsRow(d promo.Document) string {
	all, hidden := promo.Parts(d), 0
	for _, part := range all {
		if part.LeftOut {
			hidden++
		}
	}
	if hidden == 0 {
		return textParts.Count(len(all))
	}
	return textPartsHidden.Count(len(all), "Hidden", hidden)
}

// considerationRows are the considerations, each with its state and the number
// of its examples. Sections have headings if there are several.
func considerationRows(d promo.Document) []outlineRow {
	var rows []outlineRow
	ready, total := promo.Progress(d)
	group := textConsiderationsReady.Text("Ready", ready, "Total", total)
	for _, s := range d.Snapshot.Sections {
		section := s.Title
		if len(d.Snapshot.Sections) == 1 {
			section = ""
		}
		for _, c := range s.Considerations {
			rows = append(rows, outlineRow{
				To:      location{area: areaConsideration, consideration: c.ID},
				Title:   c.Title,
				Note:    countNote(promo.CountExamples(d, c.ID)),
				Dot:     true,
				Level:   dotLevel(promo.StateOf(d, c.ID)),
				Group:   group,
				Section: section,
			})
			group, section = "", ""
		}
	}
	return rows
}

func summaryNote(d promo.Document) string {
	text, _ := promo.Text(d, promo.SectionRef(promo.SummaryID))
	if strings.TrimSpace(text) == "" {
		return textNoSummary.Text()
	}
	return textSummaryWords.Count(len(strings.Fields(text)))
}

// countNote returns a count, or nothing when that is zero.
func countNote(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
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

// growthRow says how many growth areas there are, and how many have a plan.
func growthRow(d promo.Document) string {
	planned := 0
	for _, g := range d.Growth {
		if len(g.Steps) > 0 {
			planned++
		}
	}
	switch n := len(d.Growth); {
	case n == 0:
		return textGrowthHeadline.Text()
	case planned == n:
		return textAreasPlanned.Count(n)
	default:
		return textAreas.Count(n, "Planned", planned)
	}
}
