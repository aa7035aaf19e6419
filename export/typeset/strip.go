package typeset

import (
	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// strip is a piece of the column that is never divided: a line of text, a row
// of a table, an image. Its content is placed from its upper left corner of
// the column; pages are strips under each other.
type strip struct {
	// before is the space wanted above, which a page's top swallows.
	before float64
	height float64
	// keep forbids a page break between this strip and the next.
	keep bool

	rects  []book.Rect
	images []book.Image
	runs   []book.Run
	links  []pendingLink
	// bands lie behind the strip over its whole height: a quote's bar, the
	// ground of code.
	bands []band
	// anchors are the names of places that links lead to.
	anchors []string
	// heading is set on a heading's first strip.
	heading *title
	// head is what is repeated when a page begins with this strip.
	head []strip
}

// under appends strips to what stands above them. Most often that is nothing.
func under(above, strips []strip) []strip {
	if len(above) == 0 {
		return strips
	}
	return append(above, strips...)
}

// band is a vertical stripe behind several strips.
type band struct {
	x, w  float64
	color book.Color
	// joined bands also fill the space above their strip.
	joined bool
}

// title is a heading's words with its place.
type title struct {
	text  string
	level int
	span  book.Span
}

// pendingLink is a link whose target's page is not known yet.
type pendingLink struct {
	x, y, w, h float64
	to         *block.Link
	node       int32
}

// frame is where in the column blocks are set.
type frame struct {
	x, width float64
	bands    []band
	look     look
	parent   int32
	// nested is how many lists stand around.
	nested int
	// leftwards is set where the list's text runs from right to left.
	leftwards bool
}

// narrowest is the least width, in points, that indents leave for text.
const narrowest = 110

// inset is the frame set in by some points, as far as width is left: on the
// side where its text begins.
func (f frame) inset(by float64, leftwards bool) frame {
	by = min(by, max(0, f.width-narrowest))
	if !leftwards {
		f.x += by
	}
	f.width -= by
	return f
}

// mirrored is where a thing that stands from x on, so wide, stands in a frame
// whose text runs to the left.
func (f frame) mirrored(x, width float64) float64 { return 2*f.x + f.width - x - width }

// behind is the frame with one more band, if there is something to see of it.
func (f frame) behind(b band) frame {
	if b.w <= 0 || b.color == white {
		return f
	}
	f.bands = append(append([]band(nil), f.bands...), b)
	return f
}

// arena hands out short slices of long ones, as pages need very many.
type arena[T any] struct {
	free  []T
	chunk int // of how many elements the last long slice was
}

// take returns an empty slice with room for n elements.
func (a *arena[T]) take(n int) []T {
	const least, most = 64, 2048
	if cap(a.free)-len(a.free) < n {
		// A layout that sets little allocates little: a cache may keep it all.
		a.chunk = min(max(least, 2*a.chunk), most)
		a.free = make([]T, 0, max(a.chunk, n))
	}
	at := len(a.free)
	a.free = a.free[:at+n]
	return a.free[at : at : at+n]
}

// give returns the last n elements that were taken and not used.
func (a *arena[T]) give(n int) { a.free = a.free[:len(a.free)-n] }
