package ladder

import (
	"strings"

	"promodoc/app/ladder/lexicon"
)

// decide gives each heading its role.
func (o *outline) decide() {
	for _, h := range o.headings {
		o.decideByWords(h)
	}
	if o.levels == Auto {
		o.findScales()
	} else {
		o.decideLayer()
	}
	o.findRepeatedLevels()
	o.decideNested()
	if o.levels == Auto {
		o.findBesideRoles()
		o.findLikeOthers()
	}
	o.dropGeneral()
	o.adoptSiblings()
	switch {
	case o.levels == WholePage:
		o.isPath = true
	case o.levels == Auto && o.countPaths() == 0 && o.root.levels == 0:
		o.isPath = o.root.items > 0 && (o.speaksForPath() || o.countAbilities() > 1)
	}
	o.findEveryRole()
	for _, h := range o.headings {
		o.hasDescriptions = o.hasDescriptions || h.beginsPath() && h.why != ReasonGeneralHeading && h.items > 0
		if h.role == sectionHeading && lexicon.Framework.In(h.title) &&
			(h.below() > 0 || h.levels > 0 && h.items > 0 && !lexicon.Expectations.In(h.title)) {
			h.setRole(frameworkHeading)
		}
		h.name = h.title
		if h.role == pathHeading {
			h.name = o.fullTitle(h)
		}
	}
}

// findEveryRole makes one path of what the user says is for every role.
func (o *outline) findEveryRole() {
	for _, h := range o.headings {
		if o.general[h.Line] {
			h.gather()
			h.setPath(ReasonEveryRole)
		}
	}
}

// gather makes sections of all headings below that would begin paths, or be above
// them.
func (h *heading) gather() {
	for _, c := range h.children {
		if c.beginsPath() || c.role == trackHeading {
			c.setRole(sectionHeading)
		}
		c.gather()
	}
}

// fullTitle returns the title of the path that begins at a heading: the name of the
// role above it as well, if it says no more than a level.
func (o *outline) fullTitle(h *heading) string {
	if h.why == ReasonEveryRole {
		return textGeneral.Text()
	}
	title := pathTitle(h.Plain)
	for above := h.parent; above != nil && above != o.root; above = above.parent {
		if name := withRole(above.title, title); name != title {
			return name
		}
	}
	if !o.fromName {
		return withRole(o.title, title)
	}
	return title
}

// maxRoleName is how many words the name of a role has that its levels are called
// after.
const maxRoleName = 5

// withRole returns the title of a level that is no more than a number, such as "2"
// or "Level 2", after the role that a heading above it names; else the title.
func withRole(above, title string) string {
	number := title
	if words := strings.Fields(title); len(words) == 2 && lexicon.LevelColumn.In(words[0]) {
		number = words[1]
	}
	if !rungOf(number).isBare() || rungOf(number).number == 0 {
		return title
	}
	role := roleIn(above)
	if role == "" {
		return title
	}
	return role + " " + number
}

// roleIn returns the role that a heading such as "Data Engineer levels" names; ""
// for one of no role, of several, or of a level.
func roleIn(heading string) string {
	role := pathTitle(heading)
	for {
		rest := strings.Trim(lexicon.Framework.Remove(role), " :–—-|")
		if rest == "" || rest == role {
			break
		}
		role = rest
	}
	isOne := lexicon.Role.In(role) && isRole(role) && !isPluralRole(role) && !strings.ContainsAny(role, ",/&:")
	if !isOne || len(strings.Fields(role)) > maxRoleName || rungOf(role).says() {
		return ""
	}
	return capitalize(role)
}

// decideByWords gives a heading the role that its words speak for.
func (o *outline) decideByWords(h *heading) {
	isContents := lexicon.Contents.In(h.title)
	hasContent := h.items > 0 || h.toBeFilled || len(h.blocks)+len(h.children) > 0
	switch {
	case h.Level == leadLevel:
		h.setPath(ReasonScale)
	case o.leaveOut[h.Line]:
		h.setRole(leftOutHeading)
	case isContents:
		h.setRole(contentsHeading)
	case lexicon.IsJobFacts(h.title) && !o.hasMost(h):
		h.setRole(factsHeading)
	case isSpan(h.title) && h.levels == 0 && !o.hasMost(h):
		h.setRole(spanHeading)
	case isSpan(h.title) && h.levels > 0:
		h.setRole(frameworkHeading) // its table has the levels
	case isGeneral(h.title) && h.items > 0:
		h.setPath(ReasonGeneralHeading)
	case lexicon.About.In(h.title) && !saysPath(h.Plain) && !o.hasMost(h) && !h.hasLeads():
		h.setRole(aboutHeading)
	case saysPath(h.Plain) && hasContent:
		h.setPath(ReasonPathHeading)
	case lexicon.TrackEnding.In(h.title):
		h.setRole(trackHeading) // named for roles, it is above them
	case isRole(h.title):
		h.setPath(ReasonRoleHeading)
	}
}

// hasLeads reports whether the names of levels are below a heading, as they are below
// others: it is a skill then, whatever it is called.
func (h *heading) hasLeads() bool { return len(h.children) > 0 && h.children[0].Level == leadLevel }

// findRepeatedLevels finds levels that are below skills, the same below each:
// each level is one path, and the skills are its sections.
func (o *outline) findRepeatedLevels() {
	parents := map[string]map[*heading]bool{}
	for _, h := range o.headings {
		if h.role != pathHeading || h.parent == o.root {
			continue
		}
		key := keyOf(h.title)
		if parents[key] == nil {
			parents[key] = map[*heading]bool{}
		}
		parents[key][h.parent] = true
	}
	for _, h := range o.headings {
		if h.role != pathHeading || h.parent == o.root || len(parents[keyOf(h.title)]) < 2 {
			continue
		}
		if h.parent.role == pathHeading || lexicon.Track.In(h.parent.title) || hasParts(h) {
			if h.parent.role == sectionHeading {
				h.parent.setRole(trackHeading)
			}
			continue
		}
		h.role, h.why = levelHeading, ReasonRepeatedLevel
	}
}

// hasParts reports whether a level has headings with items below it. Its parent
// is then a track of several levels, and no skill.
func hasParts(h *heading) bool {
	for _, c := range h.children {
		if c.items > 0 && c.Level < boldLevel {
			return true
		}
	}
	return false
}

// decideNested decides which of two headings begins a path, if one is below
// the other.
func (o *outline) decideNested() {
	for i := len(o.headings) - 1; i >= 0; i-- {
		h := o.headings[i]
		if h.role == trackHeading && h.below() == 0 && h.levels == 0 {
			h.setRole(frameworkHeading)
			if h.items > 0 {
				h.setPath(ReasonTrackWithoutLevels)
			}
		}
		if h.role != pathHeading {
			continue
		}
		below := h.below()
		switch {
		case h.levels > 0 && h.items > 0 && lexicon.Role.In(h.title):
			h.role = trackHeading
		case below >= 2, below == 1 && lexicon.Framework.In(h.title):
			h.role = trackHeading
		case below == 1:
			h.demoteBelow()
		}
	}
}

// demoteBelow makes sections of the paths below a heading.
func (h *heading) demoteBelow() {
	for _, c := range h.children {
		if c.role == pathHeading {
			c.setRole(sectionHeading)
		}
		c.demoteBelow()
	}
}

// findBesideRoles makes paths of the headings that are siblings of roles and
// have items as those do.
func (o *outline) findBesideRoles() {
	for _, parent := range o.all() {
		roles, others := 0, []*heading{}
		for _, h := range parent.children {
			switch {
			case h.role == pathHeading && h.why == ReasonRoleHeading:
				roles++
			case h.role == sectionHeading && h.items > 0 && h.below() == 0 &&
				!lexicon.Preparations.In(h.title) && !lexicon.Expectations.In(h.title) && !lexicon.Framework.In(h.title):
				others = append(others, h)
			}
		}
		if roles < 2 || roles < len(others) {
			continue
		}
		for _, h := range others {
			h.setPath(ReasonHeadingBesideRoles)
		}
	}
}

// findLikeOthers makes paths of siblings that have the same headings below them:
// levels and their skills, whatever they are called.
func (o *outline) findLikeOthers() {
	for _, parent := range o.all() {
		if parent.isInPath() {
			continue
		}
		count := map[string]int{}
		for _, h := range parent.children {
			for _, c := range h.children {
				count[keyOf(c.title)]++
			}
		}
		for _, h := range parent.children {
			shared := 0
			for _, c := range h.children {
				if count[keyOf(c.title)] > 1 && c.role == sectionHeading {
					shared++
				}
			}
			if h.role == sectionHeading && h.items > 0 && shared > 0 && 2*shared >= len(h.children) {
				h.setPath(ReasonHeadingLikeOthers)
			}
		}
	}
}

// findScales makes paths of siblings with items whose titles make a scale of
// levels, in any language and for any work.
func (o *outline) findScales() {
	for _, parent := range o.all() {
		if parent.isInPath() {
			continue
		}
		var levels []*heading
		var titles []string
		for _, h := range parent.children {
			if (h.role == pathHeading || h.role == sectionHeading) && (h.items > 0 || len(h.blocks) > 0) {
				levels, titles = append(levels, h), append(titles, h.title)
			}
		}
		for _, i := range scaleIn(titles) {
			if levels[i].role == sectionHeading {
				levels[i].setPath(ReasonScale)
			}
		}
	}
}

// decideLayer gives headings the roles that the user's choice of the levels
// asks for.
func (o *outline) decideLayer() {
	for _, h := range o.headings {
		switch {
		case h.role == leftOutHeading || h.role == contentsHeading:
		case o.levels == headingLayer(h.Level):
			if h.items > 0 || len(h.blocks)+len(h.children) > 0 {
				h.setPath(ReasonChosenLevels)
			}
		case h.beginsPath() || h.role == trackHeading:
			h.setRole(sectionHeading)
		}
	}
}

// dropGeneral makes sections of headings for every path, such as "Core skills",
// if the page is called after the one role that it is about.
func (o *outline) dropGeneral() {
	if o.levels != Auto || o.countPaths() > 0 || o.root.levels > 0 || !isRoleTitle(o.title) {
		return
	}
	for _, h := range o.headings {
		if h.why == ReasonGeneralHeading && h.role == pathHeading {
			h.setRole(sectionHeading)
		}
	}
}

// adoptSiblings puts the headings behind the page's only role, which is its first
// heading, below it: some pages have the role and its parts at one level.
func (o *outline) adoptSiblings() {
	if o.levels != Auto || o.countPaths() != 1 || len(o.root.children) < 2 {
		return
	}
	first := o.root.children[0]
	if first.role != pathHeading || first.why != ReasonRoleHeading || first.items == 0 {
		return
	}
	kept := []*heading{first}
	for _, h := range o.root.children[1:] {
		isPart := h.role == sectionHeading || h.why == ReasonGeneralHeading
		if h.Level > first.Level || !isPart || h.below() > 0 || h.levels > 0 {
			kept = append(kept, h)
			continue
		}
		h.setRole(sectionHeading)
		h.parent, first.children = first, append(first.children, h)
		first.items += h.items
	}
	o.root.children = kept
}

// isSpan reports whether a heading names several levels at once, as "IC1 - IC3
// overview" does: it is about the levels and is none.
func isSpan(title string) bool {
	codes := 0
	last := ""
	for _, word := range lexicon.Tokens(title) {
		for part := range strings.SplitSeq(word, "-") {
			if code, number := codeOf(part); number > 0 && (codes == 0 || code == last) && (code != "" || codes > 0) {
				codes, last = codes+1, code
			}
		}
	}
	return codes >= 2
}
