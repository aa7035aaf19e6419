package book

// Paper is a page size.
type Paper struct {
	Name          string
	Width, Height float64
}

// The supported papers.
var (
	A4     = Paper{Name: "A4", Width: 595.28, Height: 841.89}
	Letter = Paper{Name: "Letter", Width: 612, Height: 792}
)
