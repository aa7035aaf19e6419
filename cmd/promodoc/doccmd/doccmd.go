// Package doccmd is the commands that work on the documents of the library: `promodoc list`,
// `show`, `get`, `set`, `add`, `rename`, `delete` and `trash`. What they share with the other
// commands is given to them. An edit goes the way that the window's go: the document is kept
// as a version, and merged with what others wrote meanwhile.
package doccmd

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/docfield"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/store"
	"promodoc/app/workspace"
	"promodoc/cmd/promodoc/command"
)

// Ports are what the commands need besides the host.
type Ports struct {
	Print func([]byte) error // to standard output
	// ReadFile reads the file that an argument names, or standard input for "-".
	ReadFile func(name string) ([]byte, error)
	// Hold takes the edit lock of a document; the error is that a window has it.
	Hold func(file string) (release func(), err error)
}

// commands are the commands.
type commands struct {
	command.Host
	Ports
}

// New returns the commands.
func New(h command.Host, ports Ports) []*cobra.Command {
	c := commands{h, ports}
	return []*cobra.Command{c.newList(), c.newShow(), c.newGet(), c.newSet(), c.newAdd(), c.newRename(), c.newDelete(), c.newTrash()}
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any {
	return map[string]any{
		"list": listJSON{}, "show": showJSON{}, "get": (*valueJSON)(nil), "set": command.Made{}, "add example": addedJSON{}, "rename": command.Made{},
		"delete": deletedJSON{}, "trash": trashJSON{}, "trash list": trashJSON{}, "trash restore": command.Made{}, "trash empty": emptiedJSON{},
	}
}

// said prints a line that confirms what was done.
func (c commands) said(line string) { fmt.Fprintln(c.Done, line) }

// edit saves an edit of a document that was loaded.
func (c commands) edit(work *workspace.Workspace, opened store.Opened, doc promo.Document, notices []string) error {
	notice, err := work.History.SaveEdited(work.Documents, opened, doc)
	if err != nil {
		return err
	}
	if notice != "" {
		notices = append(notices, notice)
	}
	c.Notes(notices)
	return nil
}

// fieldError marks an error about a field: a field that no document has is bad usage, one
// that this document lacks is the answer no.
func (c commands) fieldError(err error) error {
	if isAnswer(err) {
		return c.Refusal(err)
	}
	return c.Usage(err)
}

func isAnswer(err error) bool {
	kinds := []*message.Message{docfield.ErrUnset, docfield.ErrNoItem, docfield.ErrNoItems, docfield.ErrFixed, docfield.ErrElsewhere}
	return slices.ContainsFunc(kinds, func(kind *message.Message) bool { return message.Is(err, kind) })
}

// nameOf is the name by which commands know a document of the library.
func nameOf(file string) string { return safefile.Stem(file) }

// inLibrary reports whether a file is one of the library's documents.
func inLibrary(library, file string) bool {
	full, err := filepath.Abs(file)
	return err == nil && strings.HasPrefix(full, filepath.Join(library, "documents")+string(filepath.Separator))
}
