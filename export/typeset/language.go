package typeset

import (
	"cmp"
	"unicode/utf8"

	"promodoc/export/typeset/block"
)

// languageOf returns the language that chooses fonts: that of the front matter,
// or or else the one that Japanese or Korean letters imply. Chinese characters
// alone imply none.
func languageOf(doc *block.Doc) string {
	if doc.Front.Language != "" {
		return doc.Front.Language
	}
	return cmp.Or(languageOfBlocks(doc.Blocks), languageOfBlocks(doc.Notes))
}

func languageOfBlocks(blocks []block.Block) string {
	for i := range blocks {
		b := &blocks[i]
		l := cmp.Or(languageOfText(b.Text), languageOfBlocks(b.Children))
		if b.Table != nil {
			for row := range b.Table.All() {
				for _, cell := range row.Cells {
					l = cmp.Or(l, languageOfText(cell))
				}
			}
		}
		if l != "" {
			return l
		}
	}
	return ""
}

func languageOfText(text []block.Inline) string {
	for i := range text {
		if l := languageOfString(text[i].Text); l != "" {
			return l
		}
	}
	return ""
}

func languageOfString(text string) string {
	for i := range len(text) {
		if text[i] < 0xE3 { // the first byte of U+3000; the bytes behind a first one are less
			continue
		}
		switch r, _ := utf8.DecodeRuneInString(text[i:]); {
		case r < 0x3040:
		case r <= 0x30FA:
			return "ja"
		case r >= 0xAC00 && r <= 0xD7A3:
			return "ko"
		}
	}
	return ""
}
