package career

import (
	"strings"
	"testing"
)

func TestParts(t *testing.T) {
	for skeleton, want := range map[string]string{
		"":                              "summary glance considerations growth preparations references",
		"references":                    "summary glance considerations growth preparations references",
		"peers considerations":          "summary glance peers considerations growth preparations references",
		"growth peers growth summary":   "growth preparations peers summary glance considerations references",
		"preparations glance case":      "summary preparations glance considerations growth case references",
		"considerations references own": "summary glance considerations growth preparations references own",
	} {
		var p Path
		for _, id := range strings.Fields(skeleton) {
			p.Skeleton = append(p.Skeleton, SkeletonEntry{ID: id})
		}
		var got []string
		for _, e := range p.Parts() {
			got = append(got, e.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q gives %v, want %s", skeleton, got, want)
		}
	}
}
