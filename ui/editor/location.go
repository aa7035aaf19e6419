package editor

import (
	"slices"

	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/ui/editing"
	"promodoc/ui/preview"
)

// area is one of the pages that the editor can show.
type area int

const (
	areaOverview area = iota
	areaConsideration
	areaPreparations
	areaGrowth
	areaOffPath
	areaChanges // of the path; only while there are any to follow
	areaVoices  // of colleagues
	areaParts   // of the document
)

// location is what the editor shows: a page and, on the page of a
// consideration, the example that is open, or on that of colleagues the voice.
type location struct {
	area          area
	consideration string
	example       string
	voice         string
}

// page returns the location without what is open on it.
func (l location) page() location {
	l.example, l.voice = "", ""
	return l
}

// item returns what is open on the page.
func (l location) item() string { return orElse(l.example, l.voice) }

// ref returns the field that the location begins with.
func (l location) ref() promo.Ref {
	switch {
	case l.example != "":
		return promo.ExampleRef(l.example, "title")
	case l.area == areaConsideration:
		return promo.Ref{Kind: promo.KindConsideration, ID: l.consideration}
	case l.area == areaGrowth:
		return promo.Ref{Kind: promo.KindGrowth, Field: "title"}
	case l.area == areaParts:
		return promo.Ref{Kind: promo.KindSection, ID: promo.SummaryID, Field: "title"}
	case l.voice != "":
		return promo.Ref{Kind: promo.KindVoice, ID: l.voice, Field: "text"}
	}
	return promo.Ref{Kind: promo.KindCandidate, Field: "name"}
}

// locationOf returns where a field is edited.
func locationOf(d promo.Document, r promo.Ref) location {
	switch r.Kind {
	case promo.KindExample:
		return locationOfExample(d, r.ID)
	case promo.KindConsideration:
		if _, on := d.Snapshot.Consideration(r.ID); !on && r.Field != "" {
			return location{area: areaOffPath}
		}
		return location{area: areaConsideration, consideration: r.ID}
	case promo.KindPreparation:
		if _, off := promo.KeptOffPath(d); slices.Contains(off, r.ID) {
			return location{area: areaOffPath}
		}
		return location{area: areaPreparations}
	case promo.KindGrowth:
		return location{area: areaGrowth}
	case promo.KindSection, promo.KindPath:
		if r.Field == "title" {
			return location{area: areaParts}
		}
	case promo.KindVoice:
		if _, ok := d.Voice(r.ID); !ok {
			return location{area: areaVoices}
		}
		return location{area: areaVoices, voice: r.ID}
	}
	return location{area: areaOverview}
}

// locationOfExample returns the page of the first consideration on the path
// that an example supports, with the example open.
func locationOfExample(d promo.Document, id string) location {
	x, ok := d.Example(id)
	if !ok {
		return location{area: areaOverview}
	}
	for _, c := range x.Supports {
		if _, on := d.Snapshot.Consideration(c); on {
			return location{area: areaConsideration, consideration: c, example: id}
		}
	}
	return location{area: areaOffPath, example: id}
}

// rememberedAreas are the pages that are remembered as places.
var rememberedAreas = map[area]places.Page{
	areaOverview: places.Overview, areaConsideration: places.Consideration, areaPreparations: places.Preparations,
	areaGrowth: places.Growth, areaOffPath: places.OffPath, areaVoices: places.Voices, areaParts: places.Parts,
}

// Place returns where the user is.
func (e *Editor) Place() places.Place {
	at, spot, view := e.At(), e.Spot(), e.pages.pane.View()
	p := places.Place{
		Page: rememberedAreas[at.area], Of: at.consideration, Item: at.item(),
		Scroll: places.Scroll{Fields: int(spot.Scroll), Sheet: view.Page, Y: view.Y},
	}
	if r := spot.Field; r.Kind != "" {
		p.Field = places.Field{
			Kind: string(r.Kind), ID: r.ID, Name: string(r.Field), Index: r.Index, Sub: r.Sub,
			Caret: spot.Caret, Unseen: spot.Unseen,
		}
	}
	return p
}

// locationOfPlace returns the location of a place or, if that is not known or the
// document has it no more, where there is something to write.
func locationOfPlace(e *Editor, p places.Place) location {
	for a, is := range rememberedAreas {
		at := location{area: a, consideration: p.Of, example: p.Item}
		if a == areaVoices {
			at.example, at.voice = "", p.Item
		}
		if is == p.Page && (e.exists(at) || e.exists(at.page())) {
			return e.valid(at)
		}
	}
	return firstLocation(e.doc())
}

// isExampleDay reports whether a field is a day of an example, which is on the page
// while its detail is open.
func isExampleDay(r promo.Ref) bool {
	return r.Kind == promo.KindExample && (r.Field == "from" || r.Field == "to")
}

// openDetailOf opens the detail of the example on the page that a field is in.
func (e *Editor) openDetailOf(r promo.Ref) {
	if isExampleDay(r) {
		e.cards.detail = detailDates
		e.Rebuild()
	}
}

// GoOnAt has the editor show a field, with the caret in it, when it is shown next,
// and the pages show the same, wherever the user was before.
func (e *Editor) GoOnAt(r promo.Ref, caret int) {
	e.GoTo(locationOf(e.doc(), r))
	e.openDetailOf(r)
	e.GoBackTo(editing.Spot[promo.Ref]{Field: r, Caret: caret})
	e.pages.pane.StayWithField()
}

// goBackTo has the editor go to a place on its first page when it is shown.
func goBackTo(e *Editor, p places.Place) {
	if p.Page == "" {
		return
	}
	f := p.Field
	r := promo.Ref{Kind: promo.Kind(f.Kind), ID: f.ID, Field: promo.FieldKey(f.Name), Index: f.Index, Sub: f.Sub}
	e.openDetailOf(r)
	e.GoBackTo(editing.Spot[promo.Ref]{Field: r, Caret: f.Caret, Unseen: f.Unseen, Scroll: float32(p.Scroll.Fields)})
	e.pages.pane.GoBackTo(preview.View{Page: p.Scroll.Sheet, Y: p.Scroll.Y})
}

// firstLocation returns where the examples wait that are to be placed or, if none do, the
// first consideration that has not enough examples, or the overview when all have.
func firstLocation(d promo.Document) location {
	if len(promo.Unplaced(d)) > 0 {
		return location{area: areaOffPath}
	}
	for _, c := range d.Snapshot.Considerations() {
		if promo.StateOf(d, c.ID) != promo.StateEnough {
			return location{area: areaConsideration, consideration: c.ID}
		}
	}
	return location{area: areaOverview}
}

// hasOffPath reports whether the document holds something that its path no
// longer asks for.
func hasOffPath(d promo.Document) bool {
	considerations, preparations := promo.KeptOffPath(d)
	return len(promo.NotOnPath(d)) > 0 || len(considerations) > 0 || len(preparations) > 0
}

// examplesAt returns the examples of a page: those under its consideration, or
// those off the path.
func examplesAt(d promo.Document, l location) []promo.Example {
	switch l.area {
	case areaConsideration:
		return promo.ExamplesUnder(d, l.consideration)
	case areaOffPath:
		return promo.NotOnPath(d)
	}
	return nil
}

// eachExampleAt calls a function with the examples of a page, without copies of them.
func eachExampleAt(d *promo.Document, l location, do func(*promo.Example)) {
	switch l.area {
	case areaConsideration:
		promo.EachUnder(d, l.consideration, do)
	case areaOffPath:
		promo.EachNotOnPath(d, do)
	}
}

// exampleFrom returns the id of the example that is by examples after the open
// one, or before it when by is negative, within the ends. When none is open it
// is the first, or the last.
func exampleFrom(d promo.Document, l location, by int) string {
	list := examplesAt(d, l)
	if len(list) == 0 {
		return ""
	}
	open := slices.IndexFunc(list, func(x promo.Example) bool { return x.ID == l.example })
	switch {
	case open >= 0:
		return list[min(max(open+by, 0), len(list)-1)].ID
	case by < 0:
		return list[len(list)-1].ID
	}
	return list[0].ID
}
