package pdfobject

// Limits of the tree of pages.
const (
	maxPages     = 20_000
	maxPageDepth = 64
)

// Pages returns the pages in their order, with the attributes that they inherit.
func (f *File) Pages() []Dict {
	w := pageWalker{file: f, seen: map[Ref]bool{}}
	w.walk(f.Dict(f.trailer["Root"])["Pages"], Dict{}, 0)
	return w.pages
}

type pageWalker struct {
	file  *File
	seen  map[Ref]bool
	pages []Dict
}

func (w *pageWalker) walk(v Value, inherited Dict, depth int) {
	if ref, ok := v.(Ref); ok {
		if w.seen[ref] {
			return
		}
		w.seen[ref] = true
	}
	node := w.file.Dict(v)
	if node == nil || depth > maxPageDepth || len(w.pages) >= maxPages {
		return
	}
	with := Dict{}
	for _, key := range [...]Name{"MediaBox", "CropBox", "Rotate", "Resources"} {
		with[key] = inherited[key]
		if own := node[key]; own != nil {
			with[key] = own
		}
	}
	kids, ok := w.file.Resolve(node["Kids"]).(Array)
	if ok && w.file.Name(node["Type"]) != "Page" {
		for _, kid := range kids {
			w.walk(kid, with, depth+1)
		}
		return
	}
	page := Dict{}
	for key, value := range node {
		page[key] = value
	}
	for key, value := range with {
		page[key] = value
	}
	w.pages = append(w.pages, page)
}
