package style

import (
	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// Sheets returns the sheets of all designs, in the order to offer them. The
// first is [pagesetup.DefaultDesign].
func Sheets() []Sheet { return []Sheet{Default(), Compact(), Plain()} }

// ByID finds the sheet of a design. The empty ID means the first.
func ByID(id pagesetup.DesignID) (Sheet, bool) {
	for _, s := range Sheets() {
		if s.ID == id || id == "" {
			return s, true
		}
	}
	return Sheet{}, false
}

// Default is a calm book page. Its lines hold about 72 characters.
func Default() Sheet {
	return Sheet{
		Design: pagesetup.Design{ID: pagesetup.DefaultDesign, Name: "Default"},
		Page:   Page{Measure: 373.28, Top: 80, Bottom: 76, HeadAt: 46, FootAt: 44, Number: block.Right},
		Colors: Palette{
			Text:     book.Color{0x1e, 0x22, 0x26},
			Quiet:    book.Color{0x4a, 0x51, 0x57},
			Link:     book.Color{0x08, 0x5b, 0x57},
			Rule:     book.Color{0x8a, 0x90, 0x95},
			Hairline: book.Color{0xd9, 0xd5, 0xcc},
			Ground:   book.Color{0xf6, 0xf4, 0xef},
			Mark:     book.Color{0xff, 0xf1, 0xb8},
		},
		Sizes: Sizes{
			Body:  Text{10.5, 14.7},
			Small: Text{9, 12.6},
			Label: Text{8.5, 12},
			Code:  Text{9.5, 12.9},
			Title: Text{25, 30},
		},
		Spaces: Spaces{Gap: 6.6, ItemGap: 1.6, Indent: 15},
		Headings: [6]Heading{
			{Text: Text{19, 24}, Before: 26, After: 8, Strong: true},
			{Text: Text{15, 19.5}, Before: 25, After: 5, Strong: true},
			{Text: Text{11.6, 15.4}, Before: 17, After: 3.2, Strong: true},
			{Text: Text{10.5, 14.7}, Before: 13, After: 2.5, Strong: true},
			{Text: Text{10.5, 14.7}, Before: 11, After: 2, Italic: true},
			{Text: Text{10.5, 14.7}, Before: 11, After: 2, Italic: true},
		},
		Opening:  Opening{Tracking: 70, Before: 14, Rule: 0.8, After: 7.2},
		Rules:    Rules{Quote: 2},
		Tables:   Tables{Size: 0.95, Gap: 14, Pad: 3.2, Frame: 0.9, Head: 0.6, Row: 0.5},
		Panel:    Panel{PadX: 7, PadY: 7},
		Contents: Contents{Text: Text{9.6, 13.6}, Leader: " .", Gap: 3},
	}
}

// Compact holds about a third more on a page: small text in lines of nearly 80
// characters, tight leading and narrow margins.
func Compact() Sheet {
	s := Default()
	s.Design = pagesetup.Design{ID: "compact", Name: "Compact"}
	s.Page = Page{Measure: 378, Top: 60, Bottom: 58, HeadAt: 36, FootAt: 34, Number: block.Right}
	s.Sizes = Sizes{
		Body:  Text{9.5, 12.7},
		Small: Text{8.3, 11.2},
		Label: Text{7.8, 10.6},
		Code:  Text{8.7, 11.4},
		Title: Text{20, 24},
	}
	s.Spaces = Spaces{Gap: 4.6, ItemGap: 0.9, Indent: 13.5}
	s.Headings = [6]Heading{
		{Text: Text{16, 20}, Before: 18, After: 5, Strong: true},
		{Text: Text{13, 16.6}, Before: 16.5, After: 3.2, Strong: true},
		{Text: Text{10.3, 13.4}, Before: 11, After: 2, Strong: true},
		{Text: Text{9.5, 12.7}, Before: 9, After: 1.5, Strong: true},
		{Text: Text{9.5, 12.7}, Before: 8, After: 1.2, Italic: true},
		{Text: Text{9.5, 12.7}, Before: 8, After: 1.2, Italic: true},
	}
	s.Opening = Opening{Tracking: 70, Before: 9, Rule: 0.7, After: 2}
	s.Tables = Tables{Size: 0.95, Gap: 13, Pad: 2.1, Frame: 0.8, Head: 0.5, Row: 0.4}
	s.Panel = Panel{PadX: 6, PadY: 5}
	s.Contents = Contents{Text: Text{8.7, 11.6}, Gap: 1.6}
	return s
}

// Plain looks like a carefully typed report: black on white, sizes that differ
// little, rules only in tables.
func Plain() Sheet {
	black := book.Color{}
	return Sheet{
		Design: pagesetup.Design{ID: "plain", Name: "Plain"},
		Page:   Page{Measure: 386, Top: 78, Bottom: 80, HeadAt: 46, FootAt: 46, Number: block.Center},
		Colors: Palette{Text: black, Quiet: black, Link: black, Rule: black, Hairline: black, Ground: White, Mark: book.Color{0xe6, 0xe6, 0xe6}},
		Sizes: Sizes{
			Body:  Text{11, 15},
			Small: Text{9.5, 13},
			Label: Text{9, 12.4},
			Code:  Text{9.8, 13},
			Title: Text{18, 23},
		},
		Spaces: Spaces{Gap: 7.5, ItemGap: 1.5, Indent: 18},
		Headings: [6]Heading{
			{Text: Text{15, 20}, Before: 24, After: 7, Strong: true},
			{Text: Text{13, 17.5}, Before: 22, After: 5, Strong: true},
			{Text: Text{11, 15}, Before: 15, After: 3, Strong: true},
			{Text: Text{11, 15}, Before: 13, After: 3, Strong: true, Italic: true},
			{Text: Text{11, 15}, Before: 11, After: 2, Italic: true},
			{Text: Text{11, 15}, Before: 11, After: 2, Italic: true},
		},
		Opening:  Opening{Before: 10, After: 4},
		Rules:    Rules{Link: 0.35, Head: 0.4},
		Tables:   Tables{Size: 0.95, Gap: 14, Pad: 2.4, Frame: 0.8, Head: 0.4},
		Panel:    Panel{PadX: 18, PadY: 0},
		Contents: Contents{Text: Text{10.5, 14.4}, Leader: " .", Gap: 3.5},
	}
}
