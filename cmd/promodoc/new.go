package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/store"
	"promodoc/app/workspace"
)

// newOptions is what `promodoc new` is told.
type newOptions struct {
	path, form, name, candidate, cycle, out string
}

func newNew(p *program) *cobra.Command {
	var o newOptions
	cmd := &cobra.Command{
		Use:   "new --path ID",
		Short: "Begin a document on a career path and print its file",
		Long: `Begins a document on a career path, in the library or where --out says, and
prints the file it made. 'promodoc paths' lists the paths there are.`,
		Example: `  promodoc new --path support-engineering-manager --candidate "Ada Smith" \
      --cycle "H2 2026:2026-07-01:2026-12-31"`,
		Args: exactly(0, ""),
		RunE: func(*cobra.Command, []string) error { return p.newDocument(o) },
	}
	flags := cmd.Flags()
	flags.StringVar(&o.path, "path", "", "id of the career path")
	flags.StringVar(&o.form, "form", "", "id of the form that the document has (the path's own unless given)")
	flags.StringVar(&o.name, "name", "", "what the document is called (made from path and cycle unless given)")
	flags.StringVar(&o.candidate, "candidate", "", "whom the document is for")
	flags.StringVar(&o.cycle, "cycle", "", "review period as \"NAME:FIRST DAY:LAST DAY\", such as \""+cycleForm+"\"")
	flags.StringVar(&o.out, "out", "", "file to write instead of one in the library; - prints the document")
	mustComplete(cmd, "path", p.completePath)
	mustComplete(cmd, "form", p.completeForm)
	return cmd
}

// newDocument begins the document and puts it where it belongs.
func (p *program) newDocument(o newOptions) error {
	if o.path == "" {
		return usagef("--path is missing: name a career path; 'promodoc paths' lists them")
	}
	cycle, err := parseCycle(o.cycle)
	if err != nil {
		return err
	}
	if err := p.openWorkspace(nil); err != nil {
		return err
	}
	path, err := p.path(o.path)
	if err != nil {
		return err
	}
	if path, err = p.work.Paths.WithForm(path, o.form); err != nil {
		return err
	}
	choice := workspace.Choice{
		Form:      o.form,
		Name:      strings.TrimSpace(o.name),
		Path:      path,
		Candidate: promo.Candidate{Name: strings.TrimSpace(o.candidate)},
		Cycle:     cycle,
	}
	switch o.out {
	case "":
		return p.newInLibrary(choice)
	case "-":
		data, err := docfile.Write(p.work.Documents.NewDocument(choice))
		if err != nil {
			return err
		}
		return p.print(data)
	}
	if choice.Name == "" {
		choice.Name = strings.TrimSuffix(filepath.Base(o.out), filepath.Ext(o.out))
	}
	return p.newFile(p.work.Documents.NewDocument(choice), o.out)
}

// newInLibrary makes the document's file in the library.
func (p *program) newInLibrary(choice workspace.Choice) error {
	file, err := p.work.Documents.Create(choice)
	var taken *store.ErrTaken
	if errors.As(err, &taken) {
		return refusef("%w", err)
	}
	if file != "" {
		fmt.Fprintln(p.out, file)
	}
	return err
}

// newFile writes the document to a file of its own, never over another.
func (p *program) newFile(doc promo.Document, file string) error {
	data, err := docfile.Write(doc)
	if err != nil {
		return err
	}
	file, err = filepath.Abs(file)
	if err != nil {
		return err
	}
	err = disk.Create(disk.OS{}, file, data)
	if errors.Is(err, fs.ErrExist) {
		return refusef("%s stands there already and was left alone; give --out another file", file)
	}
	if err != nil {
		return err
	}
	fmt.Fprintln(p.out, file)
	return nil
}

// print writes bytes to standard output. A reader that closed the pipe has
// seen enough, which is no failure.
func (p *program) print(data []byte) error {
	_, err := p.out.Write(data)
	if err != nil && !errors.Is(err, os.ErrClosed) {
		return machinef("standard output took no more: %v", rootCause(err))
	}
	return nil
}
