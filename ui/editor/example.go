package editor

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/attachments"
	"promodoc/app/career"
	"promodoc/app/cycle"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/weblink"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/editor/attaching"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// exampleCard is the open example, edited in place, under a consideration; the
// zero one if it is not on the path.
type exampleCard struct {
	page
	id            string
	consideration career.Consideration
}

// detail is what is open below the chips of the open example.
type detail int

const (
	detailNone detail = iota
	detailDates
	detailOrigin
	detailSupports
)

// example returns the example as it is now.
func (c exampleCard) example() promo.Example {
	x, _ := c.doc().Example(c.id)
	return x
}

// field returns a field of the example.
func (c exampleCard) field(name promo.FieldKey) promo.Ref { return promo.ExampleRef(c.id, name) }

// edit makes an edit that undo and redo show at the title of the example.
func (c exampleCard) edit(label *message.Message, edit func(promo.Document) promo.Document) bool {
	return c.Edit(label.Text(), c.field("title"), edit)
}

func (c exampleCard) object(x promo.Example) fyne.CanvasObject {
	title := c.Fields.Title(c.field("title"), textTitlePlaceholder.Text(), theme.Title)
	c.view.SetInitialFocus(title)
	// Back with Shift Tab there are the chips, which few examples need.
	toSituation := func() { kit.Focus(c.Fields.Get(c.field("situation"))) }
	title.OnSubmit, title.OnTab = toSituation, toSituation
	body := kit.Column(10,
		kit.Column(2, title, c.review.Note(c.field("title"))),
		c.changedEntries(x),
		c.chips(),
		c.openDetail(x),
		c.part(career.FieldSituation, textSituation, textSituationPrompt),
		c.part(career.FieldAction, textAction, textActionPrompt),
		c.part(career.FieldResult, textResult, textResultPrompt),
		c.missingHint(),
		c.evidence(x),
		c.attachments(x),
		c.voicesOn(x.ID),
		c.foot(),
	)
	ground := kit.NewCard()
	ground.SetColors(theme.Card, theme.Accent)
	return c.gallery.On(kit.Stack(ground, kit.Inset(16, 16, 14, 16, body)))
}

// missingHint says what a reader will miss in the example.
func (c exampleCard) missingHint() fyne.CanvasObject {
	hint := kit.NewText()
	c.view.OnRefresh(func() {
		c.showLine(hint, missing(c.example()), theme.Hint)
	})
	return hint
}

// showLine shows a small line of text, or hides it when the text is empty.
func (p page) showLine(line *kit.Text, text string, color fyne.ThemeColorName) {
	line.SetRuns(kit.Run{Text: text, Size: theme.Label, Color: color})
	if line.Visible() != (text != "") {
		kit.SetVisible(line, text != "")
		p.Page.Relayout()
	}
}

// part is one part of the story with the consideration's own questions for it,
// or a general one.
func (c exampleCard) part(f career.Field, label, prompt *message.Message) fyne.CanvasObject {
	var prompts []string
	for _, q := range c.consideration.Prompts {
		if q.Field == f {
			prompts = append(prompts, q.Text)
		}
	}
	if len(prompts) == 0 {
		prompts = []string{prompt.Text()}
	}
	return c.multiline(label.Text(), strings.Join(prompts, " "), c.field(promo.FieldKey(f)))
}

// followExample goes to the page that an example is on now, if that changed.
func (e *Editor) followExample(id string) {
	if to := locationOfExample(e.doc(), id); to != e.At() {
		e.GoTo(to)
	}
}

// foot is what can be done with the example as a whole.
func (c exampleCard) foot() fyne.CanvasObject {
	return kit.Inset(4, 0, 0, 0, kit.Row(16,
		c.actionLink(textMoveUp.Text(), action.MoveExampleUp), c.actionLink(textMoveDown.Text(), action.MoveExampleDown),
		c.actionLink(textDuplicate.Text(), action.DuplicateExample), c.actionLink(textDelete.Text(), action.DeleteExample),
		c.actionLink(textAskColleague.Text(), action.AskColleague),
		kit.Spacer(),
		editing.QuietLink(textClose.Text(), c.closeExample)))
}

// aboutExample sums an example up in one line, as shown at a location. marks are what is
// known of it besides.
func aboutExample(d promo.Document, x promo.Example, at location, marks ...string) string {
	var facts []string
	if span := spanOf(x); span != "" {
		facts = append(facts, span)
	}
	facts = append(facts, originName(x.Origin), textWords.Count(x.Words()))
	facts = append(facts, evidenceFacts(x)...)
	if x.Confidential {
		facts = append(facts, textFactConfidential.Text())
	}
	facts = append(facts, marks...)
	if mark, ok := cycle.ReadMark(x.Sources.CarriedFrom); ok {
		from := textFromEarlier.Text()
		if mark.Cycle != "" {
			from = textFromCycle.Text("Cycle", mark.Cycle)
		}
		facts = append(facts, from)
	}
	var also []string
	for _, id := range x.Supports {
		if c, ok := d.Snapshot.Consideration(id); ok && id != at.consideration {
			also = append(also, c.Title)
		}
	}
	if len(also) > 0 {
		facts = append(facts, textAlsoSupports.Text("Considerations", message.Comma(also)))
	}
	return strings.Join(facts, " · ")
}

// missing says what a reader will miss in an example that was begun; empty when
// it is complete or was not begun.
func missing(x promo.Example) string {
	switch {
	case x.Empty() || x.Complete():
		return ""
	case strings.TrimSpace(x.Title) == "":
		return textNoTitle.Text()
	case strings.TrimSpace(x.Action) == "":
		return textNoAction.Text()
	}
	return textNoResult.Text()
}

// evidenceField returns a field of the evidence at an index.
func (c exampleCard) evidenceField(name promo.FieldKey, i int) promo.Ref {
	return promo.Ref{Kind: promo.KindExample, ID: c.id, Field: name, Index: i}
}

// evidenceWidth is how wide the title and the address of evidence are at least beside each
// other; where there is less room they are below each other.
const evidenceWidth = 130

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
		return c.nextEvidence(c.evidenceField(name, len(x.Evidence)), placeholder)
	}
	column.Add(kit.Pair(evidenceWidth, 12, next("evidence_title", textNextEvidence), next("evidence_url", textEvidenceAddress)))
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
	return kit.Column(0, kit.TopRow(12, kit.Fill(kit.Pair(evidenceWidth, 12, kit.Column(0, title), kit.Column(0, link))), open, remove), fault)
}

// newGallery returns the gallery of an editor.
func newGallery(e *Editor, o Options) *attaching.Gallery {
	o.Attachments.Post = o.Post
	return attaching.New(o.Attachments, attaching.Editor{
		Document: e.doc, Locked: func() bool { return e.ReadOnly() }, OpenExample: func() string { return e.At().example },
		Edit: func(label string, at promo.Ref, edit func(promo.Document) promo.Document) bool {
			return e.Edit(label, at, edit)
		},
		Say: func(sentence string) { e.Say(sentence) }, Fail: func(sentence string) { e.Fail(sentence) },
	})
}

// ShowExample opens an example. The keyboard stays where it is.
func (n noted) ShowExample(id string) { n.editor.GoTo(locationOfExample(n.editor.doc(), id)) }

// Attachments returns what attaches files to the open example.
func (e *Editor) Attachments() *attaching.Gallery { return e.gallery }

// attachments are the files of the example: pictures small, and what each of them is.
func (c exampleCard) attachments(x promo.Example) fyne.CanvasObject {
	if !c.gallery.Usable() {
		return kit.Gap(0, 0)
	}
	column := kit.Column(8, kit.FieldLabel(textAttachments.Text(), textAttachmentsExplained.Text()))
	for i, a := range x.Attachments {
		column.Add(c.attachment(i, a))
	}
	if !c.ReadOnly() {
		column.Add(kit.Row(0, c.actionLink(textAttachFile.Text(), action.AttachFile)))
	}
	return column
}

func (c exampleCard) attachment(i int, a promo.Attachment) fyne.CanvasObject {
	field := func(name promo.FieldKey, placeholder *message.Message) fyne.CanvasObject {
		return c.Fields.Line(promo.Ref{Kind: promo.KindExample, ID: c.id, Field: name, Index: i}, placeholder.Text())
	}
	facts, missing := c.gallery.Facts(a.File)
	about := kit.NewText()
	about.SetRuns(kit.Run{Text: facts, Size: theme.Label, Color: map[bool]fyne.ThemeColorName{false: theme.Muted, true: theme.Error}[missing]})
	texts := kit.Column(2, about)
	if attachments.IsPicture(a.File) {
		texts.Add(field("attachment_title", textAttachmentTitle))
		texts.Add(field("attachment_alt", textAttachmentAlt))
	} else {
		texts.Add(field("attachment_title", textAttachmentName))
	}
	open := kit.NewLink(textOpen.Text(), theme.Label, func() {
		if err := c.gallery.OpenFile(a.File); err != nil {
			c.Fail(kit.Sentence(err))
		}
	})
	kit.SetVisible(open, !missing)
	remove := editing.QuietLink(textRemove.Text(), func() {
		removed := c.edit(textRemoveAttachment, func(d promo.Document) promo.Document { return promo.RemoveAttachment(d, c.id, i) })
		if removed {
			c.Say(textAttachmentRemoved.Text("File", short(a.File), "Key", action.KeyLabel(action.Undo)))
		}
	})
	kit.SetVisible(remove, !c.ReadOnly())
	return kit.TopRow(12, c.gallery.Thumbnail(a.File), kit.Fill(texts), open, remove)
}

// attachedTo are the attachments of an example, as one value.
func attachedTo(x promo.Example) string {
	var files []string
	for _, a := range x.Attachments {
		files = append(files, a.File)
	}
	return strings.Join(files, "\n")
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
