package export

import (
	"slices"
	"strconv"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/export/book"
	"promodoc/export/composition"
	"promodoc/export/docx"
	"promodoc/export/html"
	"promodoc/export/markdown"
	"promodoc/export/mdwrite"
	"promodoc/export/typeset"
)

// Word returns any Markdown as a Word file, set as its pages are. The errors are those
// of [Typeset].
func Word(source []byte, o Options) ([]byte, pages.Report, error) { return word(source, nil, nil, o) }

func word(source []byte, fields []docx.Field, comments []docx.Comment, o Options) ([]byte, pages.Report, error) {
	d, notices, err := compose(source, o)
	if err != nil {
		return nil, pages.Report{}, err
	}
	file, damaged := docx.Write(d, fields, comments)
	return file, pages.Report{Notices: append(notices, damaged...)}, nil
}

// HTML returns any Markdown as an HTML file. The errors are those of [Typeset].
func HTML(source []byte, o Options) ([]byte, pages.Report, error) {
	d, notices, err := compose(source, o)
	if err != nil {
		return nil, pages.Report{}, err
	}
	file, damaged := html.Write(d)
	return file, pages.Report{Notices: append(notices, damaged...)}, nil
}

// Clipboard returns a document as other programs take it from the clipboard: as HTML
// and, for those that want plain text, as Markdown. The errors are those of
// [Typeset].
func Clipboard(d promo.Document, o Options) (source []byte, plain string, err error) {
	doc, _, err := o.build(d, false)
	if err != nil {
		return nil, "", err
	}
	composed, _, err := compose(markdown.WriteForPages(doc).Text, o)
	if err != nil {
		return nil, "", err
	}
	text, _ := mdwrite.Write(doc.Tree())
	return html.Fragment(composed), string(text), nil
}

// compose composes any Markdown for a format that has no pages of its own.
func compose(source []byte, o Options) (*composition.Document, []string, error) {
	options, err := o.typeset()
	if err != nil {
		return nil, nil, err
	}
	return typeset.Compose(source, options)
}

// fieldsOf returns the fields in a text as they are bookmarked: each from its first
// paragraph to its last. What comes again, such as the title of a consideration in
// the overview, has a number after its name.
func fieldsOf(text markdown.Output) []docx.Field {
	var fields []docx.Field
	times := map[promo.Ref]int{}
	for i := 0; i < len(text.Map); {
		from, ref := text.Map[i].Start, text.Map[i].Ref
		end := i + 1
		for end < len(text.Map) && text.Map[end].Ref == ref {
			end++
		}
		times[ref]++
		name := ref.Bookmark()
		if n := times[ref]; n > 1 {
			name += "_" + strconv.Itoa(n)
		}
		fields = append(fields, docx.Field{Name: name, Span: book.Span{From: from, To: text.Map[end-1].End}})
		i = end
	}
	return slices.Clip(fields)
}
