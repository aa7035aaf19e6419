package patheditor

import (
	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/pathedit"
	"promodoc/app/promo"
	"promodoc/ui/editing"
)

// outlineRows are the parts of the path.
func (e *Editor) outlineRows() []editing.Row[career.Ref] {
	p := e.path()
	var rows []editing.Row[career.Ref]
	group := ""
	for _, at := range pathedit.Parts(p) {
		row := editing.Row[career.Ref]{
			To: at, Title: rowTitle(p, at), Note: e.rowNote(at), Indent: 8,
			Strong: at.Part == career.PartSection || at.Part == career.PartPath,
		}
		if g := groupOf(at); g != group {
			row.Group, group = g, g
		}
		switch at.Part {
		case career.PartSection:
			row.Space = 6
		case career.PartConsideration, career.PartPreparation:
			if at.Section >= 0 {
				row.Indent = 20
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// groupOf returns the heading of the group that a part is in.
func groupOf(at career.Ref) string {
	switch {
	case at.Part == career.PartSkeleton:
		return textGroupParts.Text()
	case at.Part == career.PartPreparation && at.Section < 0:
		return textGroupPreps.Text()
	case at.Part != career.PartPath:
		return textGroupAsked.Text()
	}
	return ""
}

// rowTitle returns the title that is shown for a part.
func rowTitle(p career.Path, at career.Ref) string {
	if at.Part == career.PartPath {
		return textPathItself.Text()
	}
	if text, _ := career.Text(p, at.WithField("title")); text != "" {
		return text
	}
	if name := builtInParts[career.ID(p, at)]; at.Part == career.PartSkeleton && name != nil {
		return name.Text()
	}
	return textUntitled.Text()
}

// rowNote returns the note after the title of a part.
func (e *Editor) rowNote(at career.Ref) string {
	p := e.path()
	switch at.Part {
	case career.PartSection:
		if p.Sections[at.Section].ToBeFilled {
			return textToBeFilled.Text()
		}
	case career.PartConsideration:
		if c, ok := considerationAt(p, at); ok && c.ToBeFilled {
			return textToBeFilled.Text()
		}
	case career.PartPreparation:
		if prep, ok := preparationAt(p, at); ok {
			return kindName(prep.Kind)
		}
	case career.PartPath:
		if n := len(e.check.faults); n > 0 {
			return textFaults.Count(n)
		}
	}
	return ""
}

// kinds are the kinds of preparations in the order they are offered in.
var kinds = []career.Kind{career.KindRead, career.KindWatch, career.KindDo, career.KindThink}

var kindNames = map[career.Kind]*message.Message{
	career.KindRead: textKindRead, career.KindWatch: textKindWatch, career.KindDo: textKindDo, career.KindThink: textKindThink,
}

func kindName(k career.Kind) string {
	if name := kindNames[k]; name != nil {
		return name.Text()
	}
	return ""
}

// builtInParts are the names of the parts of the document that the program
// makes.
var builtInParts = map[string]*message.Message{
	promo.SummaryID:               textPartSummary,
	career.SkeletonGlance:         textPartGlance,
	career.SkeletonConsiderations: textPartConsiderations,
	career.SkeletonGrowth:         textPartGrowth,
	career.SkeletonPreparations:   textPartPreparations,
	career.SkeletonReferences:     textPartReferences,
}
