//go:build linux

package desktop

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// startDisplay starts an X server without a screen and sets DISPLAY to it.
func startDisplay(t *testing.T) {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "64x64x24", "-nolisten", "tcp", "-noreset")
	cmd.ExtraFiles = []*os.File{write}
	if err := cmd.Start(); err != nil {
		t.Skip("no Xvfb: ", err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	_ = write.Close()
	number := make([]byte, 16)
	n, err := read.Read(number)
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("XAUTHORITY", filepath.Join(t.TempDir(), "none"))
	t.Setenv("DISPLAY", ":"+strings.TrimSpace(string(number[:n])))
	if _, err := strconv.Atoi(os.Getenv("DISPLAY")[1:]); err != nil {
		t.Fatal(err)
	}
}

// owner has the clipboard, with HTML on it that it gives in pieces.
type owner struct {
	conn           *xgb.Conn
	html           []byte
	piece          int // bytes; 0 for all at once
	silent         bool
	htmlAtom, incr xproto.Atom
	to             xproto.SelectionRequestEvent
}

// own takes the clipboard.
func (o *owner) own(t *testing.T) {
	t.Helper()
	quiet()
	conn, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	o.conn = conn
	atoms, err := intern(conn, "CLIPBOARD", "text/html", "INCR")
	if err != nil {
		t.Fatal(err)
	}
	o.htmlAtom, o.incr = atoms[1], atoms[2]
	window, _ := xproto.NewWindowId(conn)
	screen := xproto.Setup(conn).DefaultScreen(conn)
	xproto.CreateWindow(conn, 0, window, screen.Root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0, 0, nil)
	if err := xproto.SetSelectionOwnerChecked(conn, window, atoms[0], xproto.TimeCurrentTime).Check(); err != nil {
		t.Fatal(err)
	}
	go o.serve()
}

func (o *owner) serve() {
	for {
		event, err := o.conn.WaitForEvent()
		if event == nil && err == nil {
			return
		}
		switch e := event.(type) {
		case xproto.SelectionRequestEvent:
			o.answer(e)
		case xproto.PropertyNotifyEvent:
			if e.State == xproto.PropertyDelete && e.Atom == o.to.Property && o.piece > 0 {
				o.next()
			}
		}
	}
}

func (o *owner) answer(e xproto.SelectionRequestEvent) {
	property := e.Property
	switch {
	case o.silent:
		return
	case e.Target != o.htmlAtom || o.html == nil:
		property = xproto.AtomNone
	case o.piece > 0:
		o.to = e
		xproto.ChangeWindowAttributes(o.conn, e.Requestor, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange})
		xproto.ChangeProperty(o.conn, xproto.PropModeReplace, e.Requestor, property, o.incr, 32, 1, []byte{1, 0, 0, 0})
	default:
		xproto.ChangeProperty(o.conn, xproto.PropModeReplace, e.Requestor, property, o.htmlAtom, 8, uint32(len(o.html)), o.html)
	}
	notify := xproto.SelectionNotifyEvent{Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: property}
	xproto.SendEvent(o.conn, false, e.Requestor, 0, string(notify.Bytes()))
}

func (o *owner) next() {
	n := min(o.piece, len(o.html))
	xproto.ChangeProperty(o.conn, xproto.PropModeReplace, o.to.Requestor, o.to.Property, o.htmlAtom, 8, uint32(n), o.html[:n])
	o.html = o.html[n:]
}

func TestHTML(t *testing.T) {
	startDisplay(t)
	const patient = 20 * time.Second
	long := bytes.Repeat([]byte("<b>long</b>"), 5000)
	for _, test := range []struct {
		name  string
		owner *owner
		limit int
		want  []byte
	}{
		{"nobody", nil, 1000, nil},
		{"at once", &owner{html: []byte("<b>é</b>")}, 1000, []byte("<b>é</b>")},
		{"plain text only", &owner{}, 1000, nil},
		{"in pieces", &owner{html: long, piece: 1 << 14}, 1 << 20, long},
		{"too large", &owner{html: long}, 1000, nil},
		{"too large in pieces", &owner{html: long, piece: 1 << 14}, 20_000, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.owner != nil {
				test.owner.own(t)
			}
			got, ok := readClipboard(htmlTarget, test.limit, patient)
			if ok != (test.want != nil) || !bytes.Equal(got, test.want) {
				t.Errorf("%t, %d bytes, want %d", ok, len(got), len(test.want))
			}
		})
	}
	t.Run("does not answer", func(t *testing.T) {
		(&owner{silent: true}).own(t)
		if got, ok := readClipboard(htmlTarget, 1000, 10*time.Millisecond); ok {
			t.Errorf("%d bytes", len(got))
		}
	})
}

func TestNoDisplayHasNoHTML(t *testing.T) {
	t.Setenv("DISPLAY", "")
	if _, ok := HTML(1000); ok {
		t.Error("HTML without a display")
	}
}
