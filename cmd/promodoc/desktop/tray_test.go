//go:build cgo && linux

package desktop

import (
	"context"
	"net"
	"path/filepath"
	"testing"

	"promodoc/cmd/promodoc/desktop/bustest"
)

// There is a tray where one is on the message bus. Without a bus, or with one that has
// ended, there is none.
func TestBusHasTray(t *testing.T) {
	gone := "unix:path=" + filepath.Join(t.TempDir(), "gone")
	for _, address := range []string{"", gone, "autolaunch:", "nonsense"} {
		if busHasTray(t.Context(), address) {
			t.Errorf("a tray at %q", address)
		}
	}
	address := bustest.Start(t)
	if busHasTray(t.Context(), address) {
		t.Error("a bus without a tray has one")
	}
	bustest.NewTray(t, address)
	if !busHasTray(t.Context(), address) {
		t.Error("the tray is not found")
	}
}

// A message bus that answers nothing is waited for as long as the context lasts.
func TestBusHasTraySilent(t *testing.T) {
	socket := filepath.Join(t.TempDir(), "bus")
	silent, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		conn, err := silent.Accept()
		if err == nil {
			defer conn.Close()
			_, _ = conn.Read(make([]byte, 100)) // it was asked
		}
		cancel()
		<-t.Context().Done()
	}()
	if busHasTray(ctx, "unix:path="+socket) {
		t.Error("a bus that says nothing has a tray")
	}
}

// What the tray's library says is for nobody.
func TestTrayMessagesAreIgnored(t *testing.T) {
	l := &toolkitLog{}
	if !l.ignores("2026/11/29 10:00:00 systray error: failed to register: the name has no owner") {
		t.Error("the message is passed on")
	}
	if l.ignores("2026/11/29 10:00:00 Fyne error:  another") {
		t.Error("another message is ignored")
	}
}
