package hyphen

import (
	"strings"
	"testing"
)

// The letters on either side of a joint are apart, those of a stem are not.
func TestIsJoint(t *testing.T) {
	for _, want := range []string{
		"Auf|lage", "auf|fallen", "Auf|fassung", "auf|finden", "Kauf|leute", "höf|lich", "Tief|flug", "Brief|fach", "fünf|fach",
		"lauf|fähig", "Stoff|lager", "Schiff|fahrt", "Straf|instanz",
		"Waffen", "schaffen", "Pfeffer", "öffentlich", "Offizier", "treffen", "häufig", "Grafik", "Freiheit", "Nachfrage", "Konflikt",
	} {
		word := strings.ReplaceAll(want, "|", "")
		if got := joints(Of("de"), word); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, tag := range []string{"en", "it", "fr"} {
		if l := Of(tag); l.HasJoints() || joints(l, "Auflage") != "Auflage" {
			t.Errorf("%s has joints", tag)
		}
	}
}

// joints returns a word with a bar at each of its joints.
func joints(l *Language, word string) string {
	var b strings.Builder
	from := 0
	for _, at := range l.Points(word, nil) {
		if l.IsJoint(word, at) {
			b.WriteString(word[from:at] + "|")
			from = at
		}
	}
	return b.String() + word[from:]
}
