package hyphen

import (
	"strings"
	"testing"
)

// fitted returns a word with = at the points that are joints, ' at those near one, and - at
// the others.
func fitted(l *Language, word string) string {
	points := l.Points(word, nil)
	fits := l.Fits(word, points)
	var b strings.Builder
	from := 0
	for i, at := range points {
		mark := "-"
		if fits != nil {
			mark = [...]string{Inside: "-", AtJoint: "=", NearJoint: "'"}[fits[i]]
		}
		b.WriteString(word[from:at] + mark)
		from = at
	}
	return b.String() + word[from:]
}

func TestFits(t *testing.T) {
	for _, want := range []string{
		"Bereit-schafts=dienst", "Rechen=zen'trum", "Ver-trags=ver'län-ge-rung", "Nach=be'spre-chung", "Arbeits-gruppe",
		"Qua-li-täts=si'che-rung", "Ver-bes-se-rungs=vor'schlag", "Ter'min=pla'nung", "Zusam'men=ar'beit", "Aus-fall=ur'sa-che",
		"Ver-ant-wor-tung", "Stra-ßen", "Ent-schei-dung",
	} {
		word := strings.NewReplacer("=", "", "'", "", "-", "").Replace(want)
		if got := fitted(Of("de"), word); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if fits := Of("en").Fits("accountability", []int{7, 11}); fits != nil {
		t.Errorf("English has joints: %v", fits)
	}
}
