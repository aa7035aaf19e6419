// Package docfile reads and writes the file format of a promotion document,
// promodoc.document/v1. Nothing is lost: text is preserved byte for byte, keys
// of a later version are kept, and what is written is read back and compared
// before it is returned. The package must not know of folders or of how bytes
// reach the disk.
package docfile

import (
	"go.yaml.in/yaml/v3"

	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// Notice is something the user should know about a file that could be read.
type Notice = yamldoc.Notice

// NewerSchema is the error for a file of a later version of the program. The
// document that comes with it has what this version understands: it can be
// shown, but must not be written over the file.
type NewerSchema = yamldoc.NewerSchema

// Read reads a document; file names it in messages. Errors: *NewerSchema with
// the document as far as it reads, else yamldoc.Faults with everything that is
// wrong, each with its position and what was expected there, and no document.
func Read(file string, data []byte) (promo.Document, []Notice, error) {
	root, notices, err := yamldoc.Parse(file, data)
	if root == nil {
		return promo.Document{}, notices, err
	}
	if at := yamldoc.Commented(root); at != nil {
		notices = append(notices, Notice{File: file, Line: at.Line, Column: at.Column,
			Err: errComments.Err()})
	}
	doc, made, err := fromNode(file, root, err)
	return doc, append(notices, made...), err
}

// fromNode reads a parsed document; parsed is the error of Parse.
func fromNode(file string, root *yaml.Node, parsed error) (promo.Document, []Notice, error) {
	d := decoder{reader: yamldoc.NewReader(file, parsed), file: file}
	m := d.reader.Mapping(root, textDocument)
	newer := m.Schema(promo.Schema)
	doc := d.document(m)
	if newer != nil {
		return doc, d.notices, newer
	}
	if err := d.reader.Err(); err != nil {
		return promo.Document{}, nil, err
	}
	return doc, d.notices, nil
}

// decoder reads the mappings of a document.
type decoder struct {
	reader  *yamldoc.Reader
	file    string
	notices []Notice
}

func (d *decoder) notice(at *yaml.Node, err error) {
	d.notices = append(d.notices, Notice{File: d.file, Line: at.Line, Column: at.Column, Err: err})
}

// extra returns the keys of a mapping that were not read; call it last.
func extra(m *yamldoc.Mapping) promo.Extra {
	var all promo.Extra
	for _, u := range m.Unknown() {
		all = append(all, promo.ExtraField{Key: u.Key, Value: u.Value})
	}
	return all
}

// date reads a day, a month or a year.
func (d *decoder) date(m *yamldoc.Mapping, key string) promo.Date {
	date, err := promo.ParseDate(m.Text(key))
	if err != nil {
		m.Fault(key, errDate.Err("Key", key, "Found", yamldoc.Quoted(m.Text(key))))
	}
	return date
}
