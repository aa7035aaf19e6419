//go:build cgo && linux

package main

import (
	"encoding/binary"
	"net/url"
)

// dropFile drags a file from another program onto a window and drops it there, by the
// protocol of file managers (XDND 5).
func (x *xserver) dropFile(window uint32, file string) {
	x.t.Helper()
	source, list := x.newWindow(), x.atom("text/uri-list")
	address := url.URL{Scheme: "file", Path: file}
	give := x.own(x.atom("XdndSelection"), source, address.String()+"\r\n")
	const version = 5 << 24
	x.send(window, x.atom("XdndEnter"), source, version, list, 0, 0)
	x.send(window, x.atom("XdndPosition"), source, 0, 300<<16|300, 0, x.atom("XdndActionCopy"))
	x.message(x.atom("XdndStatus"))
	x.send(window, x.atom("XdndDrop"), source, 0, 0, 0, 0)
	give()
	x.message(x.atom("XdndFinished"))
}

// send sends a window a message of another program.
func (x *xserver) send(window, kind uint32, data ...uint32) {
	x.t.Helper()
	event := []byte{clientMessage, 32, 0, 0}
	for _, v := range append([]uint32{window, kind}, data...) {
		event = binary.LittleEndian.AppendUint32(event, v)
	}
	request := []byte{opSendEvent, 0, 11, 0}
	request = binary.LittleEndian.AppendUint32(request, window)
	request = binary.LittleEndian.AppendUint32(request, 0)
	x.write(append(request, event...))
}

// message waits for a message of a kind.
func (x *xserver) message(kind uint32) {
	x.t.Helper()
	for binary.LittleEndian.Uint32(x.event(clientMessage)[8:]) != kind {
	}
}
