package mark

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"

	"promodoc/app/pages"
)

// A Word file is a ZIP file. The mark is an extra field of its first file, in both
// headers that the file has (APPNOTE 4.5), whose text ends in a checksum of all other
// bytes. Programs that change a Word file write all of it anew, without the field.
const (
	docxSignature = "PK\x03\x04"
	// DocxExtra is the extra field of the first file, with room for the checksum. Its
	// ID and its length precede the text.
	DocxExtra = "PD\x34\x00" + docxKeyword + "00000000000000000000000000000000"

	docxKeyword = "Promodoc, checksum: "
)

// Docx sets the checksum of a Word file whose first file has the extra field
// [DocxExtra].
func Docx(file []byte) []byte {
	around, sums, ok := splitDocx(file)
	if !ok {
		return file
	}
	sum := checksum(around...)
	marked := bytes.Clone(file)
	for _, at := range sums {
		copy(marked[at:], sum)
	}
	return marked
}

// splitDocx returns the parts of a Word file around its checksums, and where those
// are.
func splitDocx(file []byte) (around [][]byte, sums []int, ok bool) {
	first, last := bytes.Index(file, []byte(docxKeyword)), bytes.LastIndex(file, []byte(docxKeyword))
	first, last = first+len(docxKeyword), last+len(docxKeyword)
	if first < len(docxKeyword) || last < first+sumLength || len(file) < last+sumLength {
		return nil, nil, false
	}
	return [][]byte{file[:first], file[first+sumLength : last], file[last+sumLength:]}, []int{first, last}, true
}

// docxOrigin returns where a Word file is from: its properties have the ID of the
// document, also after another program wrote it.
func docxOrigin(data []byte) pages.Origin {
	document, ours := docxDocument(data)
	if !ours {
		return pages.Origin{}
	}
	o := pages.Origin{State: pages.Edited, Document: document}
	around, sums, ok := splitDocx(data)
	if !ok {
		return o
	}
	sum := checksum(around...)
	for _, at := range sums {
		if string(data[at:at+sumLength]) != sum {
			return o
		}
	}
	o.State = pages.Intact
	return o
}

const (
	docxPropertiesPart = "docProps/custom.xml"
	// maxProperties is the size in bytes up to which properties are read.
	maxProperties = 1 << 20
)

func docxDocument(data []byte) (id string, ours bool) {
	properties := docxProperties(data)
	_, ours = properties[pages.ExportProperty]
	return properties[pages.DocumentProperty], ours
}

// docxProperties returns the properties of a Word file that users can define, by name.
func docxProperties(data []byte) map[string]string {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil
	}
	f, err := z.Open(docxPropertiesPart)
	if err != nil {
		return nil
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxProperties))
	if err != nil {
		return nil
	}
	var found struct {
		Properties []struct {
			Name  string `xml:"name,attr"`
			Value string `xml:"lpwstr"`
		} `xml:"property"`
	}
	if xml.Unmarshal(text, &found) != nil {
		return nil
	}
	all := map[string]string{}
	for _, p := range found.Properties {
		all[p.Name] = p.Value
	}
	return all
}
