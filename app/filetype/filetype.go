// Package filetype tells which of the files that the program reads a file is: by its
// extension, for web pages also by how they begin, and for YAML files by the schema
// that the file names. It does not read files.
package filetype

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/textdecode"
	"promodoc/app/xlsx"
)

// Type is a kind of file that the program can read.
type Type int

// The types of files.
const (
	Unknown   Type = iota
	Markdown       // a page in Markdown, or in no format at all
	HTML           // a web page
	Table          // a sheet with columns separated by commas or tabs
	YAML           // a YAML file; its schema says of what
	Archive        // a ZIP file
	Workbook       // a workbook of Excel, .xlsx
	SavedPage      // a web page that was saved as one file, MHTML
	JSON           // records in JSON
)

var extensions = map[string]Type{
	".md": Markdown, ".markdown": Markdown, ".txt": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".csv": Table, ".tsv": Table, ".tab": Table,
	".xlsx": Workbook, ".xlsm": Workbook,
	".mhtml": SavedPage, ".mht": SavedPage,
	".json": JSON,
	".yaml": YAML, ".yml": YAML,
	".zip": Archive,
}

// Of returns the type of a file by its extension.
func Of(name string) Type { return extensions[strings.ToLower(filepath.Ext(name))] }

// OfContent returns the type of a file by its content, as far as that tells it, and
// else by its extension: web pages are often saved under other names. data is the
// file as it is on disk.
func OfContent(name string, data []byte) Type {
	t := Of(name)
	switch {
	case t == Archive:
	case xlsx.Is(data):
		return Workbook
	case isSavedPage(data):
		return SavedPage
	case t != HTML && t != YAML && isWebPage(data):
		return HTML
	}
	return t
}

// isSavedPage reports whether a file begins as a message (RFC 822) of several parts
// does: that is how browsers save a web page as one file.
func isSavedPage(data []byte) bool {
	const within = 4096
	head, isMessage := data[:min(len(data), within)], false
	for line := range bytes.Lines(bytes.TrimLeft(head, "\xef\xbb\xbf\r\n")) {
		line = bytes.ToLower(bytes.TrimRight(line, "\r\n"))
		name, value, found := bytes.Cut(line, []byte(":"))
		switch {
		case len(line) == 0:
			return false
		case line[0] == ' ' || line[0] == '\t':
		case !found || bytes.ContainsAny(name, " \t"):
			return false
		case string(name) == "content-type":
			if bytes.HasPrefix(bytes.TrimSpace(value), []byte("multipart/related")) || isMessage && bytes.HasPrefix(bytes.TrimSpace(value), []byte("multipart/")) {
				return true
			}
		case string(name) == "mime-version":
			isMessage = true
		}
	}
	return false
}

// isWebPage reports whether a file begins as a whole web page does. Markdown may
// begin with an element, but not with these.
func isWebPage(data []byte) bool {
	const within = 1024                                                                    // comments may come before
	head := bytes.ToLower(bytes.ReplaceAll(data[:min(len(data), within)], []byte{0}, nil)) // also in UTF-16
	head = bytes.TrimLeft(head, "\xef\xbb\xbf\xfe\xff \t\r\n")
	for bytes.HasPrefix(head, []byte("<?xml")) || bytes.HasPrefix(head, []byte("<!--")) {
		_, head, _ = bytes.Cut(head, []byte(">"))
		head = bytes.TrimLeft(head, " \t\r\n")
	}
	for _, start := range []string{"<!doctype html", "<html>", "<html "} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return false
}

// Extensions returns the extensions of all types but Unknown, sorted.
func Extensions() []string {
	var all []string
	for extension := range extensions {
		all = append(all, extension)
	}
	slices.Sort(all)
	return all
}

// ExtensionsOf returns the extensions of one type, sorted.
func ExtensionsOf(t Type) []string {
	return slices.DeleteFunc(Extensions(), func(extension string) bool { return extensions[extension] != t })
}

// Schema returns the value of the top-level key "schema" of a YAML file, such
// as "promodoc.path/v1", or "" if there is none. The rest of the file need not
// be valid, but for its encoding; of one that is written as JSON, which YAML
// includes, all must be.
func Schema(data []byte) string {
	text, err := textdecode.Decode(data, textdecode.Plain)
	if err == nil {
		data = text.Data
	}
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) {
		var root struct {
			Schema string `json:"schema"`
		}
		_ = json.Unmarshal(data, &root) // or it is YAML that begins like JSON
		return root.Schema
	}
	for line := range bytes.Lines(data) {
		if value, found := bytes.CutPrefix(line, []byte("schema:")); found {
			value, _, _ = bytes.Cut(value, []byte(" #"))
			return string(bytes.Trim(value, " \t\"'\r\n"))
		}
	}
	return ""
}

// HasSchema reports whether a YAML file names the schema, in any version.
func HasSchema(data []byte, schema string) bool {
	return family(Schema(data)) == family(schema)
}

// family is a schema without its version.
func family(schema string) string {
	name, _, _ := strings.Cut(schema, "/")
	return name
}
