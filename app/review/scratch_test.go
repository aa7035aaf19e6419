package review

import (
	"fmt"
	"testing"

	"promodoc/app/promo"
)

func TestScratch(t *testing.T) {
	var all []promo.Example
	for _, c := range []string{"plain", "non-native"} {
		for _, x := range readCaseFile(t, "testdata/corpus/more/"+c+".yaml").Examples {
			all = append(all, x.example(t))
		}
	}
	for _, d := range samples(t) {
		all = append(all, d.Examples...)
	}
	seen := map[string]bool{}
	n, bad1, bad2 := 0, 0, 0
	for _, e := range all {
		if e.Result == "" || seen[e.Title] {
			continue
		}
		seen[e.Title] = true
		n++
		f := func(action string) int {
			e := e
			e.Action, e.Result = action, ""
			return len(of("evidence.no-result", Document(promo.Document{Snapshot: onePath("Any"), Examples: []promo.Example{e}}, Options{})))
		}
		if f(e.Action) == 0 {
			bad1++
			fmt.Println("SILENT:", e.Action)
		}
		if f(e.Action+" "+e.Result) != 0 {
			bad2++
			fmt.Println("SPEAKS:", e.Result)
		}
	}
	fmt.Println(n, bad1, bad2)
}
