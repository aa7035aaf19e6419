//go:build cgo && linux

package main

import (
	"encoding/binary"
	"fmt"
	"image"
	"io"
	"net"
	"strings"
	"testing"
)

// xserver is a connection to an X server by its own protocol: just enough to
// press keys and to look at the screen within a millisecond, for which starting
// a program each time would be too slow. All calls fail the test when the
// server does not answer as it should.
type xserver struct {
	t     testing.TB
	conn  net.Conn
	root  uint32
	xtest byte // major opcode of the extension that presses keys
}

// Requests and events of the core protocol and of XTEST.
const (
	opGetImage       = 73
	opQueryExtension = 98
	xtestFakeInput   = 2
	keyPress         = 2
	keyRelease       = 3
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
		t.Fatalf("the X server lets nobody in: % x", head)
	}
	body := x.read(4 * int(binary.LittleEndian.Uint16(head[6:])))
	vendor, formats := int(binary.LittleEndian.Uint16(body[16:])), int(body[21])
	x.root = binary.LittleEndian.Uint32(body[32+(vendor+3)/4*4+8*formats:])
	x.xtest = x.extension("XTEST")
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
	if _, err := io.ReadFull(x.conn, data); err != nil {
		x.t.Fatal(err)
	}
	return data
}

// reply reads a reply's head and what follows it, past the events that every
// client is sent.
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
	padded := name + strings.Repeat("\x00", (4-len(name)%4)%4)
	request := []byte{opQueryExtension, 0}
	request = binary.LittleEndian.AppendUint16(request, uint16(2+len(padded)/4))
	request = binary.LittleEndian.AppendUint16(request, uint16(len(name)))
	x.write(append(append(request, 0, 0), padded...))
	head, _ := x.reply()
	if head[8] == 0 {
		x.t.Fatalf("the X server has no %s", name)
	}
	return head[9]
}

// press presses a key and lets it go, by its code on the server's keyboard.
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

// look returns the pixels of a part of the screen, four bytes each.
func (x *xserver) look(r image.Rectangle) string {
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
		x.t.Fatal(fmt.Errorf("%d bytes for the part %v of the screen", len(pixels), r))
	}
	return string(pixels)
}
