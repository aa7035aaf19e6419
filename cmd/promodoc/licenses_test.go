package main

import (
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// Packages contain the licence of every module that is linked into the program, for
// the version that is linked; `make licenses` collects them.
func TestLicencesOfModules(t *testing.T) {
	data, err := os.ReadFile(packaging + "third-party-licenses.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	cmd := exec.Command("go", "list", "-e", "-deps", "-tags", "release,migrated_fynedo,x11", "-f", "{{with .Module}}{{if .Version}}{{.Path}} {{.Version}}{{end}}{{end}}", "promodoc/cmd/promodoc")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1", "GOOS="+runtime.GOOS)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	modules := strings.Fields(strings.ReplaceAll(string(out), " ", "@"))
	slices.Sort(modules)
	modules = slices.Compact(modules)
	if len(modules) < 30 {
		t.Fatalf("only %d modules are linked", len(modules))
	}
	for _, module := range modules {
		if heading := strings.Replace(module, "@", " ", 1); !slices.Contains(lines, heading) {
			t.Errorf("third-party-licenses.txt has no %s: run make licenses", heading)
		}
	}
}
