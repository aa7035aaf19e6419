package doccmd

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"promodoc/app/filename"
	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/app/safefile"
	"promodoc/app/store"
	"promodoc/app/workspace"
)

func (c commands) newRename() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "rename DOC NAME",
		Short:   textRenameShort.Text(),
		Long:    textRenameLong.Text(),
		Example: `  promodoc rename mine "Case for 2026"`,
		Args:    c.Args(textDocument, textNewName),
		RunE:    func(_ *cobra.Command, args []string) error { return c.rename(args[0], args[1], asJSON) },
	}
	c.Prepare(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, textMadeJSON.Text())
	return cmd
}

func (c commands) rename(arg, name string, asJSON bool) error {
	work, file, release, err := c.hold(arg)
	if err != nil {
		return err
	}
	defer release()
	opened, err := c.Load(file)
	if err != nil {
		return err
	}
	if len(work.Recovery.LeftUnsaved(opened)) > 0 {
		return c.Refusal(errUnsaved.Err("File", file)) // it was said what is
	}
	renamed, err := work.RenameLoaded(opened, strings.Join(strings.Fields(name), " "))
	var taken *store.ErrTaken
	if errors.As(err, &taken) {
		return c.Refusal(err)
	}
	if err != nil {
		return err
	}
	return c.Made(renamed, asJSON)
}

// hold returns the file of a document, which no window has open.
func (c commands) hold(arg string) (work *workspace.Workspace, file string, release func(), err error) {
	if work, err = c.Open(true); err != nil {
		return nil, "", nil, err
	}
	if file, err = work.FindDocument(arg); err != nil {
		return nil, "", nil, err
	}
	if release, err = c.Hold(file); err != nil {
		return nil, "", nil, c.Refusal(errInWindow.Wrap(err, "File", file))
	}
	return work, file, release, nil
}

// deletedJSON is the output of delete --json.
type deletedJSON struct {
	Documents []deletedDocument `json:"documents"`
}

type deletedDocument struct {
	Name    string `json:"name"`
	File    string `json:"file"`    // in the trash
	Deleted string `json:"deleted"` // UTC
}

func (c commands) newDelete() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "delete DOC...",
		Short:   textDeleteShort.Text(),
		Long:    textDeleteLong.Text(),
		Example: `  promodoc delete mine`,
		Args: func(cmd *cobra.Command, args []string) error {
			return c.Args(textDocument)(cmd, args[:min(len(args), 1)])
		},
		RunE: func(_ *cobra.Command, args []string) error {
			out := deletedJSON{Documents: []deletedDocument{}}
			var failed error
			for _, arg := range args {
				trashed, err := c.delete(arg)
				if failed = err; err != nil {
					break
				}
				out.Documents = append(out.Documents, deletedDocument{trashed.Name, trashed.File, trashed.Deleted.UTC().Format(time.RFC3339)})
				if !asJSON {
					c.said(trashed.File)
				}
			}
			if asJSON {
				failed = cmp.Or(failed, c.PrintJSON(out))
			}
			return failed
		},
	}
	c.Prepare(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, textJSON.Text())
	return cmd
}

func (c commands) delete(arg string) (safefile.Trashed, error) {
	work, file, release, err := c.hold(arg)
	if err != nil {
		return safefile.Trashed{}, err
	}
	defer release()
	if library := work.Preferences.Folders().Library; !inLibrary(library, file) {
		return safefile.Trashed{}, c.Refusal(errNotInLibrary.Err("File", file, "Library", library))
	}
	return work.Documents.Delete(file)
}

// trashJSON is the output of trash --json.
type trashJSON struct {
	Documents []trashedJSON `json:"documents"` // the last deleted first
	Files     int           `json:"files"`     // all that 'trash empty' deletes
}

type trashedJSON struct {
	Name    string `json:"name"`
	Title   string `json:"title"`
	File    string `json:"file"`
	Deleted string `json:"deleted"` // UTC
}

func (c commands) newTrash() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "trash",
		Short: textTrashShort.Text(),
		Long:  textTrashLong.Text(),
		Example: `  promodoc trash
  promodoc trash restore mine
  promodoc trash empty --older 30 --yes`,
		Args: c.Args(),
		RunE: func(*cobra.Command, []string) error { return c.trash(asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, textJSON.Text())
	var listJSON bool
	list := &cobra.Command{
		Use: "list", Short: textTrashListShort.Text(), Args: c.Args(),
		RunE: func(*cobra.Command, []string) error { return c.trash(listJSON) },
	}
	list.Flags().BoolVar(&listJSON, "json", false, textJSON.Text())
	var madeJSON bool
	restore := &cobra.Command{
		Use: "restore NAME", Short: textRestoreShort.Text(), Long: textRestoreLong.Text(), Args: c.Args(textTrashed), ValidArgsFunction: c.completeTrashed,
		RunE: func(_ *cobra.Command, args []string) error { return c.restore(args[0], madeJSON) },
	}
	restore.Flags().BoolVar(&madeJSON, "json", false, textMadeJSON.Text())
	cmd.AddCommand(list, restore, c.newEmpty())
	return cmd
}

// emptiedJSON is the output of trash empty --json.
type emptiedJSON struct {
	Deleted int `json:"deleted"` // files
}

func (c commands) newEmpty() *cobra.Command {
	var yes, asJSON bool
	var older int
	cmd := &cobra.Command{
		Use: "empty", Short: textEmptyShort.Text(), Long: textEmptyLong.Text(), Args: c.Args(),
		RunE: func(*cobra.Command, []string) error {
			deleted, err := c.empty(older, yes)
			if asJSON {
				return cmp.Or(err, c.PrintJSON(emptiedJSON{deleted}))
			}
			if deleted > 0 || err == nil {
				c.said(textDeleted.Count(deleted))
			}
			return err
		},
	}
	cmd.Flags().BoolVar(&yes, "yes", false, textYes.Text())
	cmd.Flags().IntVar(&older, "older", 0, textOlder.Text())
	cmd.Flags().BoolVar(&asJSON, "json", false, textJSON.Text())
	return cmd
}

func (c commands) trash(asJSON bool) error {
	work, err := c.Open(false)
	if err != nil {
		return err
	}
	rows, err := work.Documents.Trash(true)
	if err != nil {
		return err
	}
	out := trashJSON{Documents: []trashedJSON{}}
	for _, row := range rows {
		out.Documents = append(out.Documents, trashedJSON{row.Name, row.Summary.Title, row.File, row.Deleted.UTC().Format(time.RFC3339)})
	}
	if out.Files, _, err = work.Documents.WholeTrash(); err != nil {
		return err
	}
	if asJSON {
		return c.PrintJSON(out)
	}
	if len(rows) == 0 {
		fmt.Fprintln(c.Out, textTrashEmpty.Text())
		return nil
	}
	table := tabwriter.NewWriter(c.Out, 0, 8, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintf(table, "%s\t%s\t%s\n", row.Name, row.Deleted.Local().Format(time.DateTime), row.Summary.Title)
	}
	return table.Flush()
}

// completeTrashed offers the names of the documents in the trash.
func (c commands) completeTrashed(_ *cobra.Command, args []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
	work, err := c.Open(false)
	if err != nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	rows, _ := work.Documents.Trash(false)
	var names []string
	for _, row := range rows {
		if strings.HasPrefix(row.Name, prefix) && !slices.Contains(names, row.Name) {
			names = append(names, row.Name)
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// restore brings a document back that a name or a file of the trash names: of several with
// one name the last deleted.
func (c commands) restore(name string, asJSON bool) error {
	work, err := c.Open(true)
	if err != nil {
		return err
	}
	rows, err := work.Documents.Trash(false)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(rows, func(row workspace.TrashedDocument) bool { return row.File == name })
	var names []string
	for _, row := range rows {
		names = append(names, row.Name)
	}
	if at < 0 {
		at = filename.Find(names, name)
	}
	if at < 0 {
		return c.Refusal(notTrashed(name, names))
	}
	file, err := work.Documents.Restore(rows[at].Trashed)
	if err != nil {
		return err
	}
	return c.Made(file, asJSON)
}

// notTrashed is the error for a name that is not among those in the trash.
func notTrashed(name string, names []string) error {
	quoted := strconv.Quote(name)
	slices.Sort(names)
	names = slices.Compact(names)
	if near := nearest.Word(name, names); near != "" {
		return errNotTrashedDid.Err("Name", quoted, "Near", strconv.Quote(near))
	}
	if len(names) == 0 {
		return errTrashEmpty.Err("Name", quoted)
	}
	for i, known := range names {
		names[i] = strconv.Quote(known)
	}
	return errNotTrashed.Err("Name", quoted, "Known", message.And(names))
}

// empty deletes what is in the trash for good, and returns how many files that were.
func (c commands) empty(older int, yes bool) (deleted int, err error) {
	if older < 0 {
		return 0, c.Usage(errOlder.Err("Days", older))
	}
	work, err := c.Open(true)
	if err != nil {
		return 0, err
	}
	before := work.Documents.Now().AddDate(0, 0, -older)
	if older == 0 {
		_, before, err = work.Documents.WholeTrash()
	}
	if err != nil {
		return 0, err
	}
	if !yes {
		return 0, c.Refusal(errConfirm.Err())
	}
	return work.Documents.EmptyTrash(before)
}
