//go:build linux || freebsd || netbsd || openbsd

package desktop

import (
	"encoding/binary"
	"os"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// TakesHTML reports whether HTML can be put on the clipboard of the system: there is
// an X11 display, XWayland's too.
func TakesHTML() bool { return os.Getenv("DISPLAY") != "" }

// SetHTML puts HTML on the clipboard, and the same as plain text for programs that
// want no other. It stays there until something else is copied, or the program ends.
// It reports false if the display does not take it. It may be called on any
// goroutine.
func SetHTML(source []byte, plain string) bool {
	if !TakesHTML() {
		return false
	}
	quiet()
	conn, err := xgb.NewConn()
	if err != nil {
		return false
	}
	o, err := takeClipboard(conn, source, plain)
	if err != nil {
		conn.Close()
		return false
	}
	go o.serve()
	return true
}

// clipboardOwner has the clipboard and gives other programs what is on it (ICCCM, 2).
type clipboardOwner struct {
	conn   *xgb.Conn
	window xproto.Window
	forms  map[xproto.Atom][]byte // what there is, by target
	// targets lists them, as the target of the name asks for.
	targets     []byte
	listAtom    xproto.Atom
	incremental xproto.Atom
	pending     map[pendingKey]*pendingPieces
}

// pendingKey is where the rest of something long goes.
type pendingKey struct {
	window   xproto.Window
	property xproto.Atom
}

type pendingPieces struct {
	target xproto.Atom
	rest   []byte
}

// maxPiece is the size in bytes from which something is given in pieces: every server
// takes a request of that size.
const maxPiece = 1 << 16

func takeClipboard(conn *xgb.Conn, source []byte, plain string) (*clipboardOwner, error) {
	atoms, err := intern(conn, "CLIPBOARD", "TARGETS", "INCR", htmlTarget, "UTF8_STRING", "text/plain;charset=utf-8", "text/plain", "TEXT", "STRING")
	if err != nil {
		return nil, err
	}
	window, err := newWindow(conn)
	if err != nil {
		return nil, err
	}
	o := &clipboardOwner{conn: conn, window: window, listAtom: atoms[1], incremental: atoms[2],
		forms: map[xproto.Atom][]byte{atoms[3]: source}, pending: map[pendingKey]*pendingPieces{}}
	for _, text := range atoms[4:] {
		o.forms[text] = []byte(plain)
	}
	for _, target := range append([]xproto.Atom{o.listAtom}, atoms[3:]...) {
		o.targets = binary.NativeEndian.AppendUint32(o.targets, uint32(target))
	}
	return o, xproto.SetSelectionOwnerChecked(conn, window, atoms[0], xproto.TimeCurrentTime).Check()
}

// serve answers until another program has the clipboard, or the display is closed.
func (o *clipboardOwner) serve() {
	defer o.conn.Close()
	for {
		event, err := o.conn.WaitForEvent()
		if event == nil && err == nil {
			return
		}
		switch e := event.(type) {
		case xproto.SelectionClearEvent:
			if len(o.pending) == 0 {
				return
			}
		case xproto.SelectionRequestEvent:
			o.answer(e)
		case xproto.PropertyNotifyEvent:
			if e.State == xproto.PropertyDelete {
				o.next(pendingKey{e.Window, e.Atom})
			}
		}
	}
}

// answer gives a program what it asks for, or says that there is none.
func (o *clipboardOwner) answer(e xproto.SelectionRequestEvent) {
	property := e.Property
	if property == xproto.AtomNone { // programs of long ago
		property = e.Target
	}
	data, ok := o.forms[e.Target]
	switch {
	case e.Target == o.listAtom:
		o.put(e.Requestor, property, xproto.AtomAtom, 32, o.targets)
	case !ok:
		property = xproto.AtomNone
	case len(data) > maxPiece:
		xproto.ChangeWindowAttributes(o.conn, e.Requestor, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange})
		o.pending[pendingKey{e.Requestor, property}] = &pendingPieces{e.Target, data}
		o.put(e.Requestor, property, o.incremental, 32, binary.NativeEndian.AppendUint32(nil, uint32(len(data))))
	default:
		o.put(e.Requestor, property, e.Target, 8, data)
	}
	notify := xproto.SelectionNotifyEvent{Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: property}
	xproto.SendEvent(o.conn, false, e.Requestor, 0, string(notify.Bytes()))
}

// next gives a program the next piece, and an empty one at the end.
func (o *clipboardOwner) next(to pendingKey) {
	p := o.pending[to]
	if p == nil {
		return
	}
	n := min(maxPiece, len(p.rest))
	o.put(to.window, to.property, p.target, 8, p.rest[:n])
	if p.rest = p.rest[n:]; n == 0 {
		delete(o.pending, to)
	}
}

func (o *clipboardOwner) put(window xproto.Window, property, kind xproto.Atom, bits byte, data []byte) {
	xproto.ChangeProperty(o.conn, xproto.PropModeReplace, window, property, kind, bits, uint32(len(data))*8/uint32(bits), data)
}
