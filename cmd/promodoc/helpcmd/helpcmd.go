// Package helpcmd is the command help, which prints what commands do and the topics of the
// manual, and what the command completion says of a shell that it does not know.
package helpcmd

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/export/manual"
)

// Ports is what the commands need of the others.
type Ports struct {
	Out   io.Writer
	Usage func(error) error // marks an error as one of usage
	// NoArgs checks that a command has no argument.
	NoArgs cobra.PositionalArgs
	// Terminal returns how many columns the terminal has that Out is shown on; 0 if it is
	// none.
	Terminal func() (columns int)
	Getenv   func(string) string
}

// Add gives the program the command `help`, and has its command `completion` name what it
// does not know.
func Add(root *cobra.Command, p Ports) {
	root.SetHelpCommand(&cobra.Command{
		Use:               "help [TOPIC|COMMAND]",
		Short:             textHelpShort.Text(),
		ValidArgsFunction: complete,
		PersistentPreRun:  func(*cobra.Command, []string) {},
		RunE:              func(cmd *cobra.Command, args []string) error { return p.help(cmd.Root(), args) },
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
				return p.Usage(noShell(cmd, args[0]))
			}
			for _, shell := range cmd.Commands() {
				shell.Args = p.NoArgs
			}
		}
	}
}

// help prints the help of a command, a topic, or what there is.
func (p Ports) help(root *cobra.Command, args []string) error {
	m, err := manual.Builtin()
	if err != nil {
		return err
	}
	if len(args) > 0 {
		switch source, ok := m.Source(args[0]); {
		case ok && len(args) == 1:
			return p.print(source)
		case ok:
			return p.Usage(noTopic(m, root, strings.Join(args, " ")))
		}
	}
	at, rest, err := root.Find(args)
	if at != nil && err == nil && len(rest) > 0 && (at == root || at.HasAvailableSubCommands()) {
		return p.Usage(noTopic(m, at, rest[0]))
	}
	if at == nil || err != nil {
		return p.Usage(noTopic(m, root, strings.Join(args, " ")))
	}
	at.InitDefaultHelpFlag()
	at.InitDefaultVersionFlag()
	if err := at.Help(); err != nil || at != root {
		return err
	}
	return p.list(m)
}

// list prints the topics with a line for each.
func (p Ports) list(m *manual.Manual) error {
	widest := 0
	for _, topic := range m.Topics() {
		widest = max(widest, len(topic.Name))
	}
	var s strings.Builder
	s.WriteString("\n" + textTopics.Text() + "\n")
	for _, topic := range m.Topics() {
		fmt.Fprintf(&s, "  %-*s  %s\n", widest, topic.Name, topic.Summary)
	}
	_, err := io.WriteString(p.Out, s.String())
	return err
}

// print prints a topic: as its Markdown for other programs, as text on a terminal.
func (p Ports) print(source []byte) error {
	columns := p.Terminal()
	if columns == 0 {
		_, err := p.Out.Write(source)
		return err
	}
	styled := p.Getenv("NO_COLOR") == "" && p.Getenv("TERM") != "dumb"
	return manual.Terminal{Width: columns, Styled: styled}.Write(p.Out, manual.Parse(source))
}

func noTopic(m *manual.Manual, at *cobra.Command, topic string) error {
	var names []string
	for _, sub := range at.Commands() {
		names = append(names, sub.Name())
	}
	if at == at.Root() {
		for _, other := range m.Topics() {
			names = append(names, other.Name)
		}
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

// complete offers topics and commands, and below a command those that it has.
func complete(cmd *cobra.Command, args []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
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
	if m, err := manual.Builtin(); err == nil && len(args) == 0 {
		for _, topic := range m.Topics() {
			if strings.HasPrefix(topic.Name, prefix) {
				found = append(found, cobra.CompletionWithDesc(topic.Name, topic.Summary))
			}
		}
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}
