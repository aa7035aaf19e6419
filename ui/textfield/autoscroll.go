package textfield

import (
	"time"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
)

// autoScroll scrolls the view around a field while the mouse selects beyond an
// edge of it, also when the mouse is held still. The zero value does not
// scroll.
type autoScroll struct {
	animation *fyne.Animation // nil while it does not scroll
	pointer   *pointer
	at        fyne.Position // of the mouse, on the canvas
	last      time.Time     // when it scrolled last
}

// Speeds of scrolling, in pixels per second: at the edge, and at most. In
// between it grows with the distance of the mouse from the edge.
const (
	minScrollSpeed  = 150
	maxScrollSpeed  = 3000
	scrollSpeedGain = 15 // per pixel of distance
)

// follow begins to scroll, or stops, as the mouse moves to a position on the
// canvas.
func (s *autoScroll) follow(p *pointer, at fyne.Position) {
	s.pointer, s.at = p, at
	switch speed := s.speed(); {
	case speed == 0:
		s.stop()
	case s.animation == nil:
		s.last = p.now()
		// The toolkit calls an animation with every frame, on the goroutine of
		// the screens.
		s.animation = &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) { s.step() }}
		s.animation.Start()
	}
}

// speed returns by how many pixels per second to scroll down, or up if it is
// negative.
func (s *autoScroll) speed() float32 {
	view := kit.ScrollViewOf(s.pointer.field)
	if view == nil {
		return 0
	}
	beyond := view.Beyond(s.at)
	if beyond == 0 {
		return 0
	}
	speed := min(minScrollSpeed+scrollSpeedGain*abs(beyond), maxScrollSpeed)
	if beyond < 0 {
		return -speed
	}
	return speed
}

// step scrolls by what is due since the last step, and goes on with the drag where
// the mouse is then.
func (s *autoScroll) step() {
	view := kit.ScrollViewOf(s.pointer.field)
	if s.animation == nil || view == nil {
		return
	}
	now := s.pointer.now()
	view.ScrollBy(s.speed() * float32(now.Sub(s.last).Seconds()))
	s.last = now
	s.pointer.dragTo(s.at)
}

// stop ends scrolling.
func (s *autoScroll) stop() {
	if s.animation != nil {
		s.animation.Stop()
		s.animation = nil
	}
}
