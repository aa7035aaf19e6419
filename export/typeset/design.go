package typeset

// Paper is a size of page in points.
type Paper struct {
	Name          string
	Width, Height float64
}

// The papers a document is printed on.
var (
	A4     = Paper{Name: "A4", Width: 595.28, Height: 841.89}
	Letter = Paper{Name: "Letter", Width: 612, Height: 792}
)

// Text is how a kind of text is set: its size and the distance of its
// baselines, in points.
type Text struct{ Size, Leading float64 }

// Margins are the white edges of a page in points. The running head and foot
// stand inside the upper and lower one.
type Margins struct{ Top, Right, Bottom, Left float64 }

// Palette is the colours of a design.
type Palette struct {
	Text, Quiet, Link, Rule, Hairline, Ground Color
}

// Design is how a document looks: data only, so that a new look needs no code.
type Design struct {
	Margins Margins
	Colors  Palette
	Body    Text
	Small   Text
	Label   Text
	Code    Text
	Title   Text
	// Headings are those of levels 1 to 6.
	Headings [6]Heading
	// Gap is the space between paragraphs, ItemGap that between the items of
	// a tight list, in points.
	Gap, ItemGap float64
	// Indent is how far lists and quotes are set in, in points.
	Indent float64
	// HeadAt and FootAt are the distances of the running head's and foot's
	// baseline from the paper's upper and lower edge.
	HeadAt, FootAt float64
}

// Heading is how a heading is set and the space around it.
type Heading struct {
	Text
	Before, After float64
}

// DefaultDesign is a calm book page. On A4 its lines hold about 72 characters.
func DefaultDesign() Design {
	return Design{
		Margins: Margins{Top: 80, Right: 111, Bottom: 76, Left: 111},
		Colors: Palette{
			Text:     Color{0x1e, 0x22, 0x26},
			Quiet:    Color{0x5f, 0x66, 0x6d},
			Link:     Color{0x0b, 0x6e, 0x69},
			Rule:     Color{0x8a, 0x90, 0x95},
			Hairline: Color{0xd9, 0xd5, 0xcc},
			Ground:   Color{0xf6, 0xf4, 0xef},
		},
		Body:  Text{10.5, 14.7},
		Small: Text{9, 12.6},
		Label: Text{8.5, 12},
		Code:  Text{9.5, 12.9},
		Title: Text{25, 30},
		Headings: [6]Heading{
			{Text{19, 24}, 26, 8},
			{Text{15, 19.5}, 25, 5},
			{Text{11.6, 15.4}, 17, 3.2},
			{Text{10.5, 14.7}, 13, 2.5},
			{Text{10.5, 14.7}, 11, 2},
			{Text{10.5, 14.7}, 11, 2},
		},
		Gap: 6.6, ItemGap: 1.6, Indent: 15,
		HeadAt: 46, FootAt: 44,
	}
}
