package buildinfo

import (
	"runtime/debug"
	"testing"

	"promodoc/assets"
)

func TestVersion(t *testing.T) {
	set := func(pairs ...string) []debug.BuildSetting {
		var all []debug.BuildSetting
		for i := 0; i < len(pairs); i += 2 {
			all = append(all, debug.BuildSetting{Key: pairs[i], Value: pairs[i+1]})
		}
		return all
	}
	for _, test := range []struct {
		info *debug.BuildInfo
		want string
	}{
		{nil, ""},
		{&debug.BuildInfo{}, ""},
		{&debug.BuildInfo{GoVersion: "go1.26.8"}, " (go1.26.8)"},
		{&debug.BuildInfo{GoVersion: "go1.26.8", Settings: set("vcs.revision", "0123456789abcdef0123", "vcs.time", "2026-11-29T23:30:00-02:00", "vcs.modified", "false")}, " (commit 0123456789ab, 2026-11-30, go1.26.8)"},
		{&debug.BuildInfo{GoVersion: "go1.26.8", Settings: set("vcs.revision", "0123", "vcs.modified", "true")}, " (commit 0123 with changes, go1.26.8)"},
	} {
		if got := Version(test.info); got != assets.Version+test.want {
			t.Errorf("got %q, want %q", got, assets.Version+test.want)
		}
	}
}
