package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/folders"
	"promodoc/app/workspace"
	"promodoc/assets"
)

// stdio is what a command reads from and writes to.
type stdio struct {
	in       io.Reader
	out, err io.Writer
}

// program is one run of the command: its streams and the folders it works in.
type program struct {
	stdio
	flags   folders.Flags
	folders folders.Folders      // set once the flags are read
	work    *workspace.Workspace // set by openWorkspace
}

// run runs the command and returns its exit code. It is what both main and the
// tests call.
func run(args []string, streams stdio) (code int) {
	p := &program{stdio: streams}
	defer func() {
		if panicked := recover(); panicked != nil {
			printError(streams.err, p.panicError(panicked))
			code = exitSystem
		}
	}()
	root := newRoot(p)
	root.SetArgs(args)
	root.SetIn(streams.in)
	root.SetOut(streams.out)
	root.SetErr(streams.err)
	if err := root.Execute(); err != nil {
		printError(streams.err, err)
		return codeOf(err)
	}
	return exitDone
}

func newRoot(p *program) *cobra.Command {
	root := &cobra.Command{
		Use:   "promodoc [FILE]",
		Short: "Build the case for a promotion",
		Long: `Promodoc builds the case for a promotion: choose a career path, answer what it
asks for with examples from your work, and get the finished pages.

Without a command it opens its window: the library, or the document FILE.`,
		Example: `  promodoc new --path support-engineering-manager --name mine --candidate "Ada Smith"
  promodoc export mine --format md,pdf
  promodoc demo --out /tmp/sample`,
		Version:       assets.Version,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			var err error
			p.folders, err = folders.Find(p.flags, os.Getenv)
			return err
		},
		Args: func(cmd *cobra.Command, args []string) error { return checkRootArgs(cmd, args) },
		RunE: func(_ *cobra.Command, args []string) error {
			file := ""
			if len(args) > 0 {
				file = args[0]
			}
			return openWindow(p, file)
		},
	}
	root.PersistentFlags().StringVar(&p.flags.Library, "library", "", "folder of the library (also "+folders.EnvLibrary+")")
	root.PersistentFlags().StringVar(&p.flags.Config, "config", "", "folder of settings and own paths (also "+folders.EnvConfig+")")
	root.SuggestionsMinimumDistance = 2
	root.SetVersionTemplate("promodoc {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usagef("%v; '%s --help' tells what there is", err, cmd.CommandPath())
	})
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	root.AddCommand(newNew(p), newExport(p), newRender(p), newPaths(p), newFollow(p), newDemo(p))
	return root
}

// checkRootArgs tells a file to open from a command that was mistyped.
func checkRootArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 || len(args) == 1 && isFile(args[0]) {
		return nil
	}
	if len(args) > 1 && isFile(args[0]) {
		return usagef("the window opens one document at a time, and %d files are named", len(args))
	}
	hint := "'promodoc --help' lists the commands"
	if similar := cmd.SuggestionsFor(args[0]); len(similar) > 0 && args[0] != "" {
		hint = fmt.Sprintf("did you mean 'promodoc %s'?", strings.Join(similar, "' or 'promodoc "))
	}
	return usagef("there is no command %q; %s", args[0], hint)
}

// isFile reports whether the name of a document is a file's: it has a path
// separator or an extension. Any other is a name in the library.
func isFile(name string) bool {
	return strings.ContainsRune(name, '/') || strings.ContainsRune(name, filepath.Separator) || filepath.Ext(name) != ""
}

// exactly asks for n arguments and says what is missing by name.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < n:
			return usagef("%s is missing: %s", what, cmd.UseLine())
		case len(args) > n:
			return usagef("%q is one argument too many: %s", args[n], cmd.UseLine())
		}
		return nil
	}
}
