package history

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// FuzzRead reads damaged and hostile versions: no panic, and memory that stays
// bounded.
func FuzzRead(f *testing.F) {
	d := document("one two three")
	data, err := pack([]byte("schema: promodoc.document/v1\nid: doc1\n"), digestOf(d))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add([]byte("\x1f\x8b\x08\x04\x00\x00\x00\x00\x00\xff\x06\x00Pd\x02\x00\x03\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		v := Open(t.TempDir(), Ports{}).Of("doc1", nil)
		v.history.ports.FS = osFS
		version := Version{File: filepath.Join(t.TempDir(), "2026-09-14T070000.123Z.yaml.gz")}
		if err := os.WriteFile(version.File, data, 0o600); err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, readErr := v.Read(version)
		_, describeErr := v.Describe(version, nil)
		runtime.ReadMemStats(&after)
		if readErr == nil && describeErr != nil {
			t.Errorf("it reads, and cannot be described: %v", describeErr)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 2<<30 {
			t.Errorf("%d bytes were allocated for %d", used, len(data))
		}
	})
}
