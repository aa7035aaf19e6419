package disk

import (
	"path/filepath"
	"time"
)

// tempAge is the age after which a temporary file surely belongs to a save that
// was cut short, also on a slow network disk with a clock of its own.
const tempAge = 24 * time.Hour

// RemoveOldTemps removes temporary files of saves that a crash or a power cut
// ended, from a folder that need not exist, so that they do not pile up. Only
// those of more than a day before now are removed: another program may still
// write a younger one. Call it when a folder is first used. What cannot be
// removed stays, which is harmless.
func RemoveOldTemps(fsys FS, dir string, now time.Time) {
	entries, err := fsys.ReadDir(dir)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if ok, _ := filepath.Match(TempPattern, entry.Name()); !ok || !entry.Type().IsRegular() {
			continue
		}
		info, err := entry.Info()
		if err == nil && now.Sub(info.ModTime()) > tempAge {
			_ = fsys.Remove(filepath.Join(dir, entry.Name()))
		}
	}
}
