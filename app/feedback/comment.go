// Package feedback brings what readers say of a document to the words that they
// said it of, and answers it. The packages below it read comments from files; this
// one finds their place in the document, also when it was edited meanwhile, adds
// each once, and has the edits of what is done with them. Its functions are pure.
// It must not know of the formats of files, of disk or of screens.
package feedback

import "promodoc/app/promo"

// Limits of what one file may bring. What exceeds them is left out, and said.
const (
	MaxComments  = 5000
	MaxText      = 20_000 // runes of a comment's text
	MaxQuote     = 4000   // runes of the words that it is about
	maxContext   = 200    // runes of the text on either side that are looked at
	maxBookmarks = 4
)

// Comment is a comment, a reply or a suggestion as it was found in a file.
type Comment struct {
	// Key identifies the comment in its file, and again when a later copy of the
	// file has it too; that of a question of a draft is its [promo.Question.Name].
	// Parent is the Key of the comment that it replies to.
	Key, Parent string
	Author      string
	Day         promo.Date
	Text        string
	Resolved    bool
	// Quote is the words that it is about, with line feeds between paragraphs.
	// Before and After are the text on either side of it, which also tell where an
	// empty Quote is.
	Quote, Before, After string
	// Bookmarks are the names of the fields that it may be in, see
	// [promo.Ref.Bookmark], the nearest first.
	Bookmarks []string
	// Hint says where it was when the file was made, if that is known.
	Hint Hint
	Page int // from 1; 0 if not known
	// Asked is what a question of a draft was when it was exported; "" if that is not
	// known.
	Asked string
	// Suggestion is what it suggests; the zero Suggestion if it only says something.
	// Its Old is the Quote.
	Suggestion promo.Suggestion
}

// Hint is a position in a field at an earlier time.
type Hint struct {
	Known  bool
	Ref    promo.Ref
	Offset int // in runes
}

// isReply reports whether the comment says something to another one, and needs no
// place of its own.
func (c Comment) isReply() bool { return c.Parent != "" }

// last returns the last runes of a text.
func last(s []rune, most int) []rune { return s[max(0, len(s)-most):] }

// first returns the first runes of a text.
func first(s []rune, most int) []rune { return s[:min(len(s), most)] }
