package logcmd

import (
	"github.com/spf13/cobra"

	"promodoc/app/journal"
	"promodoc/app/promo"
)

// period is the flags that choose a time.
type period struct{ since, until string }

func (p *period) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.since, "since", "", textSince.Text())
	cmd.Flags().StringVar(&p.until, "until", "", textUntil.Text())
}

// read returns the filter that chooses the time.
func (p *period) read(today promo.Date) (f journal.Filter, err error) {
	if p.since != "" {
		of, err := readDate(p.since, today)
		if err != nil {
			return f, err
		}
		f.Since = of.First
	}
	if p.until != "" {
		of, err := readDate(p.until, today)
		if err != nil {
			return f, err
		}
		if f.Until = of.Last; f.Until.IsZero() {
			f.Until = of.First
		}
	}
	return f, nil
}
