package desktop

import (
	"slices"
	"strings"
	"testing"
)

func TestDisplayAddresses(t *testing.T) {
	tests := []struct {
		display string
		want    []address
	}{
		{":0", []address{{"unix", "@/tmp/.X11-unix/X0"}, {"unix", "/tmp/.X11-unix/X0"}}},
		{":99.0", []address{{"unix", "@/tmp/.X11-unix/X99"}, {"unix", "/tmp/.X11-unix/X99"}}},
		{"unix:1", []address{{"unix", "@/tmp/.X11-unix/X1"}, {"unix", "/tmp/.X11-unix/X1"}}},
		{"localhost:10.0", []address{{"tcp", "localhost:6010"}}},
		{"[::1]:2", []address{{"tcp", "[::1]:6002"}}},
		{"nonsense", nil},
		{":", nil},
		{":x", nil},
		{":-1", nil},
		{":99999", nil},
		{":1x", nil},
	}
	for _, test := range tests {
		if got := displayAddresses(test.display); !slices.Equal(got, test.want) {
			t.Errorf("%q: got %v, want %v", test.display, got, test.want)
		}
	}
}

func TestCheckDisplay(t *testing.T) {
	tests := []struct{ display, want string }{
		{"", "there is no display"},
		{"screen", "not the name of a display"},
		{":59000", "does not answer"},
	}
	for _, test := range tests {
		err := checkDisplay(test.display)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: got %v, want an error with %q", test.display, err, test.want)
		}
	}
}
