package workspace

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/ladder"
	"promodoc/app/promo"
)

// Incoming is what a file is that she hands to the program.
type Incoming int

// What a file can be.
const (
	IncomingPage     Incoming = iota + 1 // a company's page, to be made into paths
	IncomingPath                         // a path file
	IncomingDocument                     // a document
)

// The endings of the files that paths can be read from, and of our own.
var (
	pageEndings = []string{".md", ".markdown", ".html", ".htm", ".xhtml", ".csv", ".tsv"}
	ownEndings  = []string{".yaml", ".yml"}
)

// IncomingEndings are those of all files that are something.
func IncomingEndings() []string { return slices.Concat(pageEndings, ownEndings) }

// WhatIs tells what a file is: by its ending, and a YAML file by the schema it
// names. The error says in one sentence what the program could have used.
func (w *Workspace) WhatIs(file string) (Incoming, error) {
	ending := strings.ToLower(filepath.Ext(file))
	if slices.Contains(pageEndings, ending) {
		return IncomingPage, nil
	}
	if !slices.Contains(ownEndings, ending) {
		return 0, fmt.Errorf("%s is nothing Promodoc can read: a page is Markdown, HTML or CSV, a path or a document is a YAML file", filepath.Base(file))
	}
	data, err := disk.Read(w.ports.FS, file)
	if err != nil {
		return 0, err
	}
	for line := range bytes.Lines(data) {
		schema, found := bytes.CutPrefix(line, []byte("schema:"))
		switch {
		case !found:
		case bytes.Contains(schema, []byte(format(career.Schema))):
			return IncomingPath, nil
		case bytes.Contains(schema, []byte(format(promo.Schema))):
			return IncomingDocument, nil
		}
	}
	return 0, errors.New(filepath.Base(file) + " is neither a career path nor a document of Promodoc: it has no line “schema: " + career.Schema + "”")
}

// format is a schema without its version.
func format(schema string) string {
	name, _, _ := strings.Cut(schema, "/v")
	return name + "/v"
}

// ReadPage reads a company's page, for paths to be made of it; base is where it
// stands on the web, or empty. It may be called on any goroutine. Errors:
// *disk.Missing, *disk.Refused, ladder.ErrNothingFound.
func (w *Workspace) ReadPage(file, base string) (ladder.Draft, error) {
	data, err := disk.Read(w.ports.FS, file)
	if err != nil {
		return ladder.Draft{}, err
	}
	return ladder.Read(file, data, base)
}
