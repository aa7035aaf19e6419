package feedback

import "promodoc/app/promo"

// fieldText is a text of the document that readers see.
type fieldText struct {
	ref    promo.Ref
	text   []rune
	folded folded
	counts map[string]int // how often it has each word; made when it is needed
}

// textsOf returns the texts of a document that readers see, in the order of the
// page, also empty ones: a bookmark may be of them.
func textsOf(d promo.Document) []fieldText {
	fields := promo.PageFields(d)
	all := make([]fieldText, len(fields))
	for i, ref := range fields {
		runes := []rune(promo.PageText(d, ref))
		all[i] = fieldText{ref: ref, text: runes, folded: fold(runes, true)}
	}
	return all
}

// has returns how many of some words the text has.
func (f *fieldText) has(words []string) int {
	if f.counts == nil {
		f.counts = map[string]int{}
		for i := range f.folded.words {
			f.counts[f.folded.word(i)]++
		}
	}
	n := 0
	for _, w := range words {
		if f.counts[w] > 0 {
			n++
		}
	}
	return n
}
