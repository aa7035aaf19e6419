package career

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// hostile makes files of about the given size in bytes, each meant to be slow to
// read or to need much memory.
var hostile = map[string]func(size int) string{
	"laughs": func(size int) string {
		var b strings.Builder
		b.WriteString("a0: &a0 [lol]\n")
		for i := 1; b.Len() < size; i++ {
			fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9))
		}
		return b.String()
	},
	"brackets":     func(size int) string { return "introduction: " + strings.Repeat("[", size) },
	"deep":         deeplyNested,
	"long line":    func(size int) string { return "title: " + strings.Repeat("a b ", size/4) },
	"unterminated": func(size int) string { return "title: \"" + strings.Repeat("a\\", size/2) },
	"duplicate id": func(size int) string {
		return "sections:\n" + strings.Repeat("- {id: a, title: A}\n", size/20)
	},
	"many ids": func(size int) string {
		return numbered("sections:\n", "- {id: a%d, title: A, to_be_filled: true}\n", size)
	},
	"unknown keys":  func(size int) string { return numbered("", "key%d: 1\n", size) },
	"duplicate key": func(size int) string { return strings.Repeat("title: A\n", size/9) },
	"includes":      func(size int) string { return numbered("includes:\n", "- a%d\n", size) },
	"tabs":          func(size int) string { return strings.Repeat("\t", size) },
	"emoji":         func(size int) string { return "title: " + strings.Repeat("\U0001F600: ", size/6) },
	"comments":      func(size int) string { return strings.Repeat("# a\n", size/4) },
	"documents":     func(size int) string { return strings.Repeat("---\na: b\n", size/9) },
	"not UTF-8":     func(size int) string { return strings.Repeat("\xff\x00", size/2) },
}

func deeplyNested(size int) string {
	var b strings.Builder
	for depth := 0; b.Len() < size; depth++ {
		b.WriteString(strings.Repeat(" ", depth) + "a:\n")
	}
	return b.String()
}

func numbered(head, line string, size int) string {
	var b strings.Builder
	b.WriteString(head)
	for i := 0; b.Len() < size; i++ {
		b.WriteString(strings.Replace(line, "%d", strconv.Itoa(i), 1))
	}
	return b.String()
}

// TestHostileFiles checks that reading a hostile file ends and that its memory
// grows in proportion to its size.
func TestHostileFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for name, file := range hostile {
		small, large := []byte(file(32<<10)), []byte(file(128<<10))
		allocs := func(data []byte) float64 {
			return testing.AllocsPerRun(1, func() {
				if _, err := Read("p.yaml", data); err == nil {
					t.Errorf("%s: want an error", name)
				}
			})
		}
		if forSmall, forLarge := allocs(small), allocs(large); forLarge > 6*forSmall+1000 {
			t.Errorf("%s: %.0f allocations for %d bytes, %.0f for %d", name, forSmall, len(small), forLarge, len(large))
		}
	}
}

// BenchmarkHostile shows that time grows in proportion to the size.
func BenchmarkHostile(b *testing.B) {
	for name, file := range hostile {
		for _, size := range []int{256 << 10, 1 << 20} {
			data := []byte(file(size))
			b.Run(fmt.Sprintf("%s/%dK", strings.ReplaceAll(name, " ", "-"), size>>10), func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					_, _ = Read("p.yaml", data)
				}
			})
		}
	}
}
