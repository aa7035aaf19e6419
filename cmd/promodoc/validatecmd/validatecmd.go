// Package validatecmd is the command `promodoc validate`, which finds the faults of files of
// the program, and what `promodoc paths check` does, its older name for path files.
package validatecmd

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"promodoc/app/career"
	"promodoc/app/docfile"
	"promodoc/app/filetype"
	"promodoc/app/journal"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/settings"
	"promodoc/app/template"
	"promodoc/app/yamldoc"
	"promodoc/cmd/promodoc/command"
)

// Ports are what the command needs besides the host.
type Ports struct {
	// ReadFile reads the file that an argument names, or standard input for "-";
	// FileName is its name in messages.
	ReadFile func(name string) ([]byte, error)
	FileName func(name string) string
	// OpenSealed returns the content of a protected document; all else is as it was.
	OpenSealed func(data []byte) ([]byte, error)
	// Catalog reads all paths, with those of named files in place of others.
	Catalog func(named []string) (*career.Catalog, error)
	// Contents says how much a path asks for.
	Contents func(career.Path) string
}

// Checker finds the faults of files.
type Checker struct {
	command.Host
	Ports
}

// FaultJSON is a fault in the output of --json.
type FaultJSON struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

// JSONOf returns faults as they are in the output of --json: a list that may be empty.
func JSONOf(faults yamldoc.Faults) []FaultJSON {
	all := []FaultJSON{}
	for _, f := range faults {
		all = append(all, FaultJSON{f.File, f.Line, f.Column, f.Err.Error()})
	}
	return all
}

// filesJSON is the output of validate --json.
type filesJSON struct {
	Files []fileJSON `json:"files"`
}

type fileJSON struct {
	File   string      `json:"file"`
	Kind   string      `json:"kind"` // document, journal, path, template, settings or ""
	Valid  bool        `json:"valid"`
	Faults []FaultJSON `json:"faults"`
	Notes  []FaultJSON `json:"notes"` // about a file that is valid
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any {
	return map[string]any{"validate": filesJSON{}, "paths check": []FaultJSON{}}
}

// found is what is known of a file.
type found struct {
	file, kind string
	valid      string         // what is said of it if it is valid
	faults     yamldoc.Faults // what is wrong in it
	notes      []yamldoc.Notice
	unreadable bool // it cannot be read as what it claims to be
}

// New returns the command.
func New(h command.Host, ports Ports) *cobra.Command {
	c := Checker{h, ports}
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "validate FILE...",
		Short: textShort.Text(),
		Long:  textLong.Text(),
		Example: `  promodoc validate mine.yaml journal/2026.yaml
  promodoc validate paths/*.yaml --json | jq '.files[] | select(.valid | not)'`,
		Args: func(cmd *cobra.Command, args []string) error {
			return h.Args(textFile)(cmd, args[:min(len(args), 1)])
		},
		RunE: func(_ *cobra.Command, args []string) error { return c.validate(args, asJSON) },
	}
	h.Prepare(cmd)
	cmd.ValidArgsFunction = cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault)
	cmd.Flags().BoolVar(&asJSON, "json", false, textJSON.Text())
	return cmd
}

func (c Checker) validate(names []string, asJSON bool) error {
	out := filesJSON{Files: []fileJSON{}}
	var all []found
	for _, name := range names {
		f, err := c.file(name)
		if err != nil {
			return err
		}
		all = append(all, f)
		out.Files = append(out.Files, fileJSON{f.file, f.kind, len(f.faults) == 0, JSONOf(f.faults), JSONOf(faultsOf(f.notes))})
	}
	if asJSON {
		if err := c.PrintJSON(out); err != nil {
			return err
		}
	}
	return c.report(all, asJSON)
}

// report prints what is said of the valid files, unless that was printed as JSON, and returns
// the faults of the others: exit code 2 if one of them cannot be read as what it claims to
// be, else 1.
func (c Checker) report(all []found, asJSON bool) error {
	var faults yamldoc.Faults
	unreadable := false
	for _, f := range all {
		faults = append(faults, f.faults...)
		unreadable = unreadable || f.unreadable
		if len(f.faults) > 0 {
			continue
		}
		for _, n := range f.notes {
			c.Notes([]string{n.String()})
		}
		if !asJSON {
			fmt.Fprintln(c.Out, f.valid)
		}
	}
	switch {
	case unreadable:
		return c.Usage(faults)
	case len(faults) > 0:
		return c.Refusal(faults)
	}
	return nil
}

// file reads a file as what its schema says that it is.
func (c Checker) file(name string) (found, error) {
	data, err := c.ReadFile(name)
	if err != nil {
		return found{}, err
	}
	if data, err = c.OpenSealed(data); err != nil {
		return found{}, err
	}
	f := found{file: c.FileName(name)}
	for kind, schema := range map[string]string{"document": promo.Schema, "journal": journal.Schema, "path": career.Schema, "template": template.Schema, "settings": settings.Schema} {
		if filetype.HasSchema(data, schema) {
			f.kind = kind
		}
	}
	switch f.kind {
	case "path":
		all, err := c.paths([]string{name})
		if err != nil {
			return found{}, err
		}
		return all[0], nil
	case "journal":
		_, f.faults = journal.Read(f.file, data)
	case "template":
		_, err = template.Read(f.file, data)
	case "settings":
		f.notes, err = settings.Validate(f.file, data)
	default: // a file without a schema is told what a document needs
		_, f.notes, err = docfile.Read(f.file, data)
	}
	if err := f.take(err); err != nil {
		return found{}, err
	}
	root, _, _ := yamldoc.Parse(f.file, data)
	f.unreadable = len(f.faults) > 0 && f.kind != "journal" && (root == nil || f.kind == "")
	f.valid = textValid.Text("File", f.file, "Kind", textKinds[f.kind])
	return f, nil
}

// take takes the faults of an error; any other error is returned.
func (f *found) take(err error) error {
	var faults yamldoc.Faults
	var fault yamldoc.Fault
	switch {
	case err == nil:
		return nil
	case errors.As(err, &faults):
		f.faults = faults
	case errors.As(err, &fault):
		f.faults = yamldoc.Faults{fault}
	default:
		return err
	}
	return nil
}

// CheckPaths finds the faults of path files, alone and with what they include, and prints
// them as `promodoc paths check` does.
func (c Checker) CheckPaths(names []string, asJSON bool) error {
	all, err := c.paths(names)
	if err != nil {
		return err
	}
	var faults yamldoc.Faults
	for _, f := range all {
		faults = append(faults, f.faults...)
	}
	if asJSON {
		if err := c.PrintJSON(JSONOf(faults)); err != nil {
			return err
		}
	}
	return c.report(all, asJSON)
}

// paths reads path files together with all other paths, so that what they include is found.
func (c Checker) paths(names []string) ([]found, error) {
	catalog, err := c.Catalog(names)
	if err != nil {
		return nil, err
	}
	byFile := map[string]career.Entry{}
	for _, entry := range catalog.Entries() {
		byFile[entry.File] = entry
	}
	var all []found
	for _, name := range names {
		entry := byFile[c.FileName(name)]
		f := found{file: entry.File, kind: "path", faults: entry.NoEffect, notes: slices.Concat(entry.Notices, entry.Unchecked)}
		if entry.Err != nil {
			f.faults, _ = entry.Err.(yamldoc.Faults)
		}
		root, _, _ := yamldoc.Parse(f.file, entry.Data)
		schema := filetype.Schema(entry.Data)
		f.unreadable = len(f.faults) > 0 && (root == nil || schema != "" && !filetype.HasSchema(entry.Data, career.Schema))
		if len(f.faults) == 0 {
			f.valid = textValidPath.Text("File", entry.File, "Title", entry.Path.Title, "Contents", c.Contents(entry.Path))
		}
		all = append(all, f)
	}
	return all, nil
}

func faultsOf(notes []yamldoc.Notice) yamldoc.Faults {
	var all yamldoc.Faults
	for _, n := range notes {
		all = append(all, yamldoc.Fault(n))
	}
	return all
}

var textKinds = map[string]*message.Message{"document": textKindDocument, "": textKindDocument, "journal": textKindJournal, "template": textKindTemplate, "settings": textKindSettings}
