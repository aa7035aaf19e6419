package help

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/export/manual"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// renderer makes objects of a page.
type renderer struct {
	follow  func(manual.Link)
	copy    func(string)
	anchors map[string]fyne.CanvasObject
}

// The sizes of headings by their level.
var headingSizes = []float32{theme.Heading, theme.Title, theme.Body}

// column returns a page as one object.
func (r renderer) column(blocks []manual.Block) *fyne.Container {
	var objects []fyne.CanvasObject
	for _, b := range blocks {
		objects = append(objects, r.block(b))
	}
	return kit.Column(10, objects...)
}

func (r renderer) block(b manual.Block) fyne.CanvasObject {
	switch b.Kind {
	case manual.Heading:
		var runs []kit.Run
		for _, s := range b.Text {
			runs = append(runs, kit.Run{Text: s.Text, Size: headingSizes[min(b.Level, len(headingSizes))-1], Bold: true})
		}
		text := kit.NewText(runs...)
		r.anchors[b.Anchor] = text
		if b.Level == 1 {
			return text
		}
		return kit.Inset(10, 0, 0, 0, text)
	case manual.Code:
		return r.code(b)
	case manual.Table:
		return r.table(b.Rows)
	case manual.Item:
		return kit.Inset(0, 0, 0, theme.Scaled(16)*float32(b.Level-1), kit.TopRow(6, marker(b.Marker), kit.Fill(r.text(b.Text, false))))
	}
	return r.text(b.Text, false)
}

func marker(text string) fyne.CanvasObject {
	label := kit.NewLabel(kit.Run{Text: text, Size: theme.Row, Color: theme.Muted})
	if text == "" {
		return kit.Gap(theme.Scaled(8), 1)
	}
	return label
}

// code shows lines of code with a link that copies them.
func (r renderer) code(b manual.Block) fyne.CanvasObject {
	text := strings.TrimSuffix(b.Code, "\n")
	ground := kit.NewSurface(theme.SelectedRow)
	return kit.Stack(ground, kit.Inset(8, 10, 8, 10, kit.Column(4,
		kit.NewText(kit.Run{Text: text, Size: theme.Label, Mono: true}),
		kit.Row(0, kit.Spacer(), kit.NewLink(textCopy.Text(), theme.Caption, func() { r.copy(text) }).Muted()))))
}

// table shows each row below the one before: a panel has no room for columns. The cells
// after the second are named by the head.
func (r renderer) table(rows [][][]manual.Span) fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, row := range rows[1:] {
		cells := []fyne.CanvasObject{r.text(row[0], true)}
		for c, cell := range row[1:] {
			if len(row) > 2 {
				cell = append([]manual.Span{{Text: plain(rows[0][c+1]) + ": ", Italic: true}}, cell...)
			}
			cells = append(cells, kit.Inset(0, 0, 0, theme.Scaled(12), r.text(cell, false)))
		}
		shown = append(shown, kit.Column(1, cells...))
	}
	return kit.Column(8, shown...)
}

func plain(spans []manual.Span) string { return manual.Block{Text: spans}.Plain() }

// text shows text in its styles. What has links is arranged word by word, since a link has
// the focus as a whole.
func (r renderer) text(spans []manual.Span, bold bool) fyne.CanvasObject {
	linked := false
	var runs []kit.Run
	for i := range spans {
		linked = linked || spans[i].Link != (manual.Link{})
		runs = append(runs, run(spans[i], bold))
	}
	if !linked {
		return kit.NewText(runs...)
	}
	return kit.Wrap(wordGap(), r.units(spans, bold)...)
}

// wordGap is the space between words.
func wordGap() float32 { return kit.Run{Text: " ", Size: theme.Row}.Measure(" ").Width }

func run(s manual.Span, bold bool) kit.Run {
	if s.Code { // there is no bold monospaced font
		return kit.Run{Text: s.Text, Size: theme.Label, Mono: true}
	}
	style := kit.Run{Text: s.Text, Size: theme.Row, Bold: bold || s.Bold}
	if s.Italic {
		style.Color = theme.Muted
	}
	return style
}

// units returns the words and links of a text, each with what follows it without a space.
func (r renderer) units(spans []manual.Span, bold bool) []fyne.CanvasObject {
	var units []fyne.CanvasObject
	var open []fyne.CanvasObject
	end := func() {
		switch len(open) {
		case 0:
		case 1:
			units = append(units, open[0])
		default:
			units = append(units, kit.Row(0, open...))
		}
		open = nil
	}
	for _, s := range spans {
		if s.Link != (manual.Link{}) {
			open = append(open, kit.NewLink(s.Text, theme.Row, func() { r.follow(s.Link) }))
			continue
		}
		for i, word := range strings.Split(s.Text, " ") {
			if i > 0 {
				end()
			}
			if word != "" {
				part := s
				part.Text = word
				open = append(open, kit.NewLabel(run(part, bold)))
			}
		}
	}
	end()
	return units
}
