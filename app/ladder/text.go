package ladder

import (
	"errors"
	"fmt"
	"strings"
)

// reasonTexts are the sentences of reasons. %s is the words.
var reasonTexts = map[ReasonKind]string{
	ReasonGeneralHeading:     "a heading for every path",
	ReasonPathHeading:        "a heading that says it begins a path",
	ReasonRoleHeading:        "a heading that names a role or a level",
	ReasonTrackWithoutLevels: "a heading that names a track, with no levels under it",
	ReasonRepeatedLevel:      "a level, the same under several headings",
	ReasonHeadingBesideRoles: "a heading beside those of roles",
	ReasonHeadingLikeOthers:  "a heading with the same parts under it as its neighbours",
	ReasonPageTitle:          "the title of the page",
	ReasonOwnPreparations:    "preparations that stand under no path",
	ReasonRoleItem:           "an item that names a role or a level",
	ReasonLevelColumn:        "a column that names a level",
	ReasonLevelRow:           "a row that names a level",

	ReasonHeadingInPath:     "a heading under a path",
	ReasonHeadingAboveLevel: "the heading that the level stands under",
	ReasonHeadingAboveTable: "the heading that the table stands under",
	ReasonHeadingAboveText:  "a heading over one text",
	ReasonLabelItem:         "an item that names those inside it",
	ReasonLabelRow:          "a row that names those below it",
	ReasonLabelCell:         "a cell that names the rows beside it",
	ReasonAreaCell:          "a cell that names an area",

	ReasonBoldName:    "begins with a name in bold",
	ReasonOnlyText:    "all that stands under its heading",
	ReasonAbilityVerb: "ability: “%s …”",
	ReasonNamedItem:   "has a name of its own: “%s”",
	ReasonBehaviour:   "behaviour or scope: “%s …”",
	ReasonLevelCell:   "a cell of the level",

	ReasonFirstVerb:             "begins with “%s”",
	ReasonFirstVerbWithLink:     "begins with “%s”, has a link",
	ReasonFirstVerbWithLostLink: "begins with “%s”, has a link that leads nowhere without the page’s address",
	ReasonInnerVerb:             "has the verb “%s”",
	ReasonInnerVerbWithLink:     "has the verb “%s”, has a link",
	ReasonInnerVerbWithLostLink: "has the verb “%s”, has a link that leads nowhere without the page’s address",
	ReasonMostlyLink:            "little more than a link",
	ReasonUnderPreparations:     "stands under “%s”",

	ReasonParagraphInPath:    "a paragraph under a path",
	ReasonParagraphInSection: "a paragraph under a section",
	ReasonAnotherLevel:       "refers to another level",
	ReasonInsideItem:         "stands inside the item before it",
	ReasonBesideStatement:    "stands beside the statement",
	ReasonLevelSummary:       "sums the level up",

	ReasonNotText:            "bytes that are no text, shown as \uFFFD from this line on",
	ReasonFrontMatter:        "front matter",
	ReasonDisplayMark:        "a mark for the program that shows the page",
	ReasonTableOfContents:    "table of contents",
	ReasonComment:            "a comment",
	ReasonOutsideMain:        "outside the main part of the page",
	ReasonNavigationBox:      "navigation or a box beside the text",
	ReasonCode:               "code",
	ReasonPicture:            "a picture or a badge",
	ReasonNavigation:         "navigation",
	ReasonPathsHeading:       "a heading that holds paths",
	ReasonFrameworkHeading:   "a heading about paths in general",
	ReasonEmptyHeading:       "a heading with nothing to show or do under it",
	ReasonUnderAbout:         "stands under “%s”, which is about the page",
	ReasonUnderNoPath:        "stands under no path",
	ReasonUnderNonPath:       "stands under a heading that is no path",
	ReasonIntroduction:       "introduces the page",
	ReasonTableWithoutLevels: "a table without levels",
	ReasonLevelOverview:      "an overview of levels that are described elsewhere on the page",
	ReasonTableHead:          "the heads of a table",
	ReasonTableLegend:        "says how to read the table",
	ReasonTableNote:          "a note below the table",
	ReasonNameOfSections:     "stands in the names of the sections inside it",
	ReasonInnerLink:          "a link within the page",
	ReasonToBeFilled:         "says that it is still to be filled",
	ReasonNoStatement:        "says nothing",
	ReasonAboutPage:          "about the page, not the path",
	ReasonPathLeftOut:        "its path was left out",
	ReasonNotUnderstood:      "no rule knows what this is",

	ReasonUserChoice: "your choice",
}

// String returns the sentence of a reason, without a full stop.
func (r Reason) String() string { return strings.ReplaceAll(reasonTexts[r.Kind], "%s", r.Words) }

// NothingFound says that a page has nothing on it that looks like a path. The
// draft that comes with it holds every line as left out.
type NothingFound struct {
	File string
}

// Error says what was looked for.
func (e *NothingFound) Error() string {
	return fmt.Sprintf("%s:1: nothing on this page looks like a career path: looked for headings that name a role or a level, "+
		"for lists of what it asks for under them, and for tables with a level a column or a row", e.File)
}

func errNothingFound(file string) error { return &NothingFound{file} }

// ErrEmpty says that no row of a draft was taken for anything.
var ErrEmpty = errors.New("nothing on the page was taken for a path: make one row a path, and others its considerations or preparations")
