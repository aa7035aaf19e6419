package export

import (
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/export/doctree"
	"promodoc/export/markdown"
	"promodoc/export/proof"
	"promodoc/export/typeset"
)

// shown remembers how the document on the screen was set, of which a moment
// later nearly all is the same.
var shown typeset.Cache

// Proof lays a document out for the screen: the pages that Render makes a PDF
// of, with the way back from them to its fields. The error is Render's.
func Proof(d promo.Document, o Options) (*proof.Proof, pages.Report, error) {
	text := markdown.Write(doctree.Build(d))
	b, report, err := layOut(text.Text, o, &shown)
	if err != nil {
		return nil, pages.Report{}, err
	}
	return proof.New(text, b, painter()), report, nil
}
