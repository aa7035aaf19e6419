package shell

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The flags that take the name of a file or a folder.
var (
	fileFlags   = []string{"out", "passphrase-file", "from-file", "input", "template", "backup"}
	folderFlags = []string{"library", "config", "to"}
)

// CompleteFiles offers files and folders for the flags and the arguments that take them, of
// a command and those below it, unless something else is offered there.
func CompleteFiles(cmd *cobra.Command) {
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if _, there := cmd.GetFlagCompletionFunc(f.Name); there || f.Value.Type() == "bool" {
			return
		}
		offer := cobra.ShellCompDirectiveDefault
		switch {
		case slices.Contains(folderFlags, f.Name):
			offer = cobra.ShellCompDirectiveFilterDirs
		case !slices.Contains(fileFlags, f.Name):
			return
		}
		if err := cmd.RegisterFlagCompletionFunc(f.Name, cobra.FixedCompletions(nil, offer)); err != nil {
			panic(err) // the flag was just seen
		}
	})
	if cmd.ValidArgsFunction == nil && strings.Contains(cmd.Use, "FILE") {
		cmd.ValidArgsFunction = cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault)
	}
	for _, sub := range cmd.Commands() {
		CompleteFiles(sub)
	}
}
