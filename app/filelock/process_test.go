package filelock

import (
	"os"
	"path/filepath"
	"testing"
)

func TestProcessIsHeldUntilItEnds(t *testing.T) {
	file := filepath.Join(t.TempDir(), "one.run")
	if IsHeld(file) {
		t.Error("a file that is not there is held")
	}
	p, err := Hold(file)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // asking takes nothing away
		if !IsHeld(file) {
			t.Error("it is not held")
		}
	}
	p.Release()
	if IsHeld(file) {
		t.Error("it is held after its release")
	}
	if err := os.WriteFile(file, nil, 0o600); err != nil { // as after kill -9
		t.Fatal(err)
	}
	if IsHeld(file) {
		t.Error("a file that nobody locked is held")
	}
	if _, err := Hold(file); err != nil || !IsHeld(file) {
		t.Errorf("it cannot be held again: %v", err)
	}
}
