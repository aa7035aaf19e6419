package filesize

import "testing"

func TestSizes(t *testing.T) {
	for size, want := range map[int64]string{0: "0 bytes", 1: "1 byte", 999: "999 bytes", 1499: "1 KB", 340_000: "340 KB", 1_000_000: "1 MB", 1_240_000: "1.2 MB", 1_960_000: "2 MB", 19_600_000: "20 MB"} {
		if got := Text(size); got != want {
			t.Errorf("%d is %q, want %q", size, got, want)
		}
	}
}
