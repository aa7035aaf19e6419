//go:build cgo && linux

package main

import (
	"encoding/json"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"promodoc/cmd/promodoc/desktop"
)

// pointerSocket is the file in the home folder at which the program with a pointer
// answers where something is in its window.
const pointerSocket = "pointer"

// A pointing names what the mouse is to be moved to, by a text that the window shows.
type pointing struct {
	Text   string
	Part   pointedPart
	Begins bool // the text is only how it begins
}

// pointedPart is which part is meant of what a text belongs to.
type pointedPart int

const (
	itself pointedPart = iota
	tick               // the box before it
	field              // the field below it
)

// spot is where something is in the window, in pixels. If it is scrolled out of view,
// Beyond is -1 above and 1 below, and the place is the middle of what it is scrolled in.
type spot struct {
	Looked bool // the program answered
	Found  bool
	X, Y   int
	Beyond int
}

// mainWithPointer is the program, which also answers where texts are in its window:
// where a user would see them. It is used with the mouse like any other.
func mainWithPointer() {
	// The process that watches for crashes finds the socket taken.
	if l, err := net.Listen("unix", filepath.Join(os.Getenv("HOME"), pointerSocket)); err == nil {
		go servePointings(l)
	}
	main()
}

func servePointings(l net.Listener) {
	for {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		var p pointing
		if json.NewDecoder(conn).Decode(&p) == nil {
			found := make(chan spot, 1)
			desktop.Do(func() { found <- p.find() })
			at := <-found
			at.Looked = true
			_ = json.NewEncoder(conn).Encode(at)
		}
		_ = conn.Close()
	}
}

// find returns where it is in the window, on the goroutine of the window. Of several
// texts it takes the last, which covers the others or is in a panel beside them.
func (p pointing) find() spot {
	windows := fyne.CurrentApp().Driver().AllWindows()
	if len(windows) == 0 {
		return spot{}
	}
	c := windows[0].Canvas()
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	s := sight{}
	all := box{size: c.Size()}
	s.look(root, fyne.CurrentApp().Driver().AbsolutePositionForObject(root), all)
	for i := len(s) - 1; i >= 0; i-- {
		if text := strings.TrimSpace(s[i].text); text != p.Text && !(p.Begins && strings.HasPrefix(text, p.Text)) {
			continue
		}
		if b, ok := p.partOf(s, i); ok {
			return b.spot(c)
		}
	}
	return spot{}
}

// partOf returns the place of the part that is meant of what is seen at an index.
func (p pointing) partOf(s sight, at int) (of seen, ok bool) {
	of = s[at]
	switch p.Part {
	case field:
		const into = 14 // pixels from the label into the field
		of.at = of.at.AddXY(of.size.Width/2, of.size.Height+into)
		of.size = fyne.Size{}
		return of, true
	case tick:
		const least, most = 14, 24 // pixels of a box that is ticked
		found := false
		for _, o := range s {
			middle := o.at.Y + o.size.Height/2
			if o.size.Width >= least && o.size.Height >= least && o.size.Width <= most && o.size.Height <= most && o.text == "" &&
				o.at.X < s[at].at.X && middle > s[at].at.Y && middle < s[at].at.Y+s[at].size.Height && (!found || o.at.X > of.at.X) {
				of, found = o, true
			}
		}
		return of, found
	}
	if _, piece := of.object.(*canvas.Text); !piece && at+1 < len(s) { // its first piece: it may be wider than what is written
		of = s[at+1]
	}
	return of, true
}

// box is a part of the window.
type box struct {
	at   fyne.Position
	size fyne.Size
}

func (b box) middle() fyne.Position { return b.at.AddXY(b.size.Width/2, b.size.Height/2) }

// seen is an object with its place in the window, its text if it has one, and what it is
// scrolled in.
type seen struct {
	box
	object fyne.CanvasObject
	text   string
	view   box
}

// sight is all objects of the window, each before what is in it.
type sight []seen

// look adds an object at a position of the window and what is in it, scrolled in a view.
func (s *sight) look(o fyne.CanvasObject, at fyne.Position, view box) {
	if !o.Visible() {
		return
	}
	this := seen{box: box{at, o.Size()}, object: o, view: view}
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *canvas.Text:
		this.text = o.Text
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		if said, ok := o.(fmt.Stringer); ok {
			this.text = said.String()
		}
		if _, scrolls := o.(fyne.Scrollable); scrolls {
			view = this.box
		}
		parts = test.WidgetRenderer(o).Objects()
	}
	*s = append(*s, this)
	for _, part := range parts {
		s.look(part, at.Add(part.Position()), view)
	}
}

// spot returns where its middle is in pixels.
func (s seen) spot(c fyne.Canvas) spot {
	middle, beyond := s.middle(), 0
	switch {
	case middle.Y < s.view.at.Y:
		middle, beyond = s.view.middle(), -1
	case middle.Y > s.view.at.Y+s.view.size.Height:
		middle, beyond = s.view.middle(), 1
	}
	x, y := c.PixelCoordinateForPosition(middle)
	return spot{Found: true, X: x, Y: y, Beyond: beyond}
}

// where asks the program where something is. Nothing is found before it can answer.
func (d *driver) where(p pointing) (at spot) {
	d.t.Helper()
	conn, err := net.Dial("unix", filepath.Join(d.home, pointerSocket))
	if err != nil {
		return spot{}
	}
	defer conn.Close()
	if json.NewEncoder(conn).Encode(p) != nil || json.NewDecoder(conn).Decode(&at) != nil {
		return spot{}
	}
	return at
}

// waitToSee waits until the window shows a text, as users do for what comes up by itself.
func (d *driver) waitToSee(text string) {
	d.t.Helper()
	d.waitToSeeThat(pointing{Text: text})
}

func (d *driver) waitToSeeThat(p pointing) {
	d.t.Helper()
	d.waitFor("“"+p.Text+"” in the window", func() bool {
		return d.where(p).Found
	})
}

// waitToBeGone waits until the window no longer shows a text.
func (d *driver) waitToBeGone(text string) {
	d.t.Helper()
	d.waitFor("“"+text+"” to be gone from the window", func() bool {
		at := d.where(pointing{Text: text})
		return at.Looked && !at.Found
	})
}

// mouse presses a button of the mouse on something, once that is in the window and
// stays where it is. The wheel brings it into view.
func (d *driver) mouse(p pointing, button int) {
	d.t.Helper()
	const wheelUp, wheelDown = "4", "5"
	var at spot
	d.waitFor("“"+p.Text+"” in the window", func() bool {
		d.waitForKeys()
		before := at
		at = d.where(p)
		if at.Beyond != 0 {
			wheel := wheelDown
			if at.Beyond < 0 {
				wheel = wheelUp
			}
			d.move(at, "click", "--repeat", "3", wheel)
			return false
		}
		return at.Found && at == before
	})
	d.move(at, "click", strconv.Itoa(button))
}

// move moves the mouse and does something there.
func (d *driver) move(to spot, then ...string) {
	d.t.Helper()
	d.xdotool(append([]string{"mousemove", "--window", d.id(), strconv.Itoa(to.X), strconv.Itoa(to.Y)}, then...)...)
}

// click presses what the window shows a text on.
func (d *driver) click(text string) {
	d.t.Helper()
	d.mouse(pointing{Text: text}, 1)
}
