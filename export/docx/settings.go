package docx

import (
	"crypto/sha256"
	"fmt"
	"regexp"
	"sync"

	"golang.org/x/text/language"

	"promodoc/app/pages"
	"promodoc/export/book"
	"promodoc/export/mark"
)

// addSettings adds the parts with settings and fonts.
func (p *parts) addSettings(hasNotes bool) {
	s, _ := p.belongs("settings.xml", typeSettings, "w:settings", "settings")
	s.empty("w:zoom", "w:percent", "100")
	s.value("w:defaultTabStop", "720")
	s.value("w:characterSpacingControl", "doNotCompress")
	if hasNotes {
		s.start("w:footnotePr")
		s.empty("w:footnote", "w:id", separatorID)
		s.empty("w:footnote", "w:id", continuationID)
		s.end()
	}
	s.start("w:compat")
	const word2013 = "15" // the mode of all versions since, which Word does not call compatible
	s.empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", word2013)
	s.end()
	s.value("w:decimalSymbol", ".")
	s.value("w:listSeparator", ",")
	s.end()

	f, _ := p.belongs("fontTable.xml", typeFonts, "w:fonts", "fontTable")
	for _, font := range [][3]string{{textFont, "roman", "variable"}, {codeFont, "modern", "fixed"}} {
		f.start("w:font", "w:name", font[0])
		f.value("w:family", font[1])
		f.value("w:pitch", font[2])
		f.end()
	}
	f.end()
}

// day matches a whole day.
var day = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{4}-\d\d-\d\d$`) })

// addProperties adds the parts with what the file says of itself.
func (p *parts) addProperties(m book.Meta) {
	var core xmlWriter
	core.out.WriteString(declaration)
	core.start("cp:coreProperties", "xmlns:cp", packageBase+"metadata/core-properties", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	for _, e := range [][2]string{{"dc:title", m.Title}, {"dc:subject", m.Subject}, {"dc:creator", m.Author}, {"cp:lastModifiedBy", m.Author}, {"dc:language", m.Language}} {
		if e[1] != "" {
			core.element(e[0], e[1])
		}
	}
	if day().MatchString(m.Date) {
		for _, name := range []string{"dcterms:created", "dcterms:modified"} {
			core.element(name, m.Date+"T00:00:00Z", "xsi:type", "dcterms:W3CDTF")
		}
	}
	core.end()

	var extended xmlWriter
	extended.out.WriteString(declaration)
	extended.start("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
	extended.element("Application", mark.Program)
	extended.end()

	p.add("docProps/core.xml", typeCore, core.out.Bytes())
	p.add("docProps/app.xml", typeExtended, extended.out.Bytes())
	p.add("docProps/custom.xml", typeCustom, p.customProperties(m.DocumentID))
}

// customProperties returns the part that says of which document the file is, and of
// which export. The ID of the export is a checksum of all other parts.
func (p *parts) customProperties(document string) []byte {
	sum := sha256.New()
	for _, other := range p.all {
		_, _ = sum.Write([]byte(other.name + "\x00"))
		_, _ = sum.Write(other.content())
	}
	const form = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" // of the properties that users define
	var out xmlWriter
	out.out.WriteString(declaration)
	out.start("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
		"xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")
	id := 2 // the first that is allowed
	for _, e := range [][2]string{{pages.DocumentProperty, document}, {pages.ExportProperty, fmt.Sprintf("%x", sum.Sum(nil)[:16])}} {
		if e[1] == "" {
			continue
		}
		out.start("property", "fmtid", form, "pid", number(id), "name", e[0])
		out.element("vt:lpwstr", e[1])
		out.end()
		id++
	}
	out.end()
	return out.out.Bytes()
}

// wordLanguage returns a language as Word names it, with the region that is most
// likely. English without a region is British, as in the rest of the program.
func wordLanguage(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || tag == "" || t == language.English {
		return "en-GB"
	}
	base, _ := t.Base()
	region, _ := t.Region()
	return base.String() + "-" + region.String()
}

// isRightToLeft reports whether a language is written from right to left.
func isRightToLeft(tag string) bool {
	t, err := language.Parse(tag)
	script, _ := t.Script()
	return err == nil && (script.String() == "Arab" || script.String() == "Hebr" || script.String() == "Syrc" || script.String() == "Thaa")
}
