package editor

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// evidenceField returns a field of the evidence at an index.
func (c exampleCard) evidenceField(name promo.FieldKey, i int) promo.Ref {
	return promo.Ref{Kind: promo.KindExample, ID: c.id, Field: name, Index: i}
}

// evidence is what a reader can open: titles with addresses, or references.
func (c exampleCard) evidence(x promo.Example) fyne.CanvasObject {
	column := kit.Column(6, kit.FieldLabel(textEvidence.Text(), textEvidenceExplained.Text()))
	for i := range x.Evidence {
		column.Add(c.evidenceRow(i))
	}
	next := c.evidenceField("evidence_title", len(x.Evidence))
	column.Add(editing.AlignLeft(kit.NewLink(textLinkAddEvidence.Text(), theme.Label, func() {
		c.addField(textAddEvidence.Text(), next, func(d promo.Document) promo.Document { return promo.AddEvidence(d, c.id) })
	})))
	return column
}

func (c exampleCard) evidenceRow(i int) fyne.CanvasObject {
	address := c.evidenceField("evidence_url", i)
	title := c.Fields.Line(c.evidenceField("evidence_title", i), textEvidenceTitle.Text())
	link := c.Fields.Line(address, textEvidenceAddress.Text())
	// The links are on the line that the fields begin with.
	firstLine := func(link *kit.Link) *fyne.Container { return kit.Inset(theme.Scaled(3), 0, 0, 0, link) }
	open := firstLine(kit.NewLink(textOpen.Text(), theme.Label, func() { c.openEvidence(i) }))
	fault := kit.NewText()
	c.view.OnRefresh(func() {
		text, _ := promo.Text(c.doc(), address)
		sentence := addressFault(text)
		kit.SetVisible(open, text != "" && sentence == "")
		if kit.HasFocus(link) {
			sentence = "" // it is still being typed
		}
		c.showLine(fault, sentence, theme.Error)
	})
	remove := firstLine(editing.QuietLink(textRemove.Text(), func() {
		c.Edit(textRemoveEvidence.Text(), c.evidenceField("evidence_title", i), func(d promo.Document) promo.Document {
			return promo.RemoveEvidence(d, c.id, i)
		})
	}))
	return kit.Column(0, kit.TopRow(12, kit.Fill(title), kit.Fill(link), open, remove), fault)
}

func (c exampleCard) openEvidence(i int) {
	if evidence := c.example().Evidence; i < len(evidence) {
		c.openURL(evidence[i].URL)
	}
}

// openURL opens an address in the browser.
func (e *Editor) openURL(address string) {
	if u, err := url.Parse(strings.TrimSpace(address)); err == nil {
		e.host.OpenURL(u)
	}
}

// addressFault says what is wrong with an address, which is kept as typed
// either way; empty when nothing is.
func addressFault(address string) string {
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	web := err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
	if address == "" || web || err == nil && u.Scheme == "mailto" {
		return ""
	}
	return textBadAddress.Text("Address", address)
}
