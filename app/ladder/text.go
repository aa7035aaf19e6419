package ladder

import "promodoc/app/message"

// The errors of reading a page and making paths.
var (
	// ErrNothingFound is of a page on which nothing looks like a path.
	ErrNothingFound = message.New("ladder.nothing-found", "{{.File}}:1: nothing on this page looks like a career path: looked for headings that name a role or a level, "+
		"for lists of what it asks for under them, and for tables with a level in each column or row")
	// ErrEmpty is of a draft without considerations and preparations.
	ErrEmpty = message.New("ladder.empty", "nothing on the page was taken for a path: make one row a path, and others its considerations or preparations")
)

// Titles if the page gives none.
var (
	textGeneral  = message.New("ladder.general", "General")
	textLevel    = message.New("ladder.level", "Level {{.Number}}")
	textUntitled = message.New("ladder.untitled", "Untitled")
)

// The report.
var (
	textLeftOut        = message.NewPlural("ladder.left-out", "Left out: {{.Count}}", "Left out: {{.Count}}")
	textNoItems        = message.New("ladder.no-items", "to be filled")
	textConsiderations = message.NewPlural("ladder.considerations", "{{.Count}} consideration", "{{.Count}} considerations")
	textPreparations   = message.NewPlural("ladder.preparations", "{{.Count}} preparation", "{{.Count}} preparations")
)

// reasonTexts are the sentences of reasons. {{.Words}} are the words of the page.
var reasonTexts = map[ReasonKind]*message.Message{
	ReasonGeneralHeading:     message.New("ladder.general-heading", "a heading for every path"),
	ReasonPathHeading:        message.New("ladder.path-heading", "a heading that says that a path begins"),
	ReasonRoleHeading:        message.New("ladder.role-heading", "a heading that names a role or a level"),
	ReasonTrackWithoutLevels: message.New("ladder.track-without-levels", "a heading that names a track, with no levels under it"),
	ReasonRepeatedLevel:      message.New("ladder.repeated-level", "a level, the same under several headings"),
	ReasonHeadingBesideRoles: message.New("ladder.heading-beside-roles", "a heading beside those of roles"),
	ReasonHeadingLikeOthers:  message.New("ladder.heading-like-others", "a heading with the same parts under it as its neighbours"),
	ReasonPageTitle:          message.New("ladder.page-title", "the title of the page"),
	ReasonOwnPreparations:    message.New("ladder.own-preparations", "preparations under no path"),
	ReasonScale:              message.New("ladder.scale", "a level of a scale, beside the others"),
	ReasonChosenLevels:       message.New("ladder.chosen-levels", "what you chose as the levels"),
	ReasonEveryRole:          message.New("ladder.every-role", "what you chose as being for every role"),
	ReasonRoleItem:           message.New("ladder.role-item", "an item that names a role or a level"),
	ReasonLevelColumn:        message.New("ladder.level-column", "a column that names a level"),
	ReasonLevelRow:           message.New("ladder.level-row", "a row that names a level"),

	ReasonHeadingInPath:     message.New("ladder.heading-in-path", "a heading under a path"),
	ReasonHeadingAboveLevel: message.New("ladder.heading-above-level", "the heading above the level"),
	ReasonHeadingAboveTable: message.New("ladder.heading-above-table", "the heading above the table"),
	ReasonHeadingAboveText:  message.New("ladder.heading-above-text", "a heading above a single text"),
	ReasonLabelItem:         message.New("ladder.label-item", "an item that names those inside it"),
	ReasonLabelRow:          message.New("ladder.label-row", "a row that names those below it"),
	ReasonLabelCell:         message.New("ladder.label-cell", "a cell that names the rows beside it"),
	ReasonAreaCell:          message.New("ladder.area-cell", "a cell that names an area"),

	ReasonBoldName:    message.New("ladder.bold-name", "begins with a name in bold"),
	ReasonOnlyText:    message.New("ladder.only-text", "all there is under its heading"),
	ReasonAbilityVerb: message.New("ladder.ability-verb", "ability: “{{.Words}} …”"),
	ReasonNamedItem:   message.New("ladder.named-item", "has a name of its own: “{{.Words}}”"),
	ReasonBehaviour:   message.New("ladder.behaviour", "behaviour or scope: “{{.Words}} …”"),
	ReasonLevelCell:   message.New("ladder.level-cell", "a cell of the level"),
	ReasonSkill:       message.New("ladder.skill", "a skill, with all that the page says of it"),

	ReasonFirstVerb:             message.New("ladder.first-verb", "begins with “{{.Words}}”"),
	ReasonFirstVerbWithLink:     message.New("ladder.first-verb-with-link", "begins with “{{.Words}}”, has a link"),
	ReasonFirstVerbWithLostLink: message.New("ladder.first-verb-with-lost-link", "begins with “{{.Words}}”, has a link that leads nowhere without the page’s address"),
	ReasonInnerVerb:             message.New("ladder.inner-verb", "has the verb “{{.Words}}”"),
	ReasonInnerVerbWithLink:     message.New("ladder.inner-verb-with-link", "has the verb “{{.Words}}”, has a link"),
	ReasonInnerVerbWithLostLink: message.New("ladder.inner-verb-with-lost-link", "has the verb “{{.Words}}”, has a link that leads nowhere without the page’s address"),
	ReasonMostlyLink:            message.New("ladder.mostly-link", "little more than a link"),
	ReasonUnderPreparations:     message.New("ladder.under-preparations", "under “{{.Words}}”"),

	ReasonParagraphInPath:    message.New("ladder.paragraph-in-path", "a paragraph under a path"),
	ReasonParagraphInSection: message.New("ladder.paragraph-in-section", "a paragraph under a section"),
	ReasonAnotherLevel:       message.New("ladder.another-level", "refers to another level"),
	ReasonInsideItem:         message.New("ladder.inside-item", "inside the item before it"),
	ReasonBesideStatement:    message.New("ladder.beside-statement", "beside the statement"),
	ReasonLevelSummary:       message.New("ladder.level-summary", "sums the level up"),
	ReasonPartOfSkill:        message.New("ladder.part-of-skill", "part of “{{.Words}}”"),

	ReasonNotText:            message.New("ladder.not-text", "bytes that are not text, shown as \uFFFD from this line on"),
	ReasonFrontMatter:        message.New("ladder.front-matter", "front matter"),
	ReasonDisplayMark:        message.New("ladder.display-mark", "a mark for the program that shows the page"),
	ReasonTableOfContents:    message.New("ladder.table-of-contents", "table of contents"),
	ReasonComment:            message.New("ladder.comment", "a comment"),
	ReasonOutsideMain:        message.New("ladder.outside-main", "outside the main part of the page"),
	ReasonNavigationBox:      message.New("ladder.navigation-box", "navigation or a box beside the text"),
	ReasonCode:               message.New("ladder.code", "code"),
	ReasonPicture:            message.New("ladder.picture", "a picture or a badge"),
	ReasonNavigation:         message.New("ladder.navigation", "navigation"),
	ReasonPathsHeading:       message.New("ladder.paths-heading", "a heading with paths below it"),
	ReasonFrameworkHeading:   message.New("ladder.framework-heading", "a heading about paths in general"),
	ReasonEmptyHeading:       message.New("ladder.empty-heading", "a heading with nothing to show or do under it"),
	ReasonUnderAbout:         message.New("ladder.under-about", "under “{{.Words}}”, which is about the page"),
	ReasonUnderNoPath:        message.New("ladder.under-no-path", "under no path"),
	ReasonUnderNonPath:       message.New("ladder.under-non-path", "under a heading that is not a path"),
	ReasonIntroduction:       message.New("ladder.introduction", "introduces the page"),
	ReasonTableWithoutLevels: message.New("ladder.table-without-levels", "a table without levels"),
	ReasonLevelOverview:      message.New("ladder.level-overview", "an overview of levels that are described elsewhere on the page"),
	ReasonLevelNames:         message.New("ladder.level-names", "lists levels, and says nothing of what they ask for"),
	ReasonTableHead:          message.New("ladder.table-head", "the head of a table"),
	ReasonTableLegend:        message.New("ladder.table-legend", "says how to read the table"),
	ReasonTableNote:          message.New("ladder.table-note", "a note below the table"),
	ReasonUnnamedColumn:      message.New("ladder.unnamed-column", "in a column that names no level"),
	ReasonNameOfSections:     message.New("ladder.name-of-sections", "part of the names of the sections inside it"),
	ReasonFact:               message.New("ladder.fact", "a day, a number or the like, which asks for nothing"),
	ReasonHiddenSheet:        message.New("ladder.hidden-sheet", "a sheet that is hidden in its workbook"),
	ReasonHiddenCells:        message.New("ladder.hidden-cells", "in a row or column that is hidden in its sheet"),
	ReasonNotesColumn:        message.New("ladder.notes-column", "in a column of notes"),
	ReasonJobFacts:           message.New("ladder.job-facts", "about the job, not what it asks for"),
	ReasonShares:             message.New("ladder.shares", "says how time is divided"),
	ReasonInnerLink:          message.New("ladder.inner-link", "a link within the page"),
	ReasonToBeFilled:         message.New("ladder.to-be-filled", "says that it is still to be filled"),
	ReasonNoStatement:        message.New("ladder.no-statement", "says nothing"),
	ReasonAboutPage:          message.New("ladder.about-page", "about the page, not the path"),
	ReasonPathLeftOut:        message.New("ladder.path-left-out", "its path was left out"),
	ReasonNotUnderstood:      message.New("ladder.not-understood", "no rule applies"),

	ReasonUserChoice: message.New("ladder.user-choice", "your choice"),
	ReasonJoined:     message.New("ladder.joined", "joined with “{{.Words}}”, your choice"),
}
