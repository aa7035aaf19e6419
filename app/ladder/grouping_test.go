package ladder

import (
	"fmt"
	"strings"
	"testing"
)

// Considerations are bullets or skills, whichever a user can better work with.
func TestGroupingTakesUsableNumbers(t *testing.T) {
	for _, test := range []struct{ skills, bullets, want int }{
		{1, 19, 19},
		{2, 4, 8},
		{4, 6, 24}, // four would each have a wall of guidance
		{4, 8, 4},  // but thirty are more than anybody answers
		{4, 15, 4},
		{6, 4, 6},   // the skills are as many as one wants
		{10, 9, 10}, // and here all the more
		{3, 1, 3},
	} {
		var b strings.Builder
		b.WriteString("# Senior Engineer\n")
		for skill := range test.skills {
			fmt.Fprintf(&b, "\n## Skill %c\n\n", 'A'+skill)
			for bullet := range test.bullets {
				fmt.Fprintf(&b, "- Keeps promise %d of %d.\n", bullet, skill)
			}
		}
		d, err := Read("a.md", []byte(b.String()), "")
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Outline()[0].Considerations; got != test.want {
			t.Errorf("%d skills of %d bullets: %d considerations, want %d", test.skills, test.bullets, got, test.want)
		}
	}
}
