package docdiff

import (
	"reflect"
	"testing"

	"promodoc/app/promo"
)

// What either side decided about the review is in the merged document, and what either
// took back is not.
func TestMergeReview(t *testing.T) {
	a := promo.LeftAsIs{Rule: "own.we", Place: "example/a/action", Quote: "We built"}
	b := promo.LeftAsIs{Rule: "own.hedge", Place: "example/b/action", Quote: "helped with"}
	c := promo.LeftAsIs{Rule: "time.no-date", Place: "example/c", Quote: "sum:1"}
	base := promo.ReviewChoices{Off: []string{"own.we"}, LeftAsIs: []promo.LeftAsIs{a}}
	ours := promo.ReviewChoices{Off: []string{"own.we", "time"}, LeftAsIs: []promo.LeftAsIs{a, b}}
	theirs := promo.ReviewChoices{Off: []string{"scope"}, LeftAsIs: []promo.LeftAsIs{c}}
	want := promo.ReviewChoices{Off: []string{"scope", "time"}, LeftAsIs: []promo.LeftAsIs{b, c}}
	if merged, ok := mergeReview(base, ours, theirs); !ok || !reflect.DeepEqual(merged, want) {
		t.Errorf("%+v, %v; want %+v", merged, ok, want)
	}
}
