package recovery

import (
	"path/filepath"
	"slices"
	"testing"

	"promodoc/app/disk/disktest"
)

// What Keep acknowledged is found after every fault. If making the last text
// durable failed, which Keep does not wait for, a power cut may lose that one.
func TestKeepWithEveryFault(t *testing.T) {
	texts := []string{"", "one", "one two", "one two three", "one three", "four"}
	disktest.EveryFault(t, disktest.Operation{
		Do: func(r *disktest.Run) error {
			l := program(r.FS, filepath.Join(r.Dir, "recovery"), 7).Log(about)
			defer l.Close()
			for i, text := range texts[1:] {
				if err := l.Keep([]byte(text), uint64(i+1)); err != nil {
					return err
				}
				r.Promise(text)
			}
			return nil
		},
		Check: func(t *testing.T, r *disktest.Run) {
			all, err := program(r.After, filepath.Join(r.Dir, "recovery"), 99).Left()
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if len(all) > 0 {
				got = string(all[0].Text)
			}
			kept := slices.Index(texts, got)
			certain := len(r.Promises())
			if slices.Contains([]string{"openappend", "file.sync", "file.close", "syncdir"}, r.Call.Op) {
				certain--
			}
			if len(all) > 1 || kept < certain {
				t.Errorf("%v: of %d texts that were kept, %d logs have %q", r, len(r.Promises()), len(all), got)
			}
		},
	})
}
