// Package draft keeps what the user typed of an entry of the journal and is in no file
// of it yet, so that it survives the end of the program: a line that is noted down, or
// the fields of an entry that is edited. It must not know of screens, and it never
// writes the journal by itself.
package draft

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"promodoc/app/disk"
	"promodoc/app/journal"
	"promodoc/app/recovery"
)

// Draft is what was typed and is not in the journal: a line, or an entry.
type Draft struct {
	// Line is what was typed to note an entry down.
	Line string
	// Before is the entry as the journal has it, After as it is in the fields; it need not
	// be one that can be saved. Both have no ID if no entry is edited.
	Before, After journal.Entry
}

// Empty reports whether the journal has all of it.
func (d Draft) Empty() bool {
	return strings.TrimSpace(d.Line) == "" && journal.Same(journal.Clean(d.Before), journal.Clean(d.After))
}

// Change returns the change that saves the entry that was edited. A field without which
// it could not be saved is as it was before.
func (d Draft) Change() journal.Change {
	after := journal.Clean(d.After)
	after.ID = d.Before.ID
	if strings.TrimSpace(after.Text) == "" {
		after.Text = d.Before.Text
	}
	if after.Check() != nil {
		after.From, after.To = d.Before.From, d.Before.To
	}
	return journal.Change{Before: d.Before, After: after}
}

// stored is a Draft as it is in a log.
type stored struct {
	Line   string `json:"line,omitempty"`
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
}

func (d Draft) encode() ([]byte, error) {
	s := stored{Line: d.Line}
	if d.Before.ID == "" {
		return json.Marshal(s)
	}
	before, err := journal.Encode(d.Before)
	if err != nil {
		return nil, err
	}
	after, err := journal.Encode(d.After)
	if err != nil {
		return nil, err
	}
	s.Before, s.After = string(before), string(after)
	return json.Marshal(s)
}

// decode reads a draft. One that cannot be read is a line of all its text: it is the
// user's, whatever happened to it.
func decode(text []byte) Draft {
	var s stored
	if json.Unmarshal(text, &s) != nil {
		return Draft{Line: string(text)}
	}
	d := Draft{Line: s.Line}
	if s.Before == "" && s.After == "" {
		return d
	}
	var before, after error
	d.Before, before = journal.Decode([]byte(s.Before))
	d.After, after = journal.Decode([]byte(s.After))
	if before != nil || after != nil {
		return Draft{Line: strings.TrimSpace(s.Line + " " + s.After)}
	}
	return d
}

// Drafts are the drafts of one journal. Its methods may be called on any goroutine.
type Drafts struct {
	Logs    *recovery.Folder
	FS      disk.FS
	Journal func() string // the folder of the journal
	Go      func(func())  // runs what need not be waited for; nil means on a goroutine of its own
}

// Left is a draft that a program left when it ended.
type Left struct {
	Draft
	log recovery.Left
}

// Left returns the drafts that ended programs left, the newest last. Errors:
// *disk.Refused, with those that could be read.
func (d *Drafts) Left() ([]Left, error) {
	logs, err := d.Logs.Left()
	var all []Left
	for _, log := range logs {
		if log.Kind != recovery.Journal || log.Fault != nil {
			continue
		}
		left := Left{decode(log.Text), log}
		if !d.isOurs(left) {
			continue
		}
		if log.Empty() || left.Empty() {
			_ = d.Logs.Remove(log) // tried again next time
			continue
		}
		all = append(all, left)
	}
	return all, err
}

// isOurs reports whether a draft is of this journal. A line may also be of one that is
// not there any more: the library was moved since.
func (d *Drafts) isOurs(l Left) bool {
	if l.log.File == absolute(d.Journal()) {
		return true
	}
	library, err := disk.Exists(d.FS, filepath.Dir(l.log.File))
	return l.Before.ID == "" && err == nil && !library
}

// Remove removes a draft that is in the journal by now. Errors: *disk.Refused.
func (d *Drafts) Remove(l Left) error {
	err := d.Logs.Remove(l.log)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// absolute returns a name under which a folder is found from every working folder.
func absolute(folder string) string {
	if full, err := filepath.Abs(folder); err == nil {
		return full
	}
	return folder
}
