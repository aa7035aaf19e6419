package doccmd

import (
	"bytes"
	"strings"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"

	"promodoc/app/docfield"
	"promodoc/app/textdecode"
	"promodoc/app/yamldoc"
)

// valueJSON is the output of get --json: any value that a field of a document has.
type valueJSON any

func (c commands) newGet() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "get DOC FIELD",
		Short: textGetShort.Text(),
		Long:  textGetLong.Text(),
		Example: `  promodoc get mine candidate.name
  promodoc get mine sections.summary.body
  promodoc get mine examples.0.supports --json`,
		Args: c.Args(textDocument, textField),
		RunE: func(_ *cobra.Command, args []string) error { return c.get(args[0], args[1], asJSON) },
	}
	c.Prepare(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, textJSON.Text())
	return cmd
}

func (c commands) get(name, field string, asJSON bool) error {
	if _, err := c.Open(false); err != nil {
		return err
	}
	opened, err := c.Read(name)
	if err != nil {
		return err
	}
	value, err := docfield.Get(opened.Document, field)
	if err != nil && asJSON && isAnswer(err) {
		if err := c.PrintJSON(nil); err != nil {
			return err
		}
	}
	if err != nil {
		return c.fieldError(err)
	}
	if asJSON {
		return c.PrintJSON(docfield.JSON(value))
	}
	data, err := textOf(value)
	if err != nil {
		return err
	}
	return c.Print(data)
}

// textOf returns a value as text: a text as it is, a list of texts with one on each line, and
// all else as in the file.
func textOf(value *yaml.Node) ([]byte, error) {
	switch {
	case value.Kind == yaml.ScalarNode:
		return line(value.Value), nil
	case value.Kind == yaml.SequenceNode:
		var b bytes.Buffer
		for _, item := range value.Content {
			if item.Kind != yaml.ScalarNode || strings.Contains(item.Value, "\n") {
				return listOf(value)
			}
			b.Write(line(item.Value))
		}
		return b.Bytes(), nil
	}
	return yamldoc.Marshal(value)
}

// listOf returns a list as in the file.
func listOf(value *yaml.Node) ([]byte, error) {
	f := yamldoc.NewFields()
	f.Add("list", value)
	data, err := yamldoc.Marshal(f.Node())
	_, data, _ = bytes.Cut(data, []byte("\n"))
	return bytes.TrimPrefix(bytes.ReplaceAll(data, []byte("\n  "), []byte("\n")), []byte("  ")), err
}

func line(text string) []byte { return []byte(strings.TrimSuffix(text, "\n") + "\n") }

func (c commands) newSet() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "set DOC FIELD VALUE...",
		Short: textSetShort.Text(),
		Long:  textSetLong.Text(),
		Example: `  promodoc set mine candidate.manager "Ben Okafor"
  promodoc set mine sections.summary.body - <summary.md
  promodoc set mine examples.led-the-outage.supports ownership impact
  promodoc set mine page_budget ''`,
		Args: func(cmd *cobra.Command, args []string) error {
			return c.Args(textDocument, textField, textValue)(cmd, args[:min(len(args), 3)])
		},
		RunE: func(_ *cobra.Command, args []string) error { return c.set(args[0], args[1], args[2:], asJSON) },
	}
	c.Prepare(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, textMadeJSON.Text())
	return cmd
}

func (c commands) set(name, field string, values []string, asJSON bool) error {
	if len(values) == 1 && values[0] == "-" {
		text, err := c.stdin()
		if err != nil {
			return err
		}
		values = []string{strings.TrimSuffix(text, "\n")}
	}
	work, err := c.Open(true)
	if err != nil {
		return err
	}
	opened, err := c.Load(name)
	if err != nil {
		return err
	}
	doc, notices, err := docfield.Set(opened.Document, docfield.Change{Field: field, Values: values})
	if err != nil {
		return c.fieldError(err)
	}
	if err := c.edit(work, opened, doc, notices); err != nil {
		return err
	}
	return c.Made(opened.File, asJSON)
}

// stdin returns the text of standard input.
func (c commands) stdin() (string, error) {
	data, err := c.ReadFile("-")
	if err != nil {
		return "", err
	}
	text, err := textdecode.Decode(data, textdecode.Plain)
	if err != nil {
		return "", c.Usage(errStdin.Wrap(err))
	}
	return string(text.Data), nil
}
