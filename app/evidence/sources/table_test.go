package sources_test

import (
	"path/filepath"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/evidence/sources"
)

func TestTable(t *testing.T) {
	folder := t.TempDir()
	for name, data := range map[string]string{
		"tickets.csv": "Issue key,Summary,Created\nA-1,Led it,2026-03-04\n",
		"talks.ics":   "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
		"note.txt":    "Led it",
	} {
		disktest.Write(t, filepath.Join(folder, name), data)
	}
	for name, columns := range map[string]int{"tickets.csv": 3, "talks.ics": 0, "note.txt": 0, "gone.csv": 0, ".": 0} {
		table, ok := sources.Table(disk.OS{}, filepath.Join(folder, name))
		if ok != (columns > 0) || len(table.Columns) != columns {
			t.Errorf("%s: %d columns, %v", name, len(table.Columns), ok)
		}
	}
}
