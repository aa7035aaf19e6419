package library

import (
	"cmp"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/cycle"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/library/timeline"
	"promodoc/ui/listing"
	"promodoc/ui/theme"
)

// showCycles shows the documents along a line in time, or in the list again.
func showCycles(s *Screen) {
	on := !s.inCycles
	s.showFolder(false)
	s.inCycles = on
	s.show()
	s.Shown()
}

// cyclesColumn lists the documents by people, and those of each by time. What is a copy of
// a document is no cycle of its own.
func cyclesColumn(s *Screen) fyne.CanvasObject {
	column := kit.Column(8, s.heading(textCycles.Text()), s.FilterRow())
	var shown []workspace.DocumentSummary
	var periods []cycle.Period
	var spans []timeline.Span
	for _, d := range s.shown {
		if d.KeptOf() != "" || d.Aside != "" {
			continue
		}
		shown, periods = append(shown, d), append(periods, d.Period)
		if d.Period.Dated() {
			spans = append(spans, spanOf(d.Period))
		}
	}
	line := timeline.NewLine(spans...)
	for _, steps := range cycle.Series(periods) {
		column.Add(kit.Inset(10, 0, 0, 0, kit.Heading(seriesName(periods, steps))))
		if periods[steps[0].At].Dated() { // those that are not are last
			column.Add(kit.Inset(0, cardPad, 0, cardPad, line.Axis()))
		}
		for _, step := range steps {
			d := shown[step.At]
			item := s.AddItem(d.File, cycleRow(line, d, step), func() { s.open(d.File) })
			s.SetActions(item, func() []listing.ItemAction { return s.actions(d) })
			column.Add(item)
		}
	}
	switch {
	case len(s.all) == 0:
		column.Add(kit.Body(textNoCycles.Text("Key", action.KeyLabel(action.NewDocument))))
	case len(shown) == 0:
		column.Add(kit.Body(textNoMatches.Text()))
	case len(shown) == 1:
		column.Add(kit.Body(textOneCycle.Text("Key", action.KeyLabel(action.BeginCycle))))
	}
	return listing.ReadableColumn(column)
}

// cardPad is how far the content of an item is from its edge, so that the years are above
// the bars.
const cardPad = 16

// seriesName returns whose documents they are.
func seriesName(periods []cycle.Period, steps []cycle.Step) string {
	for i := len(steps) - 1; i >= 0; i-- { // a name may have changed: the last one counts
		if name := periods[steps[i].At].Candidate; name != "" {
			return name
		}
	}
	return textNobody.Text()
}

func spanOf(p cycle.Period) timeline.Span { return timeline.Span{From: p.Begins(), To: p.Ends()} }

// cycleRow returns the item of a document: its cycle and what it is, and its bar.
func cycleRow(line timeline.Line, d workspace.DocumentSummary, step cycle.Step) fyne.CanvasObject {
	color := theme.Muted
	if d.Fault != "" {
		color = theme.Error
	}
	title := []kit.Run{{Text: cmp.Or(strings.TrimSpace(d.Cycle), d.Title), Size: theme.Input, Bold: true}}
	if strings.TrimSpace(d.Cycle) != "" {
		title = append(title, kit.Run{Text: "   " + d.Title, Size: theme.Row})
	}
	column := kit.Column(4, kit.NewText(title...), kit.NewText(kit.Run{Text: cycleFacts(d, step), Size: theme.Label, Color: color}))
	if d.Period.Dated() {
		column.Add(kit.Inset(4, 0, 0, 0, line.Track(barOf(d.Period, step))))
	}
	return column
}

// barOf returns what is drawn of a period.
func barOf(p cycle.Period, step cycle.Step) timeline.Bar {
	const day = 24 * time.Hour
	b := timeline.Bar{Span: spanOf(p), Open: p.From.IsZero() || p.To.IsZero()}
	if step.Gap > 0 {
		b.Gap = timeline.Span{From: p.Begins().Add(-time.Duration(step.Gap) * day), To: p.Begins().Add(-day)}
	}
	if step.Overlap > 0 {
		b.Overlap = timeline.Span{From: p.Begins(), To: p.Begins().Add(time.Duration(step.Overlap-1) * day)}
	}
	return b
}

// cycleFacts says when a cycle is, how it follows the one before, and how far its document
// is.
func cycleFacts(d workspace.DocumentSummary, step cycle.Step) string {
	parts := []string{textNoDays.Text()}
	switch p := d.Period; {
	case d.Locked, d.Fault != "" && !d.Damaged:
		parts = nil // and neither is known
	case !p.From.IsZero() && p.To.IsZero():
		parts[0] = textFromDay.Text("Day", p.From.Long())
	case p.From.IsZero() && !p.To.IsZero():
		parts[0] = textToDay.Text("Day", p.To.Long())
	case p.Dated():
		parts[0] = promo.Span(p.From, p.To, false)
	}
	if step.Gap > 0 {
		parts = append(parts, textGap.Text("Time", lasting(step.Gap)))
	}
	if step.Overlap > 0 {
		parts = append(parts, textOverlap.Text("Time", lasting(step.Overlap)))
	}
	switch {
	case d.Damaged:
		parts = append(parts, textDamagedShort.Text())
	case d.Fault != "":
		parts = append(parts, kit.Brief(d.Fault, d.File))
	case d.Locked:
		parts = append(parts, textLocked.Text())
	default:
		parts = append(parts, textExamples.Count(d.Examples), progress(d))
	}
	return strings.Join(parts, " · ")
}

// lasting says how long some days are: the longer, the coarser.
func lasting(days int) string {
	const month = 30.44
	if days < 45 {
		return textDaysLong.Count(days)
	}
	return textMonthsLong.Count(int(float64(days)/month + 0.5))
}
