package typeset

import (
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/table"
)

// glanceFit is how the table of considerations fits on page one.
type glanceFit struct {
	set   int  // how it is set, from 0 to [table.GlanceSettings]
	whole bool // it ends on page one
}

// keep keeps the boxes of the table together if page one has room for all of them. Else a
// page would be filled by a part of it, for the sake of those after it.
func (g *glanceFit) keep(boxes []flow.Box) {
	if g.whole {
		keepWhole(boxes)
	}
}

// fitGlance has the table of considerations take less room if it does not end on page
// one, as long as it then does.
func (l *layout) fitGlance(sections []section) {
	at := glanceOf(sections)
	if at < 0 {
		return
	}
	begin := sections[:at+1]
	set := func(to int) {
		l.glance.set = to
		l.compose(begin, func(sec *section) bool { return sec.kind == glanceSection })
	}
	const most = 1.4 // of a page, which no setting brings down to one
	if l.isHigher(begin, most) {
		return
	}
	for len(l.paginate(begin)) > 1 {
		if l.glance.set+1 == table.GlanceSettings {
			set(0)
			return
		}
		set(l.glance.set + 1)
	}
	l.glance.whole = true
	l.glance.keep(begin[at].Boxes)
}

// isHigher reports whether sections are higher than a share of a page.
func (l *layout) isHigher(sections []section, share float64) bool {
	var height float64
	for i := range sections {
		for k := range sections[i].Boxes {
			height += sections[i].Boxes[k].SpaceBefore + sections[i].Boxes[k].Height
		}
	}
	return height > share*l.options.Sheet.Page.TextHeight(l.options.Paper)
}
