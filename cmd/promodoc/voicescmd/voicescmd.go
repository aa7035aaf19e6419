// Package voicescmd is the commands `promodoc voices`, what colleagues say, and
// `promodoc readers`, what each group of readers gets. What they share with the other
// commands is given to them.
package voicescmd

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/promo"
	"promodoc/cmd/promodoc/command"
)

// New returns the command for what colleagues say. newID returns a random ID, and
// today the present day.
func New(h command.Host, newID func() string, today func() promo.Date) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "voices",
		Short: textShort.Text(),
		Long:  textLong.Text(),
		Args:  h.Args(),
		RunE:  func(*cobra.Command, []string) error { return h.Usage(errNoCommand.Err()) },
	}
	cmd.AddCommand(newList(h), newAsk(h, newID, today), newAdd(h, newID, today))
	return cmd
}

// printer prints lines. It records the first error.
type printer struct {
	out    io.Writer
	failed error
}

func (p *printer) line(text string) {
	if _, err := fmt.Fprintln(p.out, text); err != nil && p.failed == nil {
		p.failed = err
	}
}

func (p *printer) err(mark func(error) error) error {
	if p.failed == nil {
		return nil
	}
	return mark(p.failed)
}

// about returns the ID of the example or the consideration that an argument names: by
// its ID, its place or its title in any case.
func about(d promo.Document, name string) (string, bool) {
	wanted := strings.TrimSpace(name)
	if at, ok := promo.Place(wanted).Ref(); ok && (at.Kind == promo.KindExample || at.Kind == promo.KindConsideration) {
		wanted = at.ID
	}
	if _, ok := d.Example(wanted); ok {
		return wanted, true
	}
	if _, ok := d.Snapshot.Consideration(wanted); ok {
		return wanted, true
	}
	for _, e := range d.Examples {
		if strings.EqualFold(strings.TrimSpace(e.Title), wanted) {
			return e.ID, true
		}
	}
	for _, c := range d.Snapshot.Considerations() {
		if strings.EqualFold(strings.TrimSpace(c.Title), wanted) {
			return c.ID, true
		}
	}
	return "", false
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any {
	return map[string]any{"voices list": listJSON{}, "voices add": command.Made{}, "readers list": readersJSON{}}
}
