package spectest_test

import (
	"strings"
	"testing"

	"promodoc/export/spectest"
)

func TestLongTextIsLongAndTheSameEachTime(t *testing.T) {
	text := spectest.LongText(t)
	if n := len(strings.Fields(text)); n < 25_000 {
		t.Errorf("%d words", n)
	}
	if text != spectest.LongText(t) {
		t.Error("the second text differs")
	}
}
