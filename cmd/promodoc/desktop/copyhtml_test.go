//go:build linux

package desktop

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"time"
)

func TestSetHTML(t *testing.T) {
	startDisplay(t)
	const patient, limit = 20 * time.Second, 1 << 22
	if !TakesHTML() || !SetHTML([]byte("<b>é</b>"), "é") {
		t.Fatal("the clipboard does not take HTML")
	}
	for target, want := range map[string]string{htmlTarget: "<b>é</b>", "UTF8_STRING": "é", "text/plain": "é", "image/png": ""} {
		if got, ok := readClipboard(target, limit, patient); string(got) != want || ok != (want != "") {
			t.Errorf("%s is %q, %t", target, got, ok)
		}
	}
	targets, _ := readClipboard("TARGETS", limit, patient)
	if len(targets) != 4*7 || binary.NativeEndian.Uint32(targets) == 0 {
		t.Errorf("the targets are % x", targets)
	}
	// What is copied next takes its place, also if it is long.
	long := []byte(strings.Repeat("<p>long</p>", 100_000))
	if !SetHTML(long, "long") {
		t.Fatal("the clipboard does not take more HTML")
	}
	for range 2 {
		if got, ok := readClipboard(htmlTarget, limit, patient); !ok || !bytes.Equal(got, long) {
			t.Errorf("%d bytes, want %d", len(got), len(long))
		}
	}
}

func TestNoDisplayTakesNoHTML(t *testing.T) {
	t.Setenv("DISPLAY", "")
	if TakesHTML() || SetHTML([]byte("a"), "a") {
		t.Error("HTML was copied without a display")
	}
}
