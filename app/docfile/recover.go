package docfile

import (
	"errors"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// Opened is what was read of a file for a person to see, who is better served
// with a part of the document than with none.
type Opened struct {
	Document promo.Document
	Notices  []Notice
	// Newer is set for a file of a later version of the program.
	Newer *NewerSchema
	// Faults is everything that is wrong in a damaged file: what the document
	// lacks, or has in another form than the file.
	Faults yamldoc.Faults
	// Unsaveable says why the document must not be written over the file: it has
	// U+FFFD in place of bytes that are no text, or would not come back. It is
	// nil if it can be written.
	Unsaveable error
}

// KeepFirst reports whether the file has something that is lost when the document
// is written over it, so that its bytes have to be kept before.
func (o Opened) KeepFirst() bool { return len(o.Faults) > 0 || Loss(o.Notices) != nil }

// Loss returns the notice, as an error, by which a file that could be read has
// something that its document does not have: it was cut off, or is in an
// encoding that was told by its looks. It is nil for all other files.
func Loss(notices []Notice) error {
	for _, n := range notices {
		if message.Is(n.Err, errCut) || message.Is(n.Err, yamldoc.ErrConverted) {
			return yamldoc.Faults{yamldoc.Fault(n)}
		}
	}
	return nil
}

// Open reads whatever can be read of a document's file. The error is that of Read,
// if nothing can, or if the file is no document at all.
func Open(file string, data []byte) (Opened, error) {
	doc, notices, err := Read(file, data)
	o := Opened{Document: doc, Notices: notices}
	if err == nil || errors.As(err, &o.Newer) {
		return o, nil
	}
	recovered, recoverErr := yamldoc.Recover(file, data)
	if recoverErr != nil {
		return Opened{}, err
	}
	d := decoder{reader: yamldoc.NewReader(file, recovered.Faults), file: file, notices: recovered.Notices, lenient: true}
	doc, newer := d.root(recovered.Root)
	if !isDocument(recovered.Root) {
		return Opened{}, err
	}
	d.checkEnd(data)
	o = Opened{Document: doc, Notices: d.notices, Newer: newer}
	o.Faults, _ = d.reader.Err().(yamldoc.Faults)
	if len(o.Faults) == 0 {
		// What Parse refuses and Recover does not find fault with is read as it is.
		o.Faults, _ = err.(yamldoc.Faults)
	}
	if recovered.Broken {
		o.Unsaveable = o.Faults[0]
	} else if _, err := Write(doc); err != nil && newer == nil {
		o.Unsaveable = err
	}
	return o, nil
}

// documentKeys are keys that tell a document whose schema is gone from other files.
var documentKeys = []string{"candidate", "examples", "path_snapshot"}

// isDocument reports whether the mapping of a damaged file is that of a document:
// it names the schema, or the schema is gone and other keys show it.
func isDocument(root *yaml.Node) bool {
	format, _, _ := strings.Cut(promo.Schema, "/")
	known := false
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i].Value, root.Content[i+1].Value
		if key == "schema" && strings.HasPrefix(value, "promodoc.") {
			return strings.HasPrefix(value, format+"/")
		}
		known = known || slices.Contains(documentKeys, key)
	}
	return known
}
