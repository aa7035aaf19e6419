//go:build linux || freebsd || netbsd || openbsd

package desktop

import (
	"errors"
	"io"
	"log"
	"os"
	"sync"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// htmlTimeout is how long the program that has the clipboard may take to answer.
const htmlTimeout = 300 * time.Millisecond

// HTML returns the HTML on the clipboard of the display, up to a size in bytes. ok
// is false if there is none, if it is larger, or if the program that has it does
// not answer. It may be called on any goroutine.
//
// The toolkit reads plain text only. It uses the X11 protocol itself, on a connection
// of its own, so that neither waits for the other.
func HTML(limit int) (source []byte, ok bool) {
	if os.Getenv("DISPLAY") == "" {
		return nil, false
	}
	return readClipboard(htmlTarget, limit, htmlTimeout)
}

// Picture returns the picture on the clipboard of the display as a PNG file, up to a size in
// bytes; see [HTML]. It waits longer: the other program may have to make the file.
func Picture(limit int) (data []byte, ok bool) {
	if os.Getenv("DISPLAY") == "" {
		return nil, false
	}
	return readClipboard("image/png", limit, pictureTimeout)
}

// pictureTimeout is how long the program that has a picture may take to hand it over.
const pictureTimeout = 5 * time.Second

// quiet silences the library, which logs what it meets on standard error.
var quiet = sync.OnceFunc(func() { xgb.Logger = log.New(io.Discard, "", 0) })

// htmlTarget is what HTML is called on the clipboard.
const htmlTarget = "text/html"

// readClipboard reads what is on the clipboard in one form.
func readClipboard(target string, limit int, timeout time.Duration) (source []byte, ok bool) {
	quiet()
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, false
	}
	answer := make(chan []byte, 1)
	go func() {
		source, err := request(conn, target, limit)
		if err != nil {
			source = nil
		}
		answer <- source
	}()
	select {
	case source = <-answer:
	case <-time.After(timeout):
	}
	conn.Close() // which ends the goroutine too
	return source, len(source) > 0
}

var (
	errNone     = errors.New("no HTML on the clipboard")
	errTooLarge = errors.New("too much HTML on the clipboard")
)

// request asks the owner of the clipboard for what is on it (ICCCM, 2.4).
func request(conn *xgb.Conn, target string, limit int) ([]byte, error) {
	atoms, err := intern(conn, "CLIPBOARD", target, "INCR", "PROMODOC_HTML")
	if err != nil {
		return nil, err
	}
	window, err := newWindow(conn)
	if err != nil {
		return nil, err
	}
	r := reply{conn: conn, window: window, property: atoms[3], incremental: atoms[2], limit: limit}
	xproto.ConvertSelection(conn, window, atoms[0], atoms[1], r.property, xproto.TimeCurrentTime)
	for {
		event, err := conn.WaitForEvent()
		if event == nil && err == nil {
			return nil, io.EOF
		}
		if e, ok := event.(xproto.SelectionNotifyEvent); ok {
			if e.Property != r.property {
				return nil, errNone
			}
			return r.read()
		}
	}
}

// newWindow creates a window that is never shown, which talks to other programs.
func newWindow(conn *xgb.Conn) (xproto.Window, error) {
	window, err := xproto.NewWindowId(conn)
	if err != nil {
		return 0, err
	}
	screen := xproto.Setup(conn).DefaultScreen(conn)
	return window, xproto.CreateWindowChecked(conn, 0, window, screen.Root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0,
		xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange}).Check()
}

func intern(conn *xgb.Conn, names ...string) ([]xproto.Atom, error) {
	var atoms []xproto.Atom
	for _, name := range names {
		a, err := xproto.InternAtom(conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return nil, err
		}
		atoms = append(atoms, a.Atom)
	}
	return atoms, nil
}

// reply is the property in which the owner of the clipboard puts what is on it.
type reply struct {
	conn        *xgb.Conn
	window      xproto.Window
	property    xproto.Atom
	incremental xproto.Atom // the type that announces several pieces
	limit       int
}

// read returns what is on the clipboard, which comes in pieces if it is long.
func (r reply) read() ([]byte, error) {
	piece, err := r.piece()
	if err != nil || piece.Type != r.incremental {
		return piece.Value, err
	}
	var all []byte
	for {
		event, xerr := r.conn.WaitForEvent()
		if event == nil && xerr == nil {
			return nil, io.EOF
		}
		e, ok := event.(xproto.PropertyNotifyEvent)
		if !ok || e.Atom != r.property || e.State != xproto.PropertyNewValue {
			continue
		}
		if piece, err = r.piece(); err != nil || len(piece.Value) == 0 {
			return all, err
		}
		if all = append(all, piece.Value...); len(all) > r.limit {
			return nil, errTooLarge
		}
	}
}

// piece takes the present value of the property, which asks for the next.
func (r reply) piece() (*xproto.GetPropertyReply, error) {
	p, err := xproto.GetProperty(r.conn, true, r.window, r.property, xproto.GetPropertyTypeAny, 0, uint32(r.limit/4+1)).Reply()
	if err != nil {
		return &xproto.GetPropertyReply{}, err
	}
	if p.BytesAfter > 0 {
		return p, errTooLarge
	}
	return p, nil
}
