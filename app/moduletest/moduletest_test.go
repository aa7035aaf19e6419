package moduletest

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

const goldmark = "github.com/yuin/goldmark"

// A file of a module is found.
func TestFile(t *testing.T) {
	file := File(t, goldmark, "go.mod")
	data, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(data), "module "+goldmark) {
		t.Errorf("%s: %q (%v)", file, data, err)
	}
}

// skipped is a test that notes why it would be skipped.
type skipped struct {
	testing.TB
	why string
}

func (*skipped) Helper() {}

func (s *skipped) Skipf(format string, args ...any) {
	s.why = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

// Where modules are vendored, a test that needs a file of one is skipped, by name.
func TestFileOfAVendoredModule(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":             "module example.org/m\n\ngo 1.24\n\nrequire " + goldmark + " v1.0.0\n",
		"vendor/modules.txt": "# " + goldmark + " v1.0.0\n## explicit\n",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	t.Setenv("GOFLAGS", "-mod=vendor")
	s := &skipped{TB: t}
	done := make(chan struct{})
	go func() {
		defer close(done)
		File(s, goldmark, "_test/spec.json")
	}()
	<-done
	if want := "needs " + goldmark + "/_test/spec.json, which is not among vendored packages"; s.why != want {
		t.Errorf("skipped since it %q, want %q", s.why, want)
	}
}
