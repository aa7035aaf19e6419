package editor

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/weblink"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
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
	if c.ReadOnly() {
		return column
	}
	next := func(name promo.FieldKey, placeholder *message.Message) fyne.CanvasObject {
		return kit.Fill(c.nextEvidence(c.evidenceField(name, len(x.Evidence)), placeholder))
	}
	column.Add(kit.TopRow(12, next("evidence_title", textNextEvidence), next("evidence_url", textEvidenceAddress)))
	return column
}

// nextEvidence is an empty field for evidence that the document does not have
// yet: what is typed there adds it. An address is one in either field.
func (c exampleCard) nextEvidence(at promo.Ref, placeholder *message.Message) fyne.CanvasObject {
	field := textfield.NewSingleLine(placeholder.Text(), kit.Run{Size: theme.Input})
	field.ExternalUndo = true
	field.OnChanged = func(text string, caret int) {
		if at.Field == "evidence_title" && isAddress(text) {
			at.Field = "evidence_url"
		}
		c.Edit(textAddEvidence.Text(), at, func(d promo.Document) promo.Document {
			return promo.SetText(promo.AddEvidence(d, c.id), at, text)
		})
		c.Fields.Focus(at, caret)
	}
	return field
}

// isAddress reports whether a text that was typed or pasted is an address for
// sure.
func isAddress(text string) bool {
	_, err := weblink.Parse(text)
	return err == nil && strings.Contains(text, "://")
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
		c.host.OpenURL(evidence[i].URL)
	}
}

// evidenceFacts counts what a reader can open, and what they can only ask for.
func evidenceFacts(x promo.Example) []string {
	links, references := 0, 0
	for _, v := range x.Evidence {
		switch {
		case strings.TrimSpace(v.URL) != "":
			links++
		case strings.TrimSpace(v.Title) != "":
			references++
		}
	}
	var facts []string
	if links > 0 {
		facts = append(facts, textLinks.Count(links))
	}
	if references > 0 {
		facts = append(facts, textReferencesWithout.Count(references))
	}
	return facts
}

// addressFault says what is wrong with an address, which is kept as typed
// either way; empty when nothing is.
func addressFault(address string) string {
	address = strings.TrimSpace(address)
	if _, err := weblink.Parse(address); address == "" || err == nil {
		return ""
	}
	return textBadAddress.Text("Address", address)
}
