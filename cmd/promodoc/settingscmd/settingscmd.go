// Package settingscmd is the command `promodoc settings`, which lists the settings and
// changes them. What it shares with the other commands is given to it.
package settingscmd

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"promodoc/app/disk"
	"promodoc/app/settings"
	"promodoc/cmd/promodoc/command"
)

// settingsJSON is the output of settings --json.
type settingsJSON struct {
	File     string         `json:"file"`
	Settings map[string]any `json:"settings" schema:"settings"` // all, as in the file
	Usual    []string       `json:"usual"`                      // the keys of those that have their usual value
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any {
	return map[string]any{"settings": settingsJSON{}, "settings list": settingsJSON{}, "settings get": (*valueJSON)(nil), "settings set": changedJSON{}}
}

// valueJSON is the output of settings get --json: the value of any setting.
type valueJSON any

// changedJSON is the output of settings set --json.
type changedJSON struct {
	File string `json:"file"`
}

// New returns the command.
func New(h command.Host) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "settings",
		Short: textShort.Text(),
		Long:  textLong.Text(),
		Example: `  promodoc settings --json
  promodoc settings get export_folder
  promodoc settings set formats pdf docx`,
		Args: h.Args(),
		RunE: func(*cobra.Command, []string) error { return list(h, asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, textJSON.Text())
	var listJSON, oneJSON, changedAsJSON bool
	all := &cobra.Command{
		Use: "list", Short: textListShort.Text(), Args: h.Args(),
		RunE: func(*cobra.Command, []string) error { return list(h, listJSON) },
	}
	all.Flags().BoolVar(&listJSON, "json", false, textJSON.Text())
	get := &cobra.Command{
		Use: "get KEY", Short: textGetShort.Text(), Args: h.Args(textKey), ValidArgsFunction: completeKey,
		RunE: func(_ *cobra.Command, args []string) error { return printOne(h, args[0], oneJSON) },
	}
	get.Flags().BoolVar(&oneJSON, "json", false, textJSON.Text())
	set := &cobra.Command{
		Use: "set KEY VALUE...", Short: textSetShort.Text(), Long: textSetLong.Text(), ValidArgsFunction: completeKey,
		Args: func(cmd *cobra.Command, args []string) error {
			return h.Args(textKey, textValue)(cmd, args[:min(len(args), 2)])
		},
		RunE: func(_ *cobra.Command, args []string) error { return change(h, args[0], args[1:], changedAsJSON) },
	}
	set.Flags().BoolVar(&changedAsJSON, "json", false, textSetJSON.Text())
	cmd.AddCommand(all, get, set)
	return cmd
}

func completeKey(_ *cobra.Command, args []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var found []cobra.Completion
	for _, key := range settings.Keys() {
		if len(args) == 0 && strings.HasPrefix(key, prefix) {
			found = append(found, key)
		}
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}

func list(h command.Host, asJSON bool) error {
	work, err := h.Open(false)
	if err != nil {
		return err
	}
	out := settingsJSON{File: work.Preferences.Folders().Settings(), Settings: map[string]any{"schema": settings.Schema}, Usual: []string{}}
	table := tabwriter.NewWriter(h.Out, 0, 8, 2, ' ', 0)
	for _, s := range settings.All(work.Preferences.Settings()) {
		out.Settings[s.Key] = valueOf(s)
		usual := ""
		if s.Default {
			out.Usual, usual = append(out.Usual, s.Key), textUsual.Text()
		}
		if !asJSON {
			fmt.Fprintf(table, "%s\t%s\t%s\n", s.Key, strings.Join(s.Values, ", "), usual)
		}
	}
	if asJSON {
		return h.PrintJSON(out)
	}
	return table.Flush()
}

// valueOf returns a value for JSON.
func valueOf(s settings.Setting) any {
	text := strings.Join(s.Values, "")
	switch s.Kind {
	case settings.KindNumber:
		n, _ := strconv.Atoi(text) // as it was written
		return n
	case settings.KindFlag:
		return text == "true"
	case settings.KindList:
		return append([]string{}, s.Values...)
	}
	return text
}

// printOne prints the value of a setting, a list with one on each line.
func printOne(h command.Host, key string, asJSON bool) error {
	work, err := h.Open(false)
	if err != nil {
		return err
	}
	present := work.Preferences.Settings()
	if _, err := settings.With(present, key); err != nil {
		return h.Usage(err)
	}
	for _, s := range settings.All(present) {
		if s.Key == key && asJSON {
			return h.PrintJSON(valueOf(s))
		}
		if s.Key == key {
			for _, value := range s.Values {
				fmt.Fprintln(h.Out, value)
			}
		}
	}
	return nil
}

// formatsKey is the setting whose values may be separated by commas, as those of --format.
const formatsKey = "formats"

func change(h command.Host, key string, values []string, asJSON bool) error {
	work, err := h.Open(true)
	if err != nil {
		return err
	}
	if key == formatsKey {
		values = strings.Split(strings.Join(values, ","), ",")
	}
	changed, err := settings.With(work.Preferences.Settings(), key, values...)
	if err != nil {
		return h.Usage(err)
	}
	if err := work.Preferences.SaveSettings(changed); disk.IgnoreUnconfirmed(err) != nil {
		return err
	}
	file := work.Preferences.Folders().Settings()
	if asJSON {
		return cmp.Or(h.PrintJSON(changedJSON{file}), err)
	}
	fmt.Fprintln(h.Done, file)
	return err
}
