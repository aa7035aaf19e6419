package mdtree

import "strings"

// WalkInlines calls visit for every inline node in the blocks, in the order of
// the text, parents before their children. It does not follow footnotes.
func WalkInlines(blocks []Block, visit func(Inline)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			walkText(b.Text, visit)
		case *Heading:
			walkText(b.Text, visit)
		case *Quote:
			WalkInlines(b.Blocks, visit)
		case *Box:
			walkText(b.Title, visit)
			WalkInlines(b.Blocks, visit)
		case *List:
			for _, item := range b.Items {
				WalkInlines(item.Blocks, visit)
			}
		case *Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					walkText(cell, visit)
				}
			}
		}
	}
}

func walkText(text []Inline, visit func(Inline)) {
	for _, in := range text {
		visit(in)
		walkText(children(in), visit)
	}
}

// children returns the nodes in an inline node.
func children(in Inline) []Inline {
	switch in := in.(type) {
	case *Emphasis:
		return in.Text
	case *Link:
		return in.Text
	case *Mark:
		return in.Text
	}
	return nil
}

// WalkBlocks calls visit for every block, in the order of the text, parents
// before their children. It does not follow footnotes.
func WalkBlocks(blocks []Block, visit func(Block)) {
	for _, b := range blocks {
		visit(b)
		switch b := b.(type) {
		case *Quote:
			WalkBlocks(b.Blocks, visit)
		case *Box:
			WalkBlocks(b.Blocks, visit)
		case *List:
			for _, item := range b.Items {
				WalkBlocks(item.Blocks, visit)
			}
		}
	}
}

// PlainText returns a text without styles on one line, with the alternative texts
// of images and without the numbers of footnotes.
func PlainText(text []Inline) string {
	var out strings.Builder
	walkText(text, func(in Inline) {
		switch in := in.(type) {
		case Text:
			out.WriteString(string(in))
		case CodeSpan:
			out.WriteString(string(in))
		case *Image:
			out.WriteString(in.Alt)
		case Break:
			out.WriteByte(' ')
		}
	})
	return singleLine(out.String())
}

// MapInlines replaces every inline node in the blocks with what replace returns for
// it, children before their parents. It does not follow footnotes.
func MapInlines(blocks []Block, replace func(Inline) []Inline) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			b.Text = mapText(b.Text, replace)
		case *Heading:
			b.Text = mapText(b.Text, replace)
		case *Quote:
			MapInlines(b.Blocks, replace)
		case *Box:
			b.Title = mapText(b.Title, replace)
			MapInlines(b.Blocks, replace)
		case *List:
			for _, item := range b.Items {
				MapInlines(item.Blocks, replace)
			}
		case *Table:
			for _, row := range b.Rows {
				for i := range row {
					row[i] = mapText(row[i], replace)
				}
			}
		}
	}
}

func mapText(text []Inline, replace func(Inline) []Inline) []Inline {
	var out []Inline
	for _, in := range text {
		switch in := in.(type) {
		case *Emphasis:
			in.Text = mapText(in.Text, replace)
		case *Link:
			in.Text = mapText(in.Text, replace)
		case *Mark:
			in.Text = mapText(in.Text, replace)
		}
		out = append(out, replace(in)...)
	}
	return out
}
