//go:build cgo && linux

package main

import "encoding/binary"

// Requests and events of the core protocol about selections, and the atom of the
// primary one.
const (
	opCreateWindow      = 1
	opChangeProperty    = 18
	opGetProperty       = 20
	opSetSelectionOwner = 22
	opConvertSelection  = 24
	selectionRequest    = 30
	selectionNotify     = 31
	primaryAtom         = 1
)

// newWindow creates a window that is never shown: what takes part in selections
// must have one.
func (x *xserver) newWindow() uint32 {
	x.t.Helper()
	x.windows++
	id := x.resources + x.windows
	const inputOnly = 2
	request := []byte{opCreateWindow, 0, 8, 0}
	request = binary.LittleEndian.AppendUint32(request, id)
	request = binary.LittleEndian.AppendUint32(request, x.root)
	for _, v := range []uint16{0, 0, 1, 1, 0, inputOnly} {
		request = binary.LittleEndian.AppendUint16(request, v)
	}
	request = binary.LittleEndian.AppendUint32(request, 0)
	x.write(binary.LittleEndian.AppendUint32(request, 0))
	return id
}

// words sends a request that consists of 32-bit values after its head.
func (x *xserver) words(op, data byte, values ...uint32) {
	x.t.Helper()
	request := binary.LittleEndian.AppendUint16([]byte{op, data}, uint16(1+len(values)))
	for _, v := range values {
		request = binary.LittleEndian.AppendUint32(request, v)
	}
	x.write(request)
}

// event reads events until one of a kind comes.
func (x *xserver) event(kind byte) []byte {
	x.t.Helper()
	const refusal = 0
	for {
		e := x.read(32)
		switch e[0] & 0x7f {
		case kind:
			return e
		case refusal:
			x.t.Fatalf("the X server refuses: % x", e)
		}
	}
}

// primary returns the primary selection, as another program gets it. It fails the
// test if nothing is selected.
func (x *xserver) primary() string {
	x.t.Helper()
	text, ok := x.selection(primaryAtom, "UTF8_STRING")
	if !ok {
		x.t.Fatal("nothing is selected")
	}
	return text
}

// clipboard returns what was copied last, empty if nothing was.
func (x *xserver) clipboard() string {
	x.t.Helper()
	text, _ := x.selection(x.atom("CLIPBOARD"), "UTF8_STRING")
	return text
}

// selection returns a selection in a form, such as "UTF8_STRING" or "text/html", as
// another program gets it.
func (x *xserver) selection(atom uint32, form string) (text string, ok bool) {
	x.t.Helper()
	window, target, property := x.newWindow(), x.atom(form), x.atom("PROMODOC_TEST")
	x.words(opConvertSelection, 0, window, atom, target, property, 0)
	notified := x.event(selectionNotify)
	if binary.LittleEndian.Uint32(notified[20:]) == 0 {
		return "", false
	}
	x.words(opGetProperty, 1, window, property, 0, 0, 1<<20)
	head, rest := x.reply()
	return string(rest[:binary.LittleEndian.Uint32(head[16:])]), true
}

// own makes a text a selection, of the window of another program than the one that is
// tested. give must be called when that asks for it.
func (x *xserver) own(selection, window uint32, text string) (give func()) {
	x.t.Helper()
	x.words(opSetSelectionOwner, 0, window, selection, 0)
	return func() {
		x.t.Helper()
		e := x.event(selectionRequest)
		field := func(at int) uint32 { return binary.LittleEndian.Uint32(e[at:]) }
		requestor, selection, target, property := field(12), field(16), field(20), field(24)
		padded := append([]byte(text), make([]byte, (4-len(text)%4)%4)...)
		const replace, eightBits = 0, 8
		request := binary.LittleEndian.AppendUint16([]byte{opChangeProperty, replace}, uint16(6+len(padded)/4))
		for _, v := range []uint32{requestor, property, target, eightBits, uint32(len(text))} {
			request = binary.LittleEndian.AppendUint32(request, v)
		}
		x.write(append(request, padded...))
		answer := []byte{selectionNotify, 0, 0, 0}
		for _, v := range []uint32{field(4), requestor, selection, target, property, 0, 0} {
			answer = binary.LittleEndian.AppendUint32(answer, v)
		}
		send := []byte{opSendEvent, 0, 11, 0}
		send = binary.LittleEndian.AppendUint32(send, requestor)
		x.write(append(binary.LittleEndian.AppendUint32(send, 0), answer...))
	}
}
