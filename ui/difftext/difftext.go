// Package difftext shows how one text differs from another, word by word, as runs of a
// [kit.Text]. It must not know what the texts are of.
package difftext

import (
	"strings"
	"unicode"

	"promodoc/app/worddiff"
	"promodoc/ui/kit"
)

// Runs returns a text with the marks of what differs from an earlier one. Of what is the
// same, short has only what is near a difference.
func Runs(was, now string, short bool) []kit.Run {
	pieces := worddiff.Words(was, now)
	var runs []kit.Run
	for i, p := range pieces {
		if i > 0 && touch(pieces[i-1], p) {
			runs = append(runs, kit.Run{Text: " "})
		}
		switch p.Mark {
		case worddiff.Deleted:
			runs = append(runs, kit.Run{Text: visible(p.Text), Mark: kit.MarkRemoved})
		case worddiff.Inserted:
			runs = append(runs, kit.Run{Text: visible(p.Text), Mark: kit.MarkAdded})
		default:
			text := p.Text
			if short {
				text = shortened(text, i > 0, i < len(pieces)-1)
			}
			runs = append(runs, kit.Run{Text: text})
		}
	}
	return runs
}

// touch reports whether a text that is gone would run into the one that is there in its
// place: the two marks alone do not keep "2025" and "6 November" apart.
func touch(a, b worddiff.Piece) bool {
	if a.Mark == worddiff.Unchanged || b.Mark == worddiff.Unchanged {
		return false
	}
	return strings.TrimRightFunc(a.Text, unicode.IsSpace) == a.Text && strings.TrimLeftFunc(b.Text, unicode.IsSpace) == b.Text
}
