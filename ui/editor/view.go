package editor

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// pageView is the page as built: its objects, and the shape it was built for.
// While the shape stays the same only texts are brought up to date; another
// shape, such as an example more, is built anew.
type pageView struct {
	object fyne.CanvasObject
	width  float32        // at most
	first  fyne.Focusable // what F6 gives the keyboard to
	built  string
	// detailFirst is the first thing to press in what a chip opened.
	detailFirst fyne.Focusable
	refreshes   []func() // bring up to date what is not a field
}

// build makes the page of the editor's present place.
func build(e *Editor) pageView {
	v := pageView{width: theme.ColumnWidth}
	v.built = v.shape(e)
	switch e.at.area {
	case areaConsideration:
		buildConsideration(e, &v)
	case areaOffPath:
		buildOffPath(e, &v)
	case areaPreparations:
		buildPreparations(e, &v)
	case areaGrowth:
		buildGrowth(e, &v)
	case areaChanges:
		buildChanges(e, &v)
	default:
		buildOverview(e, &v)
	}
	return v
}

func (v *pageView) refresh() {
	for _, f := range v.refreshes {
		f()
	}
}

// onRefresh does f now and whenever the document changed.
func (v *pageView) onRefresh(f func()) {
	f()
	v.refreshes = append(v.refreshes, f)
}

// firstOf makes p what the page gives the keyboard to, if nothing is yet.
func (v *pageView) firstOf(p fyne.Focusable) {
	if v.first == nil {
		v.first = p
	}
}

// shape sums up what the present page consists of, texts aside.
func (v *pageView) shape(e *Editor) string {
	d := e.doc()
	var b strings.Builder
	fmt.Fprintf(&b, "%v|%v|%s|%s|", e.at, e.detail, d.Path.Hash, e.offer.now.Hash)
	if e.at.area == areaChanges {
		fmt.Fprintf(&b, "%d|", e.session.Revision())
	}
	for _, x := range examplesAt(d, e.at) {
		fmt.Fprintf(&b, "%s:%d;", x.ID, len(x.Evidence))
	}
	if e.at.area == areaConsideration {
		fmt.Fprintf(&b, "|%d", len(promo.ReferredBy(d, e.at.consideration)))
	}
	if e.at.area == areaOffPath {
		considerations, preparations := promo.KeptOffPath(d)
		fmt.Fprintf(&b, "|%q%q", considerations, preparations)
	}
	if e.at.area == areaGrowth {
		for _, g := range d.Growth {
			fmt.Fprintf(&b, "%d;", len(g.Steps))
		}
	}
	return b.String()
}

// labelled is a field under its name, with a quiet explanation behind it.
func (e *Editor) labelled(name, explanation string, field *textfield.Field) fyne.CanvasObject {
	return kit.Column(2, kit.FieldLabel(name, explanation), field)
}

// line is a bound field of one line at body size.
func (e *Editor) line(r promo.Ref, placeholder string) *textfield.Field {
	return e.fields.bind(r, textfield.NewSingleLine(placeholder, kit.Run{Size: theme.Input}))
}

// prose is a bound field for paragraphs.
func (e *Editor) prose(r promo.Ref, placeholder string) *textfield.Field {
	return e.fields.bind(r, textfield.NewMultiline(placeholder))
}
