// Package schemacmd is the command `promodoc schema`, which prints the JSON Schemas of the
// program's files and of what its commands print with --json.
package schemacmd

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/app/schema"
	"promodoc/cmd/promodoc/command"
)

// files are the schemas of the program's files.
var files = map[string]func() []byte{
	"document": schema.Document, "path": schema.Path, "journal": schema.Journal, "template": schema.Template, "settings": schema.Settings,
}

// output is the word before the command whose output a schema is of.
const output = "output"

// namesJSON is the output of schema --json.
type namesJSON struct {
	Files   []string `json:"files"`
	Outputs []string `json:"outputs"` // commands with --json
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any { return map[string]any{"schema": namesJSON{}} }

// New returns the command. The outputs are those of all commands by their names, such as
// "log list", each as a value of its Go type.
func New(h command.Host, print func([]byte) error, outputs map[string]any) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "schema [KIND|output COMMAND]",
		Short: textShort.Text(),
		Long:  textLong.Text(),
		Example: `  promodoc schema
  promodoc schema document >document.schema.json
  promodoc schema output log list`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return list(h, outputs, asJSON)
			}
			data, err := find(args, outputs)
			if err != nil {
				return h.Usage(err)
			}
			return print(data)
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return slices.DeleteFunc(next(args, outputs), func(word string) bool { return !strings.HasPrefix(word, prefix) }), cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, textJSON.Text())
	return cmd
}

// next returns the words that can follow arguments.
func next(args []string, outputs map[string]any) []string {
	if len(args) == 0 {
		return append(kinds(), output)
	}
	var words []string
	for _, command := range slices.Sorted(maps.Keys(outputs)) {
		of := append([]string{output}, strings.Fields(command)...)
		if n := len(args); n < len(of) && slices.Equal(of[:n], args) && !slices.Contains(words, of[n]) {
			words = append(words, of[n])
		}
	}
	return words
}

func kinds() []string { return slices.Sorted(maps.Keys(files)) }

func list(h command.Host, outputs map[string]any, asJSON bool) error {
	out := namesJSON{Files: kinds(), Outputs: slices.Sorted(maps.Keys(outputs))}
	if asJSON {
		return h.PrintJSON(out)
	}
	for _, kind := range out.Files {
		fmt.Fprintln(h.Out, kind)
	}
	for _, command := range out.Outputs {
		fmt.Fprintln(h.Out, output, command)
	}
	return nil
}

// find returns the schema that arguments name.
func find(args []string, outputs map[string]any) ([]byte, error) {
	name, known := strings.Join(args, " "), kinds()
	of := strings.TrimPrefix(name, output+" ")
	switch value, isOutput := outputs[of]; {
	case len(args) == 1 && files[name] != nil:
		return files[name](), nil
	case args[0] == output && isOutput:
		return Output(of, value), nil
	case name == output:
		return nil, errNoCommand.Err("Known", message.And(slices.Sorted(maps.Keys(outputs))))
	case args[0] == output:
		known = slices.Sorted(maps.Keys(outputs))
	default:
		of = name
	}
	if near := nearest.Word(of, known); near != "" {
		return nil, errDid.Err("Name", strconv.Quote(of), "Near", near)
	}
	return nil, errUnknown.Err("Name", strconv.Quote(of), "Known", message.And(known))
}

// Output returns the JSON Schema of what a command prints with --json. Later versions of the
// program may add keys.
func Output(command string, value any) []byte {
	g := generator{definitions: map[string]any{}}
	root := g.shape(value)
	root["$schema"] = "http://json-schema.org/draft-07/schema#"
	root["title"] = "promodoc " + command + " --json"
	if len(g.definitions) > 0 {
		root["definitions"] = g.definitions
	}
	data, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // maps, lists and texts
	}
	return append(data, '\n')
}
