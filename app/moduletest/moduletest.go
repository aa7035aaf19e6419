// Package moduletest finds the files of modules that tests read, such as the examples of
// a specification. It must not know what the files are.
package moduletest

import (
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// File returns a file of a module, whose name is relative to the module's folder, with
// slashes. Where modules are vendored (`make source`), only their packages are there:
// then the test is skipped, and says which file it needs.
func File(tb testing.TB, module, name string) string {
	tb.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		tb.Fatalf("find the module %s: %v", module, err)
	}
	dir := strings.TrimSpace(string(out))
	if dir == "" {
		tb.Skipf("needs %s, which is not among vendored packages", path.Join(module, name))
	}
	return filepath.Join(dir, filepath.FromSlash(name))
}
