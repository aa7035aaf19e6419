package docfile

import (
	"reflect"
	"strings"
	"testing"

	"promodoc/app/promo"
)

func TestReviewChoices(t *testing.T) {
	file := `schema: promodoc.document/v1
id: k3f9
review:
  off:
    - own.we
  left_as_is:
    - rule: own.hedge
      place: example/a/action
      quote: helped with
      reason: It was all I did.
      later: kept
  later: kept
`
	d, notices, err := Read("a.yaml", []byte(file))
	if err != nil || len(notices) > 0 {
		t.Fatal(notices, err)
	}
	left := d.Setup.Review.LeftAsIs
	if len(left) != 1 || !reflect.DeepEqual(d.Setup.Review.Off, []string{"own.we"}) ||
		left[0].Rule != "own.hedge" || left[0].Place != "example/a/action" || left[0].Quote != "helped with" || left[0].Reason != "It was all I did." {
		t.Errorf("%+v", d.Setup.Review)
	}
	written, err := Write(d)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(written), "later: kept"); n != 2 {
		t.Errorf("%d of 2 unknown keys are kept:\n%s", n, written)
	}
	empty, err := Write(promo.Document{ID: "k3f9"})
	if err != nil || strings.Contains(string(empty), "review") {
		t.Errorf("%v:\n%s", err, empty)
	}
}
