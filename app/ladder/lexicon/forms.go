package lexicon

// Form is a form of words that a text may have, in any of the languages. Case
// does not matter.
type Form int

// The forms of headings, columns and short titles.
const (
	PathPrefix    Form = iota // "Path to promotion: ", "Expectations for "
	PathSuffix                // " expectations", after a role
	Years                     // " (5+ years)"
	Level                     // "Level 3", "IC4", "2 - Specialist"
	BareLevel                 // a level without a word for the work: "L4", "Senior"
	Seniority                 // an adjective of a role: "Senior", "Mid-level engineering II"
	Role                      // has a word for a role: "Engineering Manager"
	Contents                  // a table of contents
	About                     // about the page or the process, not the path
	Preparations              // things to read, watch, do or think over
	Expectations              // what a role asks for
	General                   // for every path
	Framework                 // about paths in general: "Career framework"
	Track                     // has a word for a track: "Management"
	TrackEnding               // ends in a word for a group of paths: "Job family"
	LevelColumn               // a column of levels
	SectionColumn             // a column of areas
	TitleColumn               // a column of titles
	TextColumn                // a column of statements
)

// The forms of statements.
const (
	Ability      Form = iota + TextColumn + 1 // begins with an ability: "You are able to"
	ToBeFilled                                // says that it is still to be written
	Note                                      // a note on the page
	DraftNote                                 // says that the page is not final; it has one of DraftWord
	Housekeeping                              // "Last updated", "Back to top"
	BuildsOn                                  // refers to another level: "All of the above"
	Nothing                                   // a cell that says nothing: "n/a"
	Summary                                   // the name of a summary
	numForms
)

// formSources are the forms as regular expressions. <name> stands for the
// alternatives of that name in the files of all languages.
var formSources = [numForms]string{
	PathPrefix: `^(<path_label>)\s*[:–—-]\s+|^(<path_opening>)\s+((<article>) )?`,
	PathSuffix: `[\s:–—-]+(<path_ending>)$`,
	Years:      `\s*\([^()]*\d[^()]*(<years>)[^()]*\)$`,

	Level:     `^((<numbered_level>)[ -]?([0-9]+|[ivx]+|[a-d])\b|(<level_code>)[ -]?[0-9]{1,2}\b|[0-9]{1,2}\s*[–—:-]\s+\pL|[0-9]{1,2}$)`,
	BareLevel: `^((<bare_level>)?[ -]?([0-9]{1,2}|[ivx]{1,4})|(<bare_level_code>)[ -]?[0-9]{1,2}|(<bare_seniority>))$`,
	Seniority: `^((<seniority>)( (<seniority_field>))?( ?[0-9]| [ivx]{1,3})?)( \(.{0,30}\))?$`,
	Role:      `\b(<role>)(:?in|\*in)?( ?([ivx]{1,4}|[0-9]))?\b`,

	Contents:     `^(<contents>)$`,
	About:        `^(<about>)`,
	Preparations: `\b(<preparations>)\b`,
	Expectations: `\b(<expectations>)\b`,
	General:      `^(<general>)\b|<for_all>`,
	Framework:    `\b(<framework>)\b`,
	Track:        `\b(<track>)\b`,
	TrackEnding:  `\b(<track_ending>)$`,

	LevelColumn:   `^(<level_column>)$`,
	SectionColumn: `^(<section_column>)$`,
	TitleColumn:   `^(<title_column>)$`,
	TextColumn:    `(<text_column>)`,

	Ability:      `^(<ability>)(\s|$)`,
	ToBeFilled:   `^\W*(<to_be_filled>).{0,60}$`,
	Note:         `^\W*(<note>)\b\W{0,3}:`,
	DraftNote:    `<draft_note>`,
	Housekeeping: `^\W*(<housekeeping>)\b`,
	BuildsOn:     `^\W*(<builds_on>)\b.{0,40}$`,
	Nothing:      `^(\W*|<nothing>)$`,
	Summary:      `^(<summary>)$`,
}

// In reports whether a text has the form.
func (f Form) In(text string) bool { return load().forms[f].MatchString(text) }

// Find returns the part of a text that has the form, as regexp.FindStringIndex
// does; nil if there is none.
func (f Form) Find(text string) []int { return load().forms[f].FindStringIndex(text) }

// Remove returns a text without the parts that have the form.
func (f Form) Remove(text string) string { return load().forms[f].ReplaceAllString(text, "") }
