package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/archive"
	"promodoc/app/backup"
	"promodoc/app/message"
	"promodoc/app/pack"
	"promodoc/app/workspace"
)

// backupCommand is `promodoc backup` with its flags.
type backupCommand struct {
	*program
	exports, replace, json bool
}

func newBackup(p *program) *cobra.Command {
	c := backupCommand{program: p}
	cmd := &cobra.Command{
		Use:   "backup FILE.zip",
		Short: textBackupShort.Text(),
		Long:  textBackupLong.Text("Sums", archive.SumsName),
		Args:  oneArg(textBackupFile),
		RunE:  func(_ *cobra.Command, args []string) error { return c.run(args[0]) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&c.exports, "exports", false, textBackupExports.Text())
	flags.BoolVar(&c.replace, "replace", false, textBackupReplace.Text())
	flags.BoolVar(&c.json, "json", false, textBackupJSON.Text())
	return cmd
}

// backupJSON is the output of backup --json.
type backupJSON struct {
	File    string           `json:"file"`
	Files   int              `json:"files"`
	Bytes   int64            `json:"bytes"`
	Size    int64            `json:"size"`
	LeftOut []unbackedUpJSON `json:"left_out"`
}

type unbackedUpJSON struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
}

func (c *backupCommand) run(file string) error {
	file, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	if err := c.openToWrite(); err != nil {
		return err
	}
	result, err := c.work.Backups.BackUp(workspace.BackupRequest{File: file, Exports: c.exports, Replace: c.replace})(context.Background(), nil)
	switch {
	case message.Is(err, backup.ErrNotABackup):
		return refusal(errOccupied.Wrap(err))
	case message.Is(err, backup.ErrNothing):
		return refusal(err)
	case message.Is(err, archive.ErrNotVerified):
		return systemError(err)
	case result.File == "":
		return err
	}
	if printErr := c.print(result); printErr != nil {
		return printErr
	}
	if err == nil && len(result.LeftOut) > 0 {
		return systemError(errors.New(textLeftOutFiles.Count(len(result.LeftOut), "File", result.LeftOut[0].File, "Cause", result.LeftOut[0].Err)))
	}
	return err
}

func (c *backupCommand) print(r backup.Result) error {
	if !c.json {
		fmt.Fprintln(c.done(), r.File)
		return nil
	}
	out := backupJSON{File: r.File, Files: r.Files, Bytes: r.Bytes, Size: r.Size, LeftOut: []unbackedUpJSON{}}
	for _, l := range r.LeftOut {
		out.LeftOut = append(out.LeftOut, unbackedUpJSON{File: l.File, Reason: l.Err.Error()})
	}
	return c.printJSON(out)
}

// restoreCommand is `promodoc restore` with its flags.
type restoreCommand struct {
	*program
	request workspace.RestoreRequest
	json    bool
}

func newRestore(p *program) *cobra.Command {
	c := restoreCommand{program: p}
	cmd := &cobra.Command{
		Use:   "restore FILE.zip",
		Short: textRestoreShort.Text(),
		Long:  textRestoreLong.Text(),
		Example: `  promodoc restore backup.zip --dry-run
  promodoc restore backup.zip --to /tmp/look`,
		Args: oneArg(textBackupFile),
		RunE: func(_ *cobra.Command, args []string) error { return c.run(args[0]) },
	}
	flags := cmd.Flags()
	flags.StringVar(&c.request.To, "to", "", textRestoreTo.Text())
	flags.BoolVar(&c.request.Replace, "replace", false, textRestoreReplace.Text())
	flags.BoolVar(&c.request.Damaged, "damaged", false, textRestoreDamaged.Text())
	flags.BoolVar(&c.request.DryRun, "dry-run", false, textRestoreDryRun.Text())
	flags.BoolVar(&c.json, "json", false, textRestoreJSON.Text())
	return cmd
}

func (c *restoreCommand) run(file string) (err error) {
	if c.request.File, err = filepath.Abs(file); err != nil {
		return err
	}
	if c.request.To != "" {
		if c.request.To, err = filepath.Abs(c.request.To); err != nil {
			return err
		}
	}
	if err := c.openToWrite(); err != nil {
		return err
	}
	report, err := c.work.Backups.Restore(c.request)(context.Background(), nil)
	if len(report.Files) > 0 || err == nil {
		if printErr := c.printReport(report); printErr != nil {
			return printErr
		}
	}
	switch {
	case message.Is(err, backup.ErrPackedDocument):
		return usageError(errUnpack.Wrap(err, "Quoted", "'promodoc unpack "+file+"'"))
	case message.Is(err, backup.ErrDamagedBackup):
		return refusal(errTryDamaged.Wrap(err))
	case err != nil || c.request.DryRun:
		return err
	}
	return incomplete(report)
}

// incomplete returns an error if a backup was not restored as a whole.
func incomplete(r backup.Report) error {
	failed, damaged, differs := r.Count(backup.Failed), r.Count(backup.Damaged), r.Count(backup.Differs)
	switch {
	case failed > 0:
		return systemError(errors.New(textNotRestored.Count(failed)))
	case damaged > 0:
		return refusal(errors.New(textDamagedFiles.Count(damaged)))
	case differs > 0:
		return refusal(errors.New(textDiffering.Count(differs)))
	}
	return nil
}

// restoreJSON is the output of restore --json.
type restoreJSON struct {
	Files []restoredJSON `json:"files"`
}

type restoredJSON struct {
	Name    string         `json:"name"`
	File    string         `json:"file,omitempty"`
	Outcome backup.Outcome `json:"outcome"`
	Kept    string         `json:"kept,omitempty"`
	Reason  string         `json:"reason,omitempty"`
}

func (c *restoreCommand) printReport(r backup.Report) error {
	out := restoreJSON{Files: []restoredJSON{}}
	for _, f := range r.Files {
		reason := ""
		if f.Err != nil {
			reason = f.Err.Error()
		}
		out.Files = append(out.Files, restoredJSON{Name: f.Name, File: f.File, Outcome: f.Outcome, Kept: f.Kept, Reason: reason})
	}
	if c.json {
		return c.printJSON(out)
	}
	for _, f := range out.Files {
		details := strings.TrimSpace(f.Reason + " " + f.File)
		if f.Kept != "" {
			details = textKeptAs.Text("File", f.File, "Kept", f.Kept)
		}
		to := c.out
		if !c.request.DryRun && slices.Contains([]backup.Outcome{backup.Restored, backup.Same, backup.Replaced}, f.Outcome) {
			to = c.done() // no more than that all went well
		}
		if _, err := fmt.Fprintf(to, "%-10s %s\n", textOutcome[f.Outcome].Text(), strings.TrimSpace(details)); err != nil {
			return stdoutError(err)
		}
	}
	return nil
}

// packCommand is `promodoc pack` and `promodoc unpack` with their flags.
type packCommand struct {
	*program
	to               string // --out
	history, replace bool
	json             bool
}

func newPack(p *program) *cobra.Command {
	c := packCommand{program: p}
	cmd := &cobra.Command{
		Use:               "pack DOC",
		Short:             textPackShort.Text(),
		Long:              textPackLong.Text("Extension", pack.Extension),
		Args:              oneArg(textDocument),
		RunE:              func(_ *cobra.Command, args []string) error { return c.pack(args[0]) },
		ValidArgsFunction: p.completeDocument,
	}
	flags := cmd.Flags()
	flags.StringVar(&c.to, "out", ".", textPackOut.Text("Extension", pack.Extension))
	flags.BoolVar(&c.history, "history", false, textPackHistory.Text())
	flags.BoolVar(&c.replace, "replace", false, textPackReplace.Text())
	flags.BoolVar(&c.json, "json", false, textPackJSON.Text())
	return cmd
}

// packJSON is the output of pack --json.
type packJSON struct {
	File  string `json:"file"`
	Files int    `json:"files"` // in it
}

func (c *packCommand) pack(document string) error {
	to, err := filepath.Abs(c.to)
	if err != nil {
		return err
	}
	if err := c.openToWrite(); err != nil {
		return err
	}
	file, files, err := c.work.Backups.Pack(context.Background(), document, to, c.history, c.replace)
	switch {
	case message.Is(err, pack.ErrOccupied):
		return refusal(errOccupied.Wrap(err))
	case message.Is(err, archive.ErrNotVerified):
		return systemError(err)
	case files > 0 && c.json:
		c.noteFile(document)
		return cmp.Or(c.printJSON(packJSON{file, files}), err)
	case files > 0:
		c.noteFile(document)
		fmt.Fprintln(c.done(), file)
	}
	return err
}

// noteFile prints what is known of the file of a document, unless it is protected or
// damaged.
func (c *packCommand) noteFile(document string) {
	if opened, err := c.work.Documents.Load(document); err == nil {
		c.fileNotes(opened.Notices)
	}
}

func newUnpack(p *program) *cobra.Command {
	c := packCommand{program: p}
	cmd := &cobra.Command{
		Use:   "unpack FILE" + pack.Extension,
		Short: textUnpackShort.Text(),
		Long:  textUnpackLong.Text(),
		Args:  oneArg(textPackedFile),
		RunE:  func(_ *cobra.Command, args []string) error { return c.unpack(args[0]) },
	}
	cmd.Flags().BoolVar(&c.json, "json", false, textMadeJSON.Text())
	return cmd
}

func (c *packCommand) unpack(file string) error {
	if err := c.openToWrite(); err != nil {
		return err
	}
	unpacked, err := c.work.Backups.Unpack(context.Background(), file)
	if unpacked.File == "" {
		return err
	}
	c.noteFile(unpacked.File)
	return cmp.Or(c.host().Made(unpacked.File, c.json), err)
}
