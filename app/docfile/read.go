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
	d := decoder{reader: yamldoc.NewReader(file, err), file: file, notices: notices}
	doc, newer := d.root(root)
	if newer != nil {
		return doc, d.notices, newer
	}
	if err := d.reader.Err(); err != nil {
		return promo.Document{}, d.notices, err
	}
	d.checkEnd(data)
	return doc, d.notices, nil
}

// endsKey is the key that says how the file ends, and endsMarked its value in all
// files that are written: with YAML's marker for the end of a document. What is left
// of a file that was cut off may be a valid document; without the marker
// nobody would notice.
const (
	endsKey    = "ends"
	endsMarked = "marked"
)

// checkEnd says so if the file should end in a marker and does not.
func (d *decoder) checkEnd(data []byte) {
	if line, marked := yamldoc.End(data); d.marked && !marked {
		d.notices = append(d.notices, Notice{File: d.file, Line: line, Column: 1, Err: errCut.Err()})
	}
}

// decoder reads the mappings of a document.
type decoder struct {
	reader  *yamldoc.Reader
	file    string
	notices []Notice
	marked  bool // the file says that it ends in a marker
	lenient bool // what is wrong is read in such a way that it can be saved
}

// root reads a parsed document.
func (d *decoder) root(root *yaml.Node) (promo.Document, *NewerSchema) {
	m := d.reader.Mapping(root, textDocument)
	newer := m.Schema(promo.Schema)
	ends := m.Text(endsKey)
	d.marked = ends == endsMarked
	if ends != "" && !d.marked {
		m.Fault(endsKey, errEnds.Err("Expected", endsMarked, "Found", yamldoc.Quoted(ends)))
	}
	return d.document(m), newer
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
