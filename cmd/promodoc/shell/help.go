package shell

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"promodoc/app/message"
	"promodoc/app/nearest"
)

// AddHelp gives the program the command `help`, which names what it does not know, and has
// its command `completion` do so. usage marks an error as one of usage.
func AddHelp(root *cobra.Command, usage func(error) error) {
	root.SetHelpCommand(&cobra.Command{
		Use:               "help [COMMAND]",
		Short:             textHelpShort.Text(),
		ValidArgsFunction: completeCommands,
		PersistentPreRun:  func(*cobra.Command, []string) {},
		RunE: func(cmd *cobra.Command, args []string) error {
			at, rest, err := cmd.Root().Find(args)
			if at != nil && err == nil && len(rest) > 0 && (at == cmd.Root() || at.HasAvailableSubCommands()) {
				return usage(noTopic(at, rest[0]))
			}
			if at == nil || err != nil {
				return usage(noTopic(cmd.Root(), strings.Join(args, " ")))
			}
			at.InitDefaultHelpFlag()
			at.InitDefaultVersionFlag()
			return at.Help()
		},
	})
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			cmd.Short = textCompletionShort.Text()
			cmd.Args = cobra.ArbitraryArgs
			cmd.RunE = func(cmd *cobra.Command, args []string) error {
				if len(args) == 0 {
					return cmd.Help()
				}
				return usage(noShell(cmd, args[0]))
			}
		}
	}
}

func noTopic(at *cobra.Command, topic string) error {
	var names []string
	for _, sub := range at.Commands() {
		names = append(names, sub.Name())
	}
	if near := nearest.Word(topic, names); near != "" {
		path := strings.TrimSpace(strings.TrimPrefix(at.CommandPath(), at.Root().Name()) + " " + near)
		return errTopicDid.Err("Topic", topic, "Near", at.Root().Name()+" help "+path)
	}
	return errNoTopic.Err("Topic", topic, "Program", at.Root().Name())
}

func noShell(cmd *cobra.Command, name string) error {
	var shells []string
	for _, sub := range cmd.Commands() {
		shells = append(shells, sub.Name())
	}
	slices.Sort(shells)
	if near := nearest.Word(name, shells); near != "" {
		return errShellDid.Err("Shell", name, "Near", cmd.CommandPath()+" "+near)
	}
	return errNoShell.Err("Shell", name, "Known", message.And(shells))
}

func completeCommands(cmd *cobra.Command, args []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
	at, _, err := cmd.Root().Find(args)
	if at == nil || err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var found []cobra.Completion
	for _, sub := range at.Commands() {
		if sub.IsAvailableCommand() && strings.HasPrefix(sub.Name(), prefix) {
			found = append(found, cobra.CompletionWithDesc(sub.Name(), sub.Short))
		}
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}

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
