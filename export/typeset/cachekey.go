package typeset

import (
	"encoding/binary"
	"math"

	"promodoc/export/book"
	"promodoc/export/picture"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/blocks"
	"promodoc/export/typeset/flow"
)

// keyWriter writes everything that a section's fragment depends on, positions
// counted from its beginning. Sections with the same key have equal fragments.
type keyWriter struct {
	out    []byte
	offset flow.Offset
	// pictures has the images, which depend on files.
	pictures *picture.Store
	alike    *blocks.Alike
}

func (w *keyWriter) int(n int)        { w.out = binary.AppendVarint(w.out, int64(n)) }
func (w *keyWriter) string(s string)  { w.int(len(s)); w.out = append(w.out, s...) }
func (w *keyWriter) span(s book.Span) { w.int(s.From - w.offset.Begin); w.int(s.To - s.From) }

func (w *keyWriter) float(v float64) {
	w.out = binary.BigEndian.AppendUint64(w.out, math.Float64bits(v))
}

func (w *keyWriter) bool(b bool) {
	n := byte(0)
	if b {
		n = 1
	}
	w.out = append(w.out, n)
}

func (w *keyWriter) section(sec *section) {
	w.int(int(sec.kind))
	if w.bool(sec.prev != nil); sec.prev != nil {
		w.int(int(sec.prev.Kind))
		w.int(sec.prev.Level)
	}
	w.int(len(sec.blocks))
	for _, b := range sec.blocks {
		w.block(b)
	}
}

func (w *keyWriter) block(b *block.Block) {
	w.int(int(b.Kind))
	w.int(b.ID - w.offset.Block)
	w.span(b.Span)
	w.int(b.Level)
	w.string(b.Slug)
	w.bool(b.Ordered)
	w.bool(b.Tight)
	w.int(b.Number)
	w.int(int(b.Align))
	w.int(int(b.Task))
	w.bool(b.Unused)
	w.bool(b.Lettered)
	w.inlines(b.Text)
	if w.int(len(b.Lines)); len(b.Lines) > 0 {
		w.float(w.alike.CodeScale)
	}
	for _, l := range b.Lines {
		w.string(l.Text)
		w.span(l.Span)
	}
	w.int(len(b.Children))
	for i := range b.Children {
		w.block(&b.Children[i])
	}
	if w.bool(b.Table != nil); b.Table != nil {
		w.table(b.Table)
	}
	w.picture(b.Picture)
}

// picture writes an image with the version of its file: a section with an image is
// composed again when the file changes.
func (w *keyWriter) picture(p *block.Picture) {
	if w.bool(p != nil); p == nil {
		return
	}
	w.string(p.Path)
	w.string(w.pictures.Version(p.Path))
	w.string(p.Alt)
	for _, v := range [...]float64{p.Width, p.Height, p.Share} {
		w.float(v)
	}
	if w.bool(p.Link != nil); p.Link != nil {
		w.string(p.Link.URL)
		w.string(p.Link.Anchor)
	}
}

func (w *keyWriter) table(t *block.Table) {
	w.int(len(t.Align))
	for _, a := range t.Align {
		w.int(int(a))
	}
	if same := w.alike.Tables[t]; same != nil {
		w.out = same.AppendKey(w.out)
	}
	w.row(&t.Head)
	w.int(len(t.Rows))
	for i := range t.Rows {
		w.row(&t.Rows[i])
	}
}

func (w *keyWriter) row(r *block.Row) {
	w.span(r.Span)
	w.int(len(r.Cells))
	for _, cell := range r.Cells {
		w.inlines(cell)
	}
}

func (w *keyWriter) inlines(text []block.Inline) {
	w.int(len(text))
	for i := range text {
		in := &text[i]
		w.string(in.Text)
		w.span(in.Span)
		w.int(int(in.Style))
		w.bool(in.Break)
		w.int(len(in.Anchors))
		for _, name := range in.Anchors {
			w.string(name)
		}
		if w.bool(in.Link != nil); in.Link != nil {
			w.string(in.Link.URL)
			w.string(in.Link.Anchor)
			// One link of several inlines is not the same as several links.
			w.bool(i > 0 && text[i-1].Link == in.Link)
		}
		w.picture(in.Picture)
	}
}
