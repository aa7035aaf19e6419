package newcmd

import (
	"strconv"
	"strings"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// The words of --examples that are no title.
const (
	allExamples = "all"
	noExamples  = "none"
)

// chosen returns the IDs of the examples of a document that have one of some titles,
// without regard to case and accents; of all without any title.
func chosen(d promo.Document, titles []string) ([]string, error) {
	if len(titles) == 0 {
		titles = []string{allExamples}
	}
	var ids []string
	for _, title := range titles {
		found := false
		for _, x := range d.Examples {
			if title == allExamples || textfind.Fold(strings.TrimSpace(x.Title)) == textfind.Fold(strings.TrimSpace(title)) {
				ids, found = append(ids, x.ID), true
			}
		}
		if !found && title != allExamples && title != noExamples {
			return nil, unknown(d, title)
		}
	}
	return ids, nil
}

func unknown(d promo.Document, title string) error {
	var known []string
	for _, x := range d.Examples {
		known = append(known, strconv.Quote(x.Label()))
	}
	if len(known) == 0 {
		return errNoExamples.Err("Document", strconv.Quote(d.Name), "Title", strconv.Quote(title))
	}
	return errNoExample.Err("Document", strconv.Quote(d.Name), "Title", strconv.Quote(title), "Known", message.Comma(known))
}
