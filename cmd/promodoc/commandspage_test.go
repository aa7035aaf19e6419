package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"promodoc/app/goldentest"
	"promodoc/export/slug"
)

const docs = "../../assets/docs/"

// TestCommandsPage compares the topic of the command line with the commands. Run with -update
// after a command or flag was changed.
func TestCommandsPage(t *testing.T) {
	var list, pages strings.Builder
	eachCommand(t, func(cmd *cobra.Command) {
		switch {
		case cmd == cmd.Root():
			pages.WriteString(commandPage(cmd))
			return
		case cmd.Parent().Name() == "completion": // one for each shell, with the library's own words
			return
		}
		list.WriteString("| [`" + cmd.CommandPath() + "`](#" + slug.Of(cmd.CommandPath()) + ") | " + asMarkdown(cmd.Short) + " |\n")
		pages.WriteString(commandPage(cmd))
	})
	goldentest.CompareSection(t, docs+"commands.md", "commands", "\n## Commands\n\n| command | does |\n| --- | --- |\n"+list.String()+"\n"+pages.String())
}

// commandPage returns the section of a command.
func commandPage(cmd *cobra.Command) string {
	var b strings.Builder
	b.WriteString("## " + cmd.CommandPath() + "\n\n")
	long := cmd.Long
	if long == "" {
		long = cmd.Short + "."
	}
	b.WriteString(asMarkdown(long) + "\n\n")
	if cmd.Runnable() {
		b.WriteString("```\n" + cmd.UseLine() + "\n```\n\n")
	}
	if cmd.Example != "" {
		b.WriteString("```sh\n" + strings.ReplaceAll(strings.TrimPrefix(cmd.Example, "  "), "\n  ", "\n") + "\n```\n\n")
	}
	flags := flagRows(cmd.NonInheritedFlags())
	if flags != "" {
		b.WriteString("| flag | effect |\n| --- | --- |\n" + flags + "\n")
	}
	return b.String()
}

func flagRows(set *pflag.FlagSet) string {
	var b strings.Builder
	set.VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" || f.Name == "version" || f.Hidden {
			return
		}
		name, usage := pflag.UnquoteUsage(f)
		flag := strings.TrimSpace("--" + f.Name + " " + name)
		if f.NoOptDefVal != "" && f.Value.Type() != "bool" {
			flag = "--" + f.Name + "[=" + name + "]"
		}
		if f.Shorthand != "" {
			flag = "-" + f.Shorthand + ", " + flag
		}
		if f.DefValue != "" && f.DefValue != "[]" && f.DefValue != "0" && f.DefValue != "false" {
			usage += " (default: " + f.DefValue + ")"
		}
		b.WriteString("| `" + flag + "` | " + strings.ReplaceAll(asMarkdown(usage), "|", `\|`) + " |\n")
	})
	return b.String()
}

// inCode is what is set as code in the text of a command: quoted commands, and flags.
var inCode = regexp.MustCompile(`'(promodoc[^']*|\{[^']*)'|(^|[ (])(--[a-z][a-z-]*)`)

// asMarkdown returns the text of a command as Markdown: on a terminal it has no markup.
func asMarkdown(text string) string {
	escaped := strings.NewReplacer("*", `\*`, "_", `\_`, "<", `\<`, "[", `\[`, "]", `\]`)
	var b strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "  ") {
			b.WriteString("  " + line) // an example of output
			continue
		}
		end := 0
		for _, at := range inCode.FindAllStringSubmatchIndex(line, -1) {
			b.WriteString(escaped.Replace(line[end:at[0]]))
			if at[2] >= 0 {
				b.WriteString("`" + line[at[2]:at[3]] + "`")
			} else {
				b.WriteString(line[at[4]:at[5]] + "`" + line[at[6]:at[7]] + "`")
			}
			end = at[1]
		}
		b.WriteString(escaped.Replace(line[end:]))
	}
	return b.String()
}

// eachCommand calls f for the program and each of its commands, those below a command after it.
func eachCommand(t *testing.T, f func(*cobra.Command)) {
	t.Helper()
	root := newRoot(&program{})
	root.InitDefaultHelpCmd()
	root.DisableAutoGenTag = true
	n := 0
	var visit func(*cobra.Command)
	visit = func(cmd *cobra.Command) {
		n++
		f(cmd)
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() && !sub.IsAdditionalHelpTopicCommand() {
				visit(sub)
			}
		}
	}
	visit(root)
	if n < 20 {
		t.Fatalf("only %d commands found", n)
	}
}
