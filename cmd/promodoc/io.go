package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/cmd/promodoc/checkcmd"
	"promodoc/cmd/promodoc/command"
	"promodoc/cmd/promodoc/diffcmd"
	"promodoc/cmd/promodoc/doccmd"
	"promodoc/cmd/promodoc/feedbackcmd"
	"promodoc/cmd/promodoc/logcmd"
	"promodoc/cmd/promodoc/newcmd"
	"promodoc/cmd/promodoc/pageimport"
	"promodoc/cmd/promodoc/pathtext"
	"promodoc/cmd/promodoc/schemacmd"
	"promodoc/cmd/promodoc/settingscmd"
	"promodoc/cmd/promodoc/shell"
	"promodoc/cmd/promodoc/validatecmd"
	"promodoc/cmd/promodoc/voicescmd"
)

// stdinName is the name of standard input in the faults of a file.
const stdinName = "stdin"

// note prints something that the user should know although the command
// succeeded.
func (p *program) note(text string) {
	if p.quiet {
		return
	}
	fmt.Fprintln(p.err, textNote.Text("Text", text))
}

// done returns where the lines go that confirm what was done.
func (p *program) done() io.Writer { return shell.Unless{W: p.out, Quiet: &p.quiet} }

func (p *program) notes(texts []string) {
	for _, text := range texts {
		p.note(text)
	}
}

// fileNotes prints the notices about a document's file.
func (p *program) fileNotes(notices []docfile.Notice) {
	for _, notice := range notices {
		p.note(notice.String())
	}
}

// readFile reads the file that an argument names, or standard input for "-".
func (p *program) readFile(name string) ([]byte, error) {
	if name == "-" {
		return p.readStdin()
	}
	return disk.Read(disk.OS{}, name)
}

// readStdin reads all of standard input.
func (p *program) readStdin() ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(p.in, disk.MaxFile+1))
	switch {
	case err != nil:
		return nil, systemError(errStdin.Wrap(err, "Reason", rootCause(err)))
	case len(data) > disk.MaxFile:
		return nil, usageError(errLongStdin.Err("Size", disk.MaxFile>>20))
	}
	return data, nil
}

// print writes data to standard output. That the reader closed the pipe is
// not an error: it has read enough.
func (p *program) print(data []byte) error {
	_, err := p.out.Write(data)
	if err != nil && !errors.Is(err, os.ErrClosed) {
		return stdoutError(err)
	}
	return nil
}

func (p *program) printJSON(v any) error {
	enc := json.NewEncoder(p.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return stdoutError(err)
	}
	return nil
}

// outputs are what the commands print with --json, by their names; see package schemacmd.
func outputs() map[string]any {
	all := map[string]any{
		"history": historyJSON{}, "follow": followJSON{},
		"export": exportJSON{}, "render": exportJSON{}, "demo": exportJSON{},
		"backup": backupJSON{}, "restore": restoreJSON{}, "pack": packJSON{}, "unpack": command.Made{},
		"lock": command.Made{}, "unlock": command.Made{},
		"paths add": filesJSON{}, "paths remove": filesJSON{}, "paths export": filesJSON{},
	}
	for _, more := range []map[string]any{
		doccmd.Shapes(), validatecmd.Shapes(), settingscmd.Shapes(), schemacmd.Shapes(), logcmd.Shapes(), feedbackcmd.Shapes(),
		voicescmd.Shapes(), checkcmd.Shapes(), diffcmd.Shapes(), pathtext.Shapes(), newcmd.Shapes(), pageimport.Shapes(),
	} {
		maps.Copy(all, more)
	}
	return all
}

func stdoutError(err error) error {
	return systemError(errStdout.Wrap(err, "Reason", rootCause(err)))
}
