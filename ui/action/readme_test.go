package action

import (
	"os"
	"strings"
	"testing"

	"promodoc/app/goldentest"
)

const readme = "../../README.md"

// TestReadmeListsTheKeys holds the README's table to the program's own.
func TestReadmeListsTheKeys(t *testing.T) {
	data, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- keys: made from ui/action; a test compares -->\n", "<!-- /keys -->"
	before, rest, ok := strings.Cut(string(data), begin)
	listed, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatal("the README has no place for the keys")
	}
	if goldentest.Updating() {
		if err := os.WriteFile(readme, []byte(before+begin+table()+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if listed != table() {
		t.Errorf("the README lists\n%s\nthe program has\n%s\nrun go test ./ui/action -update", listed, table())
	}
}

func table() string {
	var b strings.Builder
	b.WriteString("| key | does | where |\n| --- | --- | --- |\n")
	for _, a := range Table() {
		var keys []string
		for _, k := range a.Keys {
			if label := k.String(); len(keys) == 0 || keys[len(keys)-1] != label {
				keys = append(keys, label)
			}
		}
		b.WriteString("| " + strings.Join(keys, ", ") + " | " + a.Name + " | " + string(a.Where) + " |\n")
	}
	return b.String()
}

func TestShortcuts(t *testing.T) {
	for _, a := range Table() {
		for _, k := range a.Keys {
			if (k.Shortcut() == nil) != (k.Modifier == 0) {
				t.Errorf("%s: %s has the shortcut %v", a.ID, k, k.Shortcut())
			}
		}
	}
	if id, ok := ForKey("F1"); !ok || id != Keys {
		t.Errorf("F1 is %q", id)
	}
	if _, ok := ForKey("A"); ok {
		t.Error("a letter alone is no action")
	}
}
