package disk_test

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
)

func TestRemoveOldTemps(t *testing.T) {
	now := time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
	fsys := disktest.NewMemory()
	for name, age := range map[string]time.Duration{
		".promodoc-1.tmp":      25 * time.Hour,
		".promodoc-2.tmp":      1000 * time.Hour,
		".promodoc-3.tmp":      23 * time.Hour, // may still be written
		".promodoc-4.tmp":      -time.Hour,     // the clock was changed
		"case.yaml":            1000 * time.Hour,
		"promodoc-5.tmp":       1000 * time.Hour,
		".other-6.tmp":         1000 * time.Hour,
		"deep/.promodoc-7.tmp": 1000 * time.Hour,
	} {
		fsys.Now = func() time.Time { return now.Add(-age) }
		disktest.Put(t, fsys, filepath.Join("/data", name), old)
	}
	disktest.Folder(t, fsys, "/data/.promodoc-8.tmp")
	disk.RemoveOldTemps(fsys, "/data", now)
	disk.RemoveOldTemps(fsys, "/nowhere", now)
	want := []string{".other-6.tmp", ".promodoc-3.tmp", ".promodoc-4.tmp", "case.yaml", "deep/.promodoc-7.tmp", "promodoc-5.tmp"}
	if got := slices.Sorted(maps.Keys(disktest.Tree(t, fsys, "/data"))); !slices.Equal(got, want) {
		t.Errorf("left: %q, want %q", got, want)
	}
}
