package history

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/promo"
)

var osFS = disk.OS{}

// large is a document whose file has about 200 KB.
func large() promo.Document {
	d := document("one")
	for i := range 60 {
		id := fmt.Sprintf("e%d", i)
		d = promo.AddExample(d, id, "humility", "")
		d = promo.SetText(d, promo.ExampleRef(id, "title"), fmt.Sprintf("Example %d of some weight", i))
		for _, field := range []promo.FieldKey{"situation", "action", "result"} {
			d = promo.SetText(d, promo.ExampleRef(id, field), strings.Repeat(fmt.Sprintf("found fault %d before anyone met it. ", i), 30))
		}
	}
	return d
}

func BenchmarkKeep(b *testing.B) {
	now := monday
	v := Open(b.TempDir(), Ports{FS: osFS, Now: func() time.Time { return now }}).Of("doc1", nil)
	d := large()
	for i := 0; b.Loop(); i++ {
		now = now.Add(time.Second)
		if _, kept, err := v.Keep(promo.SetText(d, promo.ExampleRef("a", "action"), fmt.Sprint(i))); err != nil || !kept {
			b.Fatal(kept, err)
		}
	}
}

func BenchmarkList2000(b *testing.B) {
	now := monday
	v := Open(b.TempDir(), Ports{FS: osFS, Now: func() time.Time { return now }}).Of("doc1", nil)
	d := large()
	version, _, err := v.Keep(d)
	if err != nil {
		b.Fatal(err)
	}
	data, err := os.ReadFile(version.File)
	if err != nil {
		b.Fatal(err)
	}
	for i := range 1999 {
		file := filepath.Join(v.Folder(), name(now.Add(time.Duration(i+1)*time.Minute), ending))
		if err := os.WriteFile(file, data, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("names", func(b *testing.B) {
		for b.Loop() {
			if all, err := v.List(); err != nil || len(all) != 2000 {
				b.Fatal(len(all), err)
			}
		}
	})
	b.Run("described", func(b *testing.B) {
		for b.Loop() {
			all, err := v.List()
			if err != nil {
				b.Fatal(err)
			}
			for i := 1; i < len(all); i++ {
				if _, err := v.Describe(all[i], &all[i-1]); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
