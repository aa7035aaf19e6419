package ladder

import (
	"strings"
	"testing"
)

func TestReasonsHaveTexts(t *testing.T) {
	for kind := ReasonKind(1); kind <= ReasonUserChoice; kind++ {
		if text := (Reason{kind, "WORDS"}).String(); text == "" || strings.Contains(text, "{{") {
			t.Errorf("reason %d: %q", kind, text)
		}
	}
	if len(reasonTexts) != int(ReasonUserChoice) || (Reason{}).String() != "" {
		t.Errorf("%d texts", len(reasonTexts))
	}
	for cause, kind := range skipReasons {
		if kind == 0 {
			t.Errorf("cause %d has no reason", cause)
		}
	}
}
