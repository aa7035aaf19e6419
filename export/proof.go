package export

import (
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/export/markdown"
	"promodoc/export/proof"
	"promodoc/export/typeset"
)

// proofCache is the cache of the document on the screen, most of which remains the
// same from one keystroke to the next.
var proofCache typeset.Cache

// Proof lays out a document for the screen: the pages that [Render] makes a PDF of,
// with the positions of its fields. The error is that of Render.
func Proof(d promo.Document, o Options) (*proof.Proof, pages.Report, error) {
	doc, notices, err := o.build(d, false)
	if err != nil {
		return nil, pages.Report{}, err
	}
	text := markdown.WriteForPages(doc)
	b, report, err := layOut(text.Text, o, &proofCache)
	if err != nil {
		return nil, pages.Report{}, err
	}
	return proof.New(text, b, painter()), withNotices(report, doc, notices), nil
}
