package ladder

import "promodoc/app/ladder/page"

// Reason says why a row has its verdict. The zero Reason says nothing.
type Reason struct {
	Kind  ReasonKind
	Words string // words of the page that the reason quotes; empty for none
}

// ReasonKind is a reason without the words it quotes.
type ReasonKind int

// The kinds of reasons.
const (
	// Why a row is the title of a path.
	ReasonGeneralHeading     ReasonKind = iota + 1 // a heading for every path
	ReasonPathHeading                              // a heading that says that a path begins
	ReasonRoleHeading                              // a heading that names a role or a level
	ReasonTrackWithoutLevels                       // a heading that names a track and has no levels below it
	ReasonRepeatedLevel                            // a level, the same below several headings
	ReasonHeadingBesideRoles                       // a heading among those of roles
	ReasonHeadingLikeOthers                        // a heading with the same headings below it as its neighbours
	ReasonPageTitle                                // the title of the page
	ReasonOwnPreparations                          // preparations that are under no path
	ReasonScale                                    // a heading or item that is a level of a scale, with those beside it
	ReasonChosenLevels                             // of the layer that the user chose as the levels
	ReasonEveryRole                                // of a part that the user says is for every role
	ReasonRoleItem                                 // an item of a list that names a role or a level
	ReasonLevelColumn                              // a column that names a level
	ReasonLevelRow                                 // a row of a table that names a level

	// Why a row is the title of a section.
	ReasonHeadingInPath     // a heading under a path
	ReasonHeadingAboveLevel // the heading above a level
	ReasonHeadingAboveTable // the heading above a table
	ReasonHeadingAboveText  // a heading above a single text
	ReasonLabelItem         // an item that names those inside it
	ReasonLabelRow          // a row that names those below it
	ReasonLabelCell         // a cell that names the rows beside it
	ReasonAreaCell          // a cell that names an area

	// Why a row is a consideration.
	ReasonBoldName    // begins with a name in bold
	ReasonOnlyText    // the only text under its heading
	ReasonAbilityVerb // begins with an ability
	ReasonNamedItem   // has a name
	ReasonBehaviour   // behaviour or scope
	ReasonLevelCell   // a cell of a level
	ReasonSkill       // a skill with all that is said of it

	// Why a row is a preparation.
	ReasonFirstVerb             // begins with the verb of a preparation
	ReasonFirstVerbWithLink     // the same, and has a link
	ReasonFirstVerbWithLostLink // the same, with a link of unknown address
	ReasonInnerVerb             // has the verb of a preparation
	ReasonInnerVerbWithLink     // the same, and has a link
	ReasonInnerVerbWithLostLink // the same, with a link of unknown address
	ReasonMostlyLink            // little more than a link
	ReasonUnderPreparations     // under a heading of preparations

	// Why a row is guidance.
	ReasonParagraphInPath    // a paragraph under a path
	ReasonParagraphInSection // a paragraph under a section
	ReasonAnotherLevel       // refers to another level
	ReasonInsideItem         // inside the item before it
	ReasonBesideStatement    // in a further column of the statement
	ReasonLevelSummary       // sums a level up
	ReasonPartOfSkill        // part of the skill before it

	// Why a row is left out.
	ReasonNotText            // bytes that are not text
	ReasonFrontMatter        // settings of the page
	ReasonDisplayMark        // an instruction for the program that shows the page
	ReasonTableOfContents    // a table of contents
	ReasonComment            // a comment
	ReasonOutsideMain        // outside the main part of the page
	ReasonNavigationBox      // navigation, or a box beside the text
	ReasonCode               // code
	ReasonPicture            // a picture or a badge
	ReasonNavigation         // a line of links
	ReasonPathsHeading       // a heading of several paths
	ReasonFrameworkHeading   // a heading about paths in general
	ReasonEmptyHeading       // a heading with nothing to show or do below it
	ReasonUnderAbout         // under a heading about the page
	ReasonUnderNoPath        // under no path
	ReasonUnderNonPath       // under a heading that is not a path
	ReasonIntroduction       // introduces the page
	ReasonTableWithoutLevels // a table without levels
	ReasonLevelOverview      // a table of levels that are described elsewhere
	ReasonLevelNames         // a table that lists levels and no more
	ReasonTableHead          // the head of a table
	ReasonTableLegend        // says how to read a table
	ReasonTableNote          // a note below a table
	ReasonUnnamedColumn      // in a column without a name, which could be that of a level
	ReasonNameOfSections     // part of the names of the sections inside it
	ReasonNotesColumn        // in a column of notes
	ReasonFact               // a day, a number or an address
	ReasonHiddenSheet        // a sheet that is hidden in its workbook
	ReasonHiddenCells        // in a hidden row or column of a sheet
	ReasonJobFacts           // about the job, such as what it pays
	ReasonShares             // how time is divided
	ReasonInnerLink          // a link within the page
	ReasonToBeFilled         // says that it is still to be written
	ReasonNoStatement        // says nothing
	ReasonAboutPage          // about the page, not the path
	ReasonPathLeftOut        // its path was left out
	ReasonNotUnderstood      // no rule applies

	ReasonJoined     // the user joined its path with another
	ReasonUserChoice // the user chose the verdict
)

// String returns the sentence of a reason, in lower case and without a full stop.
func (r Reason) String() string {
	text, known := reasonTexts[r.Kind]
	if !known {
		return ""
	}
	return text.Text("Words", r.Words)
}

// because returns a reason without words.
func because(kind ReasonKind) Reason { return Reason{Kind: kind} }

// skipReasons are the reasons for what package page leaves out.
var skipReasons = map[page.Cause]ReasonKind{
	page.FrontMatter: ReasonFrontMatter, page.Directive: ReasonDisplayMark, page.ContentsMark: ReasonTableOfContents, page.Comment: ReasonComment,
	page.OutsideMain: ReasonOutsideMain, page.Navigation: ReasonNavigationBox, page.Code: ReasonCode, page.Picture: ReasonPicture,
	page.HiddenSheet: ReasonHiddenSheet, page.HiddenCells: ReasonHiddenCells, page.Fact: ReasonFact,
}
