//go:build cgo && linux

package main

import (
	"encoding/binary"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// TestAMaximizedWindowOpensMaximized maximizes the real window by a window manager,
// closes it and opens it again: it is maximized, and has its old size when it is
// not any more.
func TestAMaximizedWindowOpensMaximized(t *testing.T) {
	manager, err := exec.LookPath("openbox")
	if err != nil {
		t.Skip("this machine has no window manager (openbox) to maximize a window with")
	}
	d := newDriver(t)
	frame := d.command(manager)
	if err := frame.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = frame.Process.Kill()
		_ = frame.Wait()
	})
	d.start()
	width, height := d.size()
	d.server.setMaximized(d.window, true)
	d.waitForWidth(1900, 1920)
	d.press("ctrl+q")
	d.waitForExit()
	d.waitForFile("state/promodoc/window.yaml", "maximized: true")

	d.start()
	d.waitForWidth(1900, 1920)
	d.server.setMaximized(d.window, false)
	d.waitForWidth(width-10, width+10)
	if _, now := d.size(); now < height-10 || now > height+10 {
		t.Errorf("the window is %d pixels high, not %d as before", now, height)
	}
	d.press("ctrl+q")
	d.waitForExit()

	d.start()
	d.waitForWidth(width-10, width+10)
	d.press("ctrl+q")
	d.waitForExit()
}

// size returns the size of the window, in pixels.
func (d *driver) size() (width, height int) {
	d.t.Helper()
	out, err := d.command("xdotool", "getwindowgeometry", "--shell", d.id()).Output()
	if err != nil {
		d.t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		number, _ := strconv.Atoi(value)
		switch name {
		case "WIDTH":
			width = number
		case "HEIGHT":
			height = number
		}
	}
	return width, height
}

func (d *driver) waitForWidth(least, most int) {
	d.t.Helper()
	d.waitFor("a width of "+strconv.Itoa(least)+" to "+strconv.Itoa(most), func() bool {
		width, _ := d.size()
		return least <= width && width <= most
	})
}

// setMaximized asks the window manager to maximize a window, or to give it its
// size back.
func (x *xserver) setMaximized(window uint32, on bool) {
	x.t.Helper()
	const remove, add, application = 0, 1, 1
	const structureEvents = 1<<19 | 1<<20
	action := uint32(remove)
	if on {
		action = add
	}
	event := []byte{clientMessage, 32, 0, 0}
	for _, v := range []uint32{
		window, x.atom("_NET_WM_STATE"), action,
		x.atom("_NET_WM_STATE_MAXIMIZED_VERT"), x.atom("_NET_WM_STATE_MAXIMIZED_HORZ"), application, 0,
	} {
		event = binary.LittleEndian.AppendUint32(event, v)
	}
	request := []byte{opSendEvent, 0, 11, 0}
	request = binary.LittleEndian.AppendUint32(request, x.root)
	request = binary.LittleEndian.AppendUint32(request, structureEvents)
	x.write(append(request, event...))
}
