// Package filetype tells which of the files that the program reads a file is: by its
// extension, for web pages also by how they begin, and for YAML files by the schema
// that the file names. It does not read files.
package filetype

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/textdecode"
)

// Type is a kind of file that the program can read.
type Type int

// The types of files.
const (
	Unknown  Type = iota
	Markdown      // a page in Markdown, or in no format at all
	HTML          // a web page
	Table         // a sheet with columns separated by commas or tabs
	YAML          // a YAML file; its schema says of what
	Archive       // a ZIP file
)

var extensions = map[string]Type{
	".md": Markdown, ".markdown": Markdown, ".txt": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".csv": Table, ".tsv": Table,
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
	if t != HTML && t != YAML && t != Archive && isWebPage(data) {
		return HTML
	}
	return t
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
// be valid, but for its encoding.
func Schema(data []byte) string {
	text, err := textdecode.Decode(data, textdecode.Plain)
	if err == nil {
		data = text.Data
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
