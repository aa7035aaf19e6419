package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/folders"
	"promodoc/app/message"
	"promodoc/app/pagesetup"
	"promodoc/app/store"
	"promodoc/app/workspace"
	"promodoc/cmd/promodoc/buildinfo"
	"promodoc/cmd/promodoc/checkcmd"
	"promodoc/cmd/promodoc/command"
	"promodoc/cmd/promodoc/diffcmd"
	"promodoc/cmd/promodoc/doccmd"
	"promodoc/cmd/promodoc/feedbackcmd"
	"promodoc/cmd/promodoc/helpcmd"
	"promodoc/cmd/promodoc/logcmd"
	"promodoc/cmd/promodoc/newcmd"
	"promodoc/cmd/promodoc/schemacmd"
	"promodoc/cmd/promodoc/settingscmd"
	"promodoc/cmd/promodoc/shell"
	"promodoc/cmd/promodoc/validatecmd"
	"promodoc/cmd/promodoc/voicescmd"
	"promodoc/cmd/promodoc/watching"
)

// stdio holds the standard streams of a command.
type stdio struct {
	in       io.Reader
	out, err io.Writer
}

// program is one run of the command: its streams and the folders it works in.
type program struct {
	stdio
	output *shell.Output // which out writes to
	quiet  bool          // --quiet
	flags  folders.Flags
	// passphraseFile is --passphrase-file, of the commands that open a document.
	passphraseFile string
	folders        folders.Folders      // set once the flags are read
	work           *workspace.Workspace // set by openWorkspace
	// setHTML puts HTML on the clipboard, and the same as plain text; nil where the
	// system's does not take it, and for commands.
	setHTML func(source []byte, plain string) bool
	watcher *watching.Watcher // of a command with --watch
}

// run runs a command line and returns its exit code.
func run(args []string, streams stdio) (code int) {
	output := &shell.Output{W: streams.out}
	streams.out = output
	p := &program{stdio: streams, output: output}
	defer func() {
		if panicked := recover(); panicked != nil {
			printError(streams.err, p.panicError(panicked))
			code = exitSystem
		}
	}()
	root := newRoot(p)
	root.SetArgs(shell.Join(args, "--toc", pagesetup.Names(pagesetup.ContentsChoices())...))
	root.SetIn(streams.in)
	root.SetErr(streams.err)
	err := root.Execute()
	if failed := output.Err(); failed != nil {
		if err != nil && !errors.Is(err, rootCause(failed)) {
			p.exitCode(err)
		}
		err = stdoutError(failed)
	}
	return p.exitCode(err)
}

// exitCode prints an error and returns the exit code that it means.
func (p *program) exitCode(err error) int {
	if err == nil {
		return exitDone
	}
	if shell.IsTogether(err) {
		err = usageError(shell.Plain(err))
	}
	printError(p.err, err)
	return codeOf(err)
}

func newRoot(p *program) *cobra.Command {
	root := &cobra.Command{
		Use:   "promodoc [FILE]",
		Short: textRootShort.Text(),
		Long:  textRootLong.Text(),
		Example: `  promodoc new --path support-engineering-manager --name mine --candidate "Ada Smith"
  promodoc export mine --format md,pdf
  promodoc demo --out /tmp/sample`,
		Version:       buildinfo.Version(buildinfo.Own()),
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			var err error
			p.folders, err = folders.Find(p.flags, os.Getenv)
			return err
		},
		Args: checkRootArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			file := ""
			if len(args) > 0 {
				file = args[0]
			}
			return openWindow(p, file)
		},
	}
	root.PersistentFlags().StringVar(&p.flags.Library, "library", "", textRootLibrary.Text("Variable", folders.EnvLibrary))
	root.PersistentFlags().StringVar(&p.flags.Config, "config", "", textRootConfig.Text("Variable", folders.EnvConfig))
	root.PersistentFlags().BoolVarP(&p.quiet, "quiet", "q", false, textRootQuiet.Text())
	root.SetOut(p.out) // which the command completion keeps when it is made
	root.SetVersionTemplate("promodoc {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError(shell.FlagError(cmd, err))
	})
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	root.AddCommand(commands(p)...)
	helpcmd.Add(root, helpcmd.Ports{Out: p.out, Usage: usageError, Terminal: p.output.Columns, Getenv: os.Getenv, NoArgs: noArgs})
	shell.CompleteFiles(root)
	return root
}

// commands returns the commands below the root.
func commands(p *program) []*cobra.Command {
	h := p.host()
	logPorts := logcmd.Ports{Stdin: p.readStdin, Today: today, Window: func() error { return captureEntry(p) }}
	all := []*cobra.Command{
		newcmd.New(h, newPorts(p)), newFollow(p), newHistory(p),
		newExport(p), newRender(p), newDemo(p),
		checkcmd.New(h), diffcmd.New(h),
		feedbackcmd.New(h), voicescmd.New(h, newID, today), voicescmd.NewReaders(h),
		logcmd.New(h, logPorts), logcmd.NewFind(h),
		newLock(p), newUnlock(p), newBackup(p), newRestore(p), newPack(p), newUnpack(p),
		newPaths(p), validatecmd.New(h, p.validatePorts()),
		settingscmd.New(h), schemacmd.New(h, p.print, outputs()),
	}
	return append(all, doccmd.New(h, doccmd.Ports{Print: p.print, ReadFile: p.readFile, Hold: holdFile})...)
}

// newPorts returns what `promodoc new` needs of the others.
func newPorts(p *program) newcmd.Ports {
	return newcmd.Ports{Path: p.path, Print: p.print, Complete: func(cmd *cobra.Command) {
		mustComplete(cmd, "path", p.completePath)
		mustComplete(cmd, "form", p.completeForm)
		mustComplete(cmd, "from", p.completeDocument)
	}}
}

// host returns what the commands in packages of their own share with the others.
func (p *program) host() command.Host {
	return command.Host{
		Out:  p.out,
		Done: p.done(),
		Open: func(write bool) (*workspace.Workspace, error) {
			open := func() error { return p.openWorkspace(nil) }
			if write {
				open = p.openToWrite
			}
			err := open()
			return p.work, err
		},
		Load:  p.load,
		Read:  p.read,
		Notes: p.notes, PrintJSON: p.printJSON,
		Usage: usageError, Refusal: refusal, Output: stdoutError,
		Args: exactArgs,
		Prepare: func(cmd *cobra.Command) {
			p.addPassphraseFlag(cmd)
			cmd.ValidArgsFunction = p.completeDocument
		},
	}
}

// checkRootArgs distinguishes a document to open from a mistyped command.
func checkRootArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 || len(args) == 1 && isFile(args[0]) {
		return nil
	}
	if len(args) > 1 && isFile(args[0]) {
		return usageError(errOneDocument.Err("Files", len(args)))
	}
	name := strconv.Quote(args[0])
	near := shell.NearCommand(cmd, args[0])
	if near == "" && cmd.Flags().Lookup(args[0]) != nil {
		near = "--" + args[0]
	}
	if near != "" {
		return usageError(errSimilarCommand.Err("Name", name, "Similar", near))
	}
	return usageError(errNoCommand.Err("Name", name))
}

// isFile reports whether the name of a document or path is that of a file: it
// has a path separator or an extension. Otherwise it is a name in the library.
func isFile(name string) bool {
	return strings.ContainsRune(name, '/') || strings.ContainsRune(name, filepath.Separator) || filepath.Ext(name) != ""
}

// exactArgs checks that there are as many arguments as names of them for errors.
func exactArgs(what ...*message.Message) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < len(what) {
			return usageError(errNoArgument.Err("Argument", what[len(args)], "Usage", cmd.UseLine()))
		}
		return checkExtraArgs(cmd, args, len(what))
	}
}

// oneArg checks that there is exactly one argument. what is its name in errors.
func oneArg(what *message.Message) cobra.PositionalArgs { return exactArgs(what) }

// noArgs checks that there is no argument.
func noArgs(cmd *cobra.Command, args []string) error { return checkExtraArgs(cmd, args, 0) }

func checkExtraArgs(cmd *cobra.Command, args []string, most int) error {
	if len(args) > most && cmd.HasAvailableSubCommands() {
		return usageError(shell.NoCommand(cmd, args[most]))
	}
	if len(args) > most {
		return usageError(errArgument.Err("Argument", strconv.Quote(args[most]), "Usage", cmd.UseLine()))
	}
	return nil
}

// opening is the file that the window is to show.
type opening struct {
	file   string // "" for none
	packed bool   // a packed document or a backup, which is still to be unpacked
}

// openingOf reads the file that the window is to show, if one is named. A file that it
// cannot show is named as what it is, before anything is said of a window: that is
// what the user has to change. Nothing is written.
func (p *program) openingOf(document string) (opening, error) {
	if document == "" {
		return opening{}, nil
	}
	if what, err := p.work.Imports.Classify(document); err == nil && (what == workspace.IncomingPacked || what == workspace.IncomingBackup) {
		return opening{file: document, packed: true}, nil
	}
	switch carries, err := p.work.Backups.CarriesDocument(document); {
	case err != nil:
		return opening{}, err
	case carries:
		return opening{file: document, packed: true}, nil
	}
	loaded, err := p.work.Documents.LoadAny(document)
	var locked *store.Locked
	if errors.As(err, &locked) {
		return opening{file: locked.File}, nil // the window asks for the passphrase
	}
	return opening{file: loaded.File}, err
}
