//go:build cgo && linux

package main

import (
	"encoding/binary"
	"image"
	"io"
	"net"
	"strings"
	"testing"
	"time"
)

// xserver is a connection to an X server in its own protocol: just enough to
// press keys, to read the screen, and to learn that a window has handled its
// events, each within a millisecond. Starting a program each time would be too
// slow for that. Every call fails the test when the server does not answer as
// it should.
type xserver struct {
	t     testing.TB
	conn  net.Conn
	root  uint32
	xtest byte // major opcode of the extension that presses keys

	protocols, pong uint32 // the atoms WM_PROTOCOLS and _NET_WM_PING
	pings           uint32

	resources, windows uint32 // the first number for windows, and how many have one
}

// Requests and events of the core protocol and of XTEST.
const (
	opChangeWindowAttributes = 2
	opInternAtom             = 16
	opSendEvent              = 25
	opGetImage               = 73
	opQueryExtension         = 98
	xtestFakeInput           = 2
	keyPress                 = 2
	keyRelease               = 3
	clientMessage            = 33
)

// newXServer connects to a display such as ":7" that asks for no password.
func newXServer(t testing.TB, display string) *xserver {
	t.Helper()
	conn, err := net.Dial("unix", "/tmp/.X11-unix/X"+strings.TrimPrefix(display, ":"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	x := &xserver{t: t, conn: conn}
	x.write([]byte{'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0})
	head := x.read(8)
	if head[0] != 1 {
		t.Fatalf("the X server refuses the connection: % x", head)
	}
	body := x.read(4 * int(binary.LittleEndian.Uint16(head[6:])))
	vendor, formats := int(binary.LittleEndian.Uint16(body[16:])), int(body[21])
	x.resources = binary.LittleEndian.Uint32(body[4:])
	x.root = binary.LittleEndian.Uint32(body[32+(vendor+3)/4*4+8*formats:])
	x.xtest = x.extension("XTEST")
	x.protocols, x.pong = x.atom("WM_PROTOCOLS"), x.atom("_NET_WM_PING")
	x.watchRoot()
	return x
}

func (x *xserver) write(request []byte) {
	x.t.Helper()
	if _, err := x.conn.Write(request); err != nil {
		x.t.Fatal(err)
	}
}

func (x *xserver) read(n int) []byte {
	x.t.Helper()
	data := make([]byte, n)
	if err := x.conn.SetReadDeadline(time.Now().Add(timeout)); err != nil {
		x.t.Fatal(err)
	}
	if _, err := io.ReadFull(x.conn, data); err != nil {
		x.t.Fatal(err)
	}
	return data
}

// reply reads the head and the rest of a reply, and skips events before it.
func (x *xserver) reply() (head, rest []byte) {
	x.t.Helper()
	const refusal, answer = 0, 1
	for head = x.read(32); head[0] != answer; head = x.read(32) {
		if head[0] == refusal {
			x.t.Fatalf("the X server refuses: % x", head)
		}
	}
	return head, x.read(4 * int(binary.LittleEndian.Uint32(head[4:])))
}

func (x *xserver) extension(name string) byte {
	x.t.Helper()
	head := x.named(opQueryExtension, name)
	if head[8] == 0 {
		x.t.Fatalf("the X server has no %s", name)
	}
	return head[9]
}

// atom returns the server's number for a name.
func (x *xserver) atom(name string) uint32 {
	x.t.Helper()
	return binary.LittleEndian.Uint32(x.named(opInternAtom, name)[8:])
}

// named sends a request about a name and returns the head of the reply.
func (x *xserver) named(op byte, name string) (head []byte) {
	x.t.Helper()
	padded := name + strings.Repeat("\x00", (4-len(name)%4)%4)
	request := []byte{op, 0}
	request = binary.LittleEndian.AppendUint16(request, uint16(2+len(padded)/4))
	request = binary.LittleEndian.AppendUint16(request, uint16(len(name)))
	x.write(append(append(request, 0, 0), padded...))
	head, _ = x.reply()
	return head
}

// watchRoot asks for the events that window managers get, among them the
// answers to ping.
func (x *xserver) watchRoot() {
	x.t.Helper()
	const eventMask, substructureNotify = 1 << 11, 1 << 19
	request := []byte{opChangeWindowAttributes, 0, 4, 0}
	for _, v := range []uint32{x.root, eventMask, substructureNotify} {
		request = binary.LittleEndian.AppendUint32(request, v)
	}
	x.write(request)
}

// ping sends the window the question of a window manager whether its program
// still responds, and waits for the answer. A program handles events in their
// order: after the answer it has handled every key that was pressed before.
func (x *xserver) ping(window uint32) {
	x.t.Helper()
	x.pings++
	x.send(window, x.protocols, x.pong, x.pings, window, 0, 0)
	for !x.isPong(x.read(32)) {
	}
}

// isPong reports whether an event answers the last ping. Its first byte also
// says that a program sent it.
func (x *xserver) isPong(event []byte) bool {
	x.t.Helper()
	const refusal = 0
	if event[0] == refusal {
		x.t.Fatalf("the X server refuses: % x", event)
	}
	return event[0]&0x7f == clientMessage &&
		binary.LittleEndian.Uint32(event[12:]) == x.pong && binary.LittleEndian.Uint32(event[16:]) == x.pings
}

// press presses and releases a key, by its code on the server's keyboard.
func (x *xserver) press(code byte) {
	x.t.Helper()
	var both []byte
	for _, event := range []byte{keyPress, keyRelease} {
		request := make([]byte, 36)
		copy(request, []byte{x.xtest, xtestFakeInput, 9, 0, event, code})
		both = append(both, request...)
	}
	x.write(both)
}

// pixels returns the pixels of a part of the screen, four bytes each.
func (x *xserver) pixels(r image.Rectangle) string {
	x.t.Helper()
	const zPixmap = 2
	request := []byte{opGetImage, zPixmap, 5, 0}
	request = binary.LittleEndian.AppendUint32(request, x.root)
	for _, v := range []int{r.Min.X, r.Min.Y, r.Dx(), r.Dy()} {
		request = binary.LittleEndian.AppendUint16(request, uint16(v))
	}
	x.write(binary.LittleEndian.AppendUint32(request, ^uint32(0)))
	_, pixels := x.reply()
	if len(pixels) != 4*r.Dx()*r.Dy() {
		x.t.Fatalf("%d bytes for the part %v of the screen", len(pixels), r)
	}
	return string(pixels)
}
