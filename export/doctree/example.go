package doctree

import (
	"slices"
	"strings"

	"promodoc/app/filesize"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// exampleLevel is the level of an example's heading.
const exampleLevel = 3

// example is an example below the consideration with the id under, or "" for
// none.
func (b *builder) example(e example, under string) []mdtree.Block {
	var title []mdtree.Inline
	if e.number != "" {
		title = append(title, mdtree.Text(e.number+" "))
	}
	title = append(title, b.plainField(e.ref(), b.exampleTitle(e)))
	blocks := []mdtree.Block{b.heading(exampleLevel, e.ref(), title...)}
	if about := b.about(e, under); len(about) > 0 {
		blocks = append(blocks, paragraph(italic(about...)))
	}
	blocks = append(blocks, b.exampleField(e, "situation", e.Situation)...)
	blocks = append(blocks, b.exampleField(e, "action", e.Action)...)
	if result := b.exampleField(e, "result", e.Result); len(result) > 0 {
		blocks = append(blocks, runIn(b.words(textResult), result)...)
	}
	return slices.Concat(blocks, b.evidence(e), b.attachments(e), b.voices(e.ID))
}

func (b *builder) exampleField(e example, name promo.FieldKey, text string) []mdtree.Block {
	return b.field(promo.ExampleRef(e.ID, name), text, exampleLevel)
}

// about says when an example was, where it comes from and what else it supports.
func (b *builder) about(e example, under string) []mdtree.Inline {
	var parts [][]mdtree.Inline
	if when := promo.SpanIn(b.language, e.From, e.To, e.Ongoing); when != "" {
		parts = append(parts, []mdtree.Inline{b.plainField(promo.ExampleRef(e.ID, "from"), when)})
	}
	if where := originText(e.Origin); where != nil {
		parts = append(parts, b.words(where))
	}
	if also := b.alsoSupports(e, under); len(also) > 0 {
		parts = append(parts, also)
	}
	return join(parts, separator)
}

func (b *builder) alsoSupports(e example, under string) []mdtree.Inline {
	var links [][]mdtree.Inline
	for _, id := range e.Supports {
		n := b.plan.numbers[id]
		if n == 0 || id == under {
			continue
		}
		c := b.plan.considerations[n-1]
		links = append(links, []mdtree.Inline{b.linkTo(c.ref(), c.label())})
	}
	if len(links) == 0 {
		return nil
	}
	return b.fill(textAlsoSupports, "Considerations", b.and(links))
}

// evidence lists on one line what a reader can open or ask for.
func (b *builder) evidence(e example) []mdtree.Block {
	var items [][]mdtree.Inline
	for i, v := range e.Evidence {
		if item := b.evidenceItem(e.ID, i, v); len(item) > 0 {
			items = append(items, item)
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []mdtree.Block{paragraph(b.fill(textEvidence, "Evidence", join(items, separator))...)}
}

func (b *builder) evidenceItem(id string, index int, v promo.Evidence) []mdtree.Inline {
	title := promo.ExampleRef(id, "evidence_title")
	url := promo.ExampleRef(id, "evidence_url")
	title.Index, url.Index = index, index
	address, linked := webAddress(v.URL)
	switch {
	case singleLine(v.Title) == "" && singleLine(v.URL) == "":
		return nil
	case singleLine(v.Title) == "" && linked:
		return []mdtree.Inline{&mdtree.Link{URL: address, Text: []mdtree.Inline{b.plainField(url, v.URL)}}}
	case singleLine(v.Title) == "":
		return []mdtree.Inline{b.plainField(url, v.URL)}
	case linked:
		return []mdtree.Inline{&mdtree.Link{URL: address, Text: []mdtree.Inline{b.plainField(title, v.Title)}}}
	case singleLine(v.URL) != "":
		return withURL([]mdtree.Inline{b.plainField(title, v.Title)}, singleLine(v.URL))
	}
	if address, linked := webAddress(v.Title); linked {
		return []mdtree.Inline{&mdtree.Link{URL: address, Text: []mdtree.Inline{b.plainField(title, v.Title)}}}
	}
	return []mdtree.Inline{b.plainField(title, v.Title)}
}

func (b *builder) exampleTitle(e example) string {
	return firstNonEmpty(e.Title, b.language.Text(textUntitled))
}

// exampleLabel returns the text of a link to an example.
func (b *builder) exampleLabel(e example) string { return e.number + " " + b.exampleTitle(e) }

// Attached are the attachments of a document as they are found. The zero value has none.
type Attached struct {
	// Folder is the address of their folder, as the images of the document have it.
	Folder string
	// Look describes a file of the folder; ok is false if it is missing.
	Look func(file string) (a AttachedFile, ok bool)
	// Linked is set for a format that has the files beside it, and links to them.
	Linked bool
}

// AttachedFile is what is to be known of a file. Only pictures are shown.
type AttachedFile struct {
	Picture bool
	Size    int64 // in bytes
}

// MissingFile is an attachment that is not there.
type MissingFile struct{ File, Example string }

// Address returns the address of a file.
func (a Attached) Address(file string) string {
	return mdtree.CleanURL(addressEscaper.Replace(a.Folder + "/" + file))
}

// hiddenFolder returns what addresses begin with and no reader sees.
func (a Attached) hiddenFolder() string {
	if a.Linked || a.Folder == "" {
		return ""
	}
	return a.Address("")
}

var addressEscaper = strings.NewReplacer("%", "%25", "#", "%23", "?", "%3F", ":", "%3A")

// attachments are the files of an example: each picture with its caption, and then, on
// one line, the others, which readers can ask for or, where these are beside the text, open.
func (b *builder) attachments(e example) []mdtree.Block {
	var blocks []mdtree.Block
	var others [][]mdtree.Inline
	for i, a := range e.Attachments {
		title := promo.Ref{Kind: promo.KindExample, ID: e.ID, Field: "attachment_title", Index: i}
		file, ok := AttachedFile{}, false
		if b.attached.Look != nil {
			file, ok = b.attached.Look(a.File)
		}
		if !ok {
			b.missing = append(b.missing, MissingFile{File: a.File, Example: b.exampleTitle(e)})
			continue
		}
		if address := b.attached.Address(a.File); !b.namer.hides(address, file.Picture) {
			b.attachedFiles = append(b.attachedFiles, a.File)
		}
		if !file.Picture {
			others = append(others, otherFile(b, a, title, file))
			continue
		}
		alt := firstNonEmpty(a.Alt, a.Title, a.File)
		blocks = append(blocks, paragraph(&mdtree.Image{URL: b.attached.Address(a.File), Alt: alt}))
		if singleLine(a.Title) != "" {
			blocks = append(blocks, paragraph(italic(b.plainField(title, a.Title))))
		}
	}
	if len(others) > 0 {
		blocks = append(blocks, paragraph(b.fill(textAttachments, "Files", join(others, separator))...))
	}
	return blocks
}

// otherFile names a file that is no picture.
func otherFile(b *builder, a promo.Attachment, title promo.Ref, file AttachedFile) []mdtree.Inline {
	name := singleLine(a.File)
	facts := filesize.Text(file.Size)
	label := plain(name)
	if singleLine(a.Title) != "" {
		label, facts = []mdtree.Inline{b.plainField(title, a.Title)}, name+", "+facts
	}
	if b.attached.Linked {
		label = []mdtree.Inline{&mdtree.Link{URL: b.attached.Address(a.File), Text: label}}
	}
	return append(label, mdtree.Text(" ("+facts+")"))
}
