package word

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkRead shows that time is linear: ten times the text takes ten times as
// long.
func BenchmarkRead(b *testing.B) {
	for _, n := range []int{100, 1000} {
		var body, comments strings.Builder
		for i := range n {
			body.WriteString(p(r("Some words before ") + on(i, r("the words")) + r(strings.Repeat(" and more", 20)) + del("Ana", "x") + ins("Ana", r("y"))))
			comments.WriteString(said(i, "Ana", "2026-11-20", fmt.Sprintf("%08X", i+1), "Why?"))
		}
		data := pack(b, body.String(), comments.String(), "")
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := Read(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
