// Package difftext shows how one text differs from another, word by word, as runs of a
// [kit.Text]. It must not know what the texts are of.
package difftext

import (
	"promodoc/app/worddiff"
	"promodoc/ui/kit"
)

// Runs returns a text with the marks of what differs from an earlier one. Of what is the
// same, short has only what is near a difference.
func Runs(was, now string, short bool) []kit.Run {
	pieces := worddiff.Words(was, now)
	var runs []kit.Run
	for i, p := range pieces {
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
