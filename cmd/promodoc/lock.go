package main

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/filelock"
	"promodoc/app/redact"
	"promodoc/app/sealed"
	"promodoc/app/store"
	"promodoc/app/workspace"
	"promodoc/assets"
	"promodoc/cmd/promodoc/command"
	"promodoc/cmd/promodoc/passphrase"
)

// addPassphraseFlag adds --passphrase-file to a command that opens a document.
func (p *program) addPassphraseFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.passphraseFile, "passphrase-file", "", textPassphraseFile.Text())
}

func (p *program) passphrases() passphrase.Source {
	return passphrase.Source{File: p.passphraseFile, Stdin: p.in, FS: disk.OS{}}
}

// load reads the document that an argument names. If it is protected, it gets the
// passphrase. A note says if there is text of it that a program left unsaved.
func (p *program) load(arg string) (store.Opened, error) {
	opened, err := p.loadOrUnlock(arg)
	if err == nil {
		p.fileNotes(opened.Notices)
		p.notes(p.work.Recovery.LeftUnsaved(opened))
	}
	return opened, err
}

func (p *program) loadOrUnlock(arg string) (store.Opened, error) {
	opened, err := p.work.Documents.Load(arg)
	var locked *store.Locked
	if !errors.As(err, &locked) {
		return opened, err
	}
	given, err := p.passphrases().Get(filepath.Base(locked.File))
	if err != nil {
		return store.Opened{}, err
	}
	if opened, err = p.work.Documents.Unlock(locked.File, given); err == nil {
		err = opened.Damage()
	}
	return opened, err
}

// read is load for commands that do not write the document: - is standard input.
func (p *program) read(arg string) (command.Document, error) {
	if arg != stdinArg {
		opened, err := p.load(arg)
		return command.Document{Opened: opened}, err
	}
	data, err := p.readStdin()
	if err == nil {
		data, err = p.openSealed(data)
	}
	if err != nil {
		return command.Document{}, err
	}
	read := command.Document{Opened: store.Opened{File: stdinName}, Data: data}
	if read.Document, read.Notices, err = docfile.Read(stdinName, data); errors.As(err, &read.Newer) {
		err = nil
	}
	if err == nil {
		p.fileNotes(read.Notices)
	}
	return read, err
}

// openSealed returns the content of a document from standard input, whose
// passphrase has to come from elsewhere.
func (p *program) openSealed(data []byte) ([]byte, error) {
	if !sealed.Is(data) {
		return data, nil
	}
	if p.passphraseFile == stdinArg {
		return nil, usageError(errStdinTwice.Err())
	}
	given, err := p.passphrases().Get(stdinName)
	if err != nil {
		return nil, err
	}
	key, err := sealed.Unlock(data, given)
	if err != nil {
		return nil, err
	}
	return key.Open(data)
}

// stdinArg names standard input as a file.
const stdinArg = "-"

// lockCommand is `promodoc lock` with its flags.
type lockCommand struct {
	*program
	remove  bool
	backups []string // --backup
	json    bool
}

func newLock(p *program) *cobra.Command {
	c := lockCommand{program: p}
	cmd := &cobra.Command{
		Use:   "lock DOC",
		Short: textLockShort.Text(),
		Long:  textLockLong.Text(),
		Example: `  promodoc lock mine
  promodoc lock mine --passphrase-file ~/secret/mine.txt
  promodoc lock mine --backup /media/stick/promodoc-backup-2026-11-28.zip`,
		Args:              oneArg(textDocument),
		RunE:              func(_ *cobra.Command, args []string) error { return c.run(args[0]) },
		ValidArgsFunction: p.completeDocument,
	}
	p.addPassphraseFlag(cmd)
	cmd.Flags().BoolVar(&c.remove, "remove-earlier", false, textRemoveEarlier.Text())
	cmd.Flags().StringArrayVar(&c.backups, "backup", nil, textLockBackup.Text())
	cmd.Flags().BoolVar(&c.json, "json", false, textMadeJSON.Text())
	return cmd
}

// run protects a document with a passphrase, and then what backups have of it. Of
// one that is protected already it only does the latter, for backups that are named.
func (c *lockCommand) run(arg string) error {
	for i, file := range c.backups {
		var err error
		if c.backups[i], err = filepath.Abs(file); err != nil {
			return err
		}
	}
	if err := c.openToWrite(); err != nil {
		return err
	}
	opened, err := c.work.Documents.Load(arg)
	var locked *store.Locked
	switch {
	case errors.As(err, &locked) && len(c.backups) == 0:
		return refusal(errLockedAlready.Err("File", locked.File))
	case locked != nil:
		opened, err = c.loadOrUnlock(arg)
	case err == nil:
		err = c.lock(opened)
	}
	if err != nil {
		return err
	}
	printed := c.host().Made(opened.File, c.json)
	return cmp.Or(printed, c.lockBackups(opened))
}

// earlier is what becomes of earlier states.
func (c *lockCommand) earlier() workspace.Earlier {
	if c.remove {
		return workspace.RemoveEarlier
	}
	return workspace.ProtectEarlier
}

// lock protects a document and its earlier states in the library.
func (c *lockCommand) lock(opened store.Opened) error {
	p := c.program
	p.fileNotes(opened.Notices)
	p.notes(p.work.Recovery.LeftUnsaved(opened))
	release, err := hold(opened.File)
	if err != nil {
		return err
	}
	defer release()
	given, err := p.passphrases().Choose(filepath.Base(opened.File))
	if err != nil {
		return err
	}
	if sealed.StrengthOf(given) == sealed.Short {
		p.note(textShortPassphrase.Text("Length", sealed.FairLength))
	}
	if err := p.work.Documents.Protect(opened, given, c.earlier()); err != nil {
		return err
	}
	for _, file := range p.work.Exports.Of(opened.Document.ID)() {
		p.note(textStillReadable.Text("File", file))
	}
	return nil
}

// lockBackups protects what backups have of a document that is protected. The error
// is for those that could not be written anew.
func (c *lockCommand) lockBackups(opened store.Opened) error {
	outcomes, err := c.work.Backups.Protect(opened, c.earlier(), c.backups...)(context.Background(), nil)
	var failed []error
	for _, o := range outcomes {
		if o.Fate == redact.Failed {
			failed = append(failed, o.Err())
		} else {
			c.notes(o.Sentences())
		}
	}
	if err != nil || len(failed) == 0 {
		return err
	}
	for _, other := range failed[1:] {
		c.note(other.Error())
	}
	if codeOf(failed[0]) == exitSystem || errors.Is(failed[0], fs.ErrNotExist) {
		return failed[0]
	}
	return refusal(failed[0])
}

func newUnlock(p *program) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:               "unlock DOC",
		Short:             textUnlockShort.Text(),
		Long:              textUnlockLong.Text(),
		Example:           `  promodoc unlock mine`,
		Args:              oneArg(textDocument),
		RunE:              func(_ *cobra.Command, args []string) error { return p.unlock(args[0], asJSON) },
		ValidArgsFunction: p.completeDocument,
	}
	p.addPassphraseFlag(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, textMadeJSON.Text())
	return cmd
}

// unlock removes the passphrase of a document.
func (p *program) unlock(arg string, asJSON bool) error {
	if err := p.openToWrite(); err != nil {
		return err
	}
	opened, err := p.load(arg)
	if err != nil {
		return err
	}
	if opened.Codec.Key() == nil {
		return refusal(errNotLocked.Err("File", opened.File))
	}
	release, err := hold(opened.File)
	if err != nil {
		return err
	}
	defer release()
	if err := p.work.Documents.Unprotect(opened); err != nil {
		return err
	}
	return p.host().Made(opened.File, asJSON)
}

// hold takes the edit lock of a document. A window that has it open would go on
// to save in the old form: its user sets and removes the passphrase there.
func hold(file string) (release func(), err error) {
	if release, err = holdFile(file); err != nil {
		return nil, refusal(errInWindow.Wrap(err, "File", file))
	}
	return release, nil
}

// holdFile takes the edit lock of a document.
func holdFile(file string) (release func(), err error) {
	lock, err := filelock.NewLocker("promodoc "+assets.Version, time.Now).Take(file)
	if err != nil {
		return nil, err
	}
	return lock.Release, nil
}
