// Package bustest gives tests a message bus of their own, and a tray on it.
package bustest

import (
	"bufio"
	"os/exec"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"
)

// watcher is the name and the interface of what keeps the entries of the tray.
const watcher = "org.kde.StatusNotifierWatcher"

// Start starts a message bus, which ends with the test, and returns its address. The test
// is skipped where there is no dbus-daemon.
func Start(t testing.TB) (address string) {
	t.Helper()
	daemon, err := exec.LookPath("dbus-daemon")
	if err != nil {
		t.Skip("this machine has no dbus-daemon: the tray is not tested")
	}
	cmd := exec.Command(daemon, "--session", "--nofork", "--print-address")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("dbus-daemon did not start: %v", err)
	}
	return strings.TrimSpace(line)
}

// Tray is a desktop's tray: it takes entries and can use their menus.
type Tray struct {
	t       testing.TB
	bus     *dbus.Conn
	Entries chan Entry // gets each that is shown
}

// Entry is an entry in the tray.
type Entry struct{ item, menu dbus.BusObject }

// NewTray puts a tray on the bus.
func NewTray(t testing.TB, address string) *Tray {
	t.Helper()
	bus, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = bus.Close() })
	tray := &Tray{t: t, bus: bus, Entries: make(chan Entry, 10)}
	if err := bus.Export(tray, "/StatusNotifierWatcher", watcher); err != nil {
		t.Fatal(err)
	}
	if reply, err := bus.RequestName(watcher, dbus.NameFlagDoNotQueue); err != nil || reply != dbus.RequestNameReplyPrimaryOwner {
		t.Fatalf("the tray has no name: %v, %v", reply, err)
	}
	return tray
}

// RegisterStatusNotifierItem is what a program calls to show an entry, with the path of
// the entry on its own connection.
func (tray *Tray) RegisterStatusNotifierItem(path string, sender dbus.Sender) *dbus.Error {
	tray.Entries <- Entry{
		item: tray.bus.Object(string(sender), dbus.ObjectPath(path)),
		menu: tray.bus.Object(string(sender), dbus.ObjectPath(path)+"/menu"),
	}
	return nil
}

// Title returns what the entry is called.
func (e Entry) Title(t testing.TB) string {
	t.Helper()
	v, err := e.item.GetProperty("org.kde.StatusNotifierItem.Title")
	if err != nil {
		t.Fatal(err)
	}
	title, _ := v.Value().(string)
	return title
}

// Click clicks the entry itself.
func (e Entry) Click(t testing.TB) {
	t.Helper()
	if err := e.item.Call("org.kde.StatusNotifierItem.Activate", 0, int32(0), int32(0)).Err; err != nil {
		t.Fatal(err)
	}
}

// Items returns the labels of the entry's menu, with their numbers.
func (e Entry) Items(t testing.TB) map[string]int32 {
	t.Helper()
	type layout struct {
		ID         int32
		Properties map[string]dbus.Variant
		Children   []dbus.Variant
	}
	var revision uint32
	var root layout
	if err := e.menu.Call("com.canonical.dbusmenu.GetLayout", 0, int32(0), int32(-1), []string{}).Store(&revision, &root); err != nil {
		t.Fatal(err)
	}
	items := map[string]int32{}
	for _, child := range root.Children {
		var item layout
		if err := dbus.Store([]any{child.Value()}, &item); err != nil {
			t.Fatal(err)
		}
		label, _ := item.Properties["label"].Value().(string)
		items[label] = item.ID
	}
	return items
}

// Choose chooses an item of the entry's menu by its label.
func (e Entry) Choose(t testing.TB, label string) {
	t.Helper()
	id, ok := e.Items(t)[label]
	if !ok {
		t.Fatalf("the menu of the tray has no %q: %v", label, e.Items(t))
	}
	if err := e.menu.Call("com.canonical.dbusmenu.Event", 0, id, "clicked", dbus.MakeVariant(""), uint32(0)).Err; err != nil {
		t.Fatal(err)
	}
}
