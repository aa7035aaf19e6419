package pageimport

import "promodoc/app/message"

// What the flags do.
var (
	textLevels        = message.New("pageimport.levels", "where on the page the levels are: columns, rows, headings-1 to headings-6, bold-lines, bullets, or page if the whole page is one role")
	textSkills        = message.New("pageimport.skills", "which headings are skills: headings-1 to headings-6, bold-lines, or none (default: all)")
	textConsideration = message.New("pageimport.consideration", "what one consideration is: bullet or skill (default: whichever gives a path closer to 5 to 20 of them)")
	textLeaveOut      = message.New("pageimport.leave-out", "what to leave out, by its line: a heading with everything under it, a table (its first row), an item, a row or a text; or a path by its ID (may be repeated)")
	textEveryRole     = message.New("pageimport.for-every-role", "line of a heading above what is asked of every role, which becomes a path of its own (may be repeated)")
	textJoin          = message.New("pageimport.join", "paths to join, as ID=ID: the first is added to the end of the second (may be repeated)")
	textRename        = message.New("pageimport.rename", "new title for a path, as ID=TITLE (may be repeated)")
)

// What is wrong with a flag.
var (
	errLayer         = message.New("pageimport.layer", "{{.Value}} is not a layer of a page: the layers are {{.Known}}")
	errConsideration = message.New("pageimport.bad-consideration", "--consideration {{.Value}}: a consideration is a bullet or a skill")
	errLeaveOut      = message.New("pageimport.bad-leave-out", "--leave-out {{.Value}}: nothing on the page begins on this line, and no path has this ID; --dry-run shows both")
	errEveryRole     = message.New("pageimport.bad-for-every-role", "--for-every-role {{.Line}}: no heading is on this line; --dry-run shows the lines")
	errJoin          = message.New("pageimport.bad-join", "--join {{.Value}} is not ID=ID with the IDs of two paths of this page; --dry-run shows the IDs")
	errRename        = message.New("pageimport.bad-rename", "--rename {{.Value}} is not ID=TITLE with the ID of a path of this page; --dry-run shows the IDs")
)
