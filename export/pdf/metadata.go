package pdf

import (
	"bytes"
	"encoding/xml"
	"time"

	"promodoc/export/book"
)

// defaultLanguage is the language of a document without one: that of the
// text that the program adds.
const defaultLanguage = "en"

// language returns a tag if it may be one of BCP 47, or else the default language.
func language(tag string) string {
	if tag == "" || len(tag) > 35 {
		return defaultLanguage
	}
	for i := range len(tag) {
		if !alnum(tag[i]) && tag[i] != '-' {
			return defaultLanguage
		}
	}
	return tag
}

// metadata returns the XMP metadata of a file, with the same values as the document
// information dictionary.
func metadata(m *book.Meta, accessible bool) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` + "\n")
	entry := func(before, text, after string) {
		if text == "" {
			return
		}
		b.WriteString(before)
		_ = xml.EscapeText(&b, []byte(text)) // writing to memory does not fail
		b.WriteString(after + "\n")
	}
	b.WriteString("<dc:format>application/pdf</dc:format>\n")
	entry(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, m.Title, "</rdf:li></rdf:Alt></dc:title>")
	entry("<dc:creator><rdf:Seq><rdf:li>", m.Author, "</rdf:li></rdf:Seq></dc:creator>")
	entry(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, m.Subject, "</rdf:li></rdf:Alt></dc:description>")
	entry("<dc:language><rdf:Bag><rdf:li>", language(m.Language), "</rdf:li></rdf:Bag></dc:language>")
	when := date(m.Date).Format(time.RFC3339)
	entry("<xmp:CreateDate>", when, "</xmp:CreateDate>")
	entry("<xmp:ModifyDate>", when, "</xmp:ModifyDate>")
	entry("<xmp:CreatorTool>", program, "</xmp:CreatorTool>")
	entry("<pdf:Producer>", program, "</pdf:Producer>")
	entry("<pdf:Keywords>", keywords(m), "</pdf:Keywords>")
	if accessible {
		b.WriteString("<pdfuaid:part>1</pdfuaid:part>\n")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// accessible reports whether the file conforms to PDF/UA-1: it must have a title
// and no character without a glyph (ISO 14289-1, 7.1 and 7.21.8). Every file meets
// the other requirements.
func (w *writer) accessible() bool {
	if w.book.Meta.Title == "" {
		return false
	}
	for _, use := range w.inUse {
		for _, c := range use.used {
			if use.glyphByCode[c] == 1 { // glyph 0
				return false
			}
		}
	}
	return true
}
