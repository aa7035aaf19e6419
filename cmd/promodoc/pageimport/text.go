package pageimport

import "promodoc/app/message"

// What the flags do.
var (
	textLevels        = message.New("pageimport.levels", "where the page has its levels: columns, rows, headings-1 to headings-6, bold-lines, bullets, or page for a page that is one role")
	textSkills        = message.New("pageimport.skills", "which headings are skills: headings-1 to headings-6, bold-lines, or none; all by default")
	textConsideration = message.New("pageimport.consideration", "what one consideration is: bullet or skill; by default whichever gives a path nearer to 5 to 20 of them")
	textLeaveOut      = message.New("pageimport.leave-out", "what to leave out, by its line: a heading with all under it, a table by its first row, an item, a row or a text; or a path by its ID (may be repeated)")
	textEveryRole     = message.New("pageimport.for-every-role", "the line of a heading with what every role is asked for, which becomes a path of its own (may be repeated)")
	textJoin          = message.New("pageimport.join", "paths to be joined, as ID=ID: the first is put at the end of the second (may be repeated)")
	textRename        = message.New("pageimport.rename", "another title for a path, as ID=TITLE (may be repeated)")
)

// What is wrong with a flag.
var (
	errLayer         = message.New("pageimport.layer", "{{.Value}} is no layer of a page: the layers are {{.Known}}")
	errConsideration = message.New("pageimport.bad-consideration", "--consideration {{.Value}}: a consideration is a bullet or a skill")
	errLeaveOut      = message.New("pageimport.bad-leave-out", "--leave-out {{.Value}}: nothing on the page begins on this line, and no path has this ID; --dry-run shows both")
	errEveryRole     = message.New("pageimport.bad-for-every-role", "--for-every-role {{.Line}}: no heading is on this line; --dry-run shows the lines")
	errJoin          = message.New("pageimport.bad-join", "--join {{.Value}} is not ID=ID with the IDs of two paths of this page; --dry-run shows the IDs")
	errRename        = message.New("pageimport.bad-rename", "--rename {{.Value}} is not ID=TITLE with the ID of a path of this page; --dry-run shows the IDs")
)
