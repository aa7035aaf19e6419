package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"promodoc/assets"
	"promodoc/cmd/promodoc/schemacmd"
)

// strict returns a schema in which no mapping has other keys than it names, so that a key
// that is not described is found. What is as in a file may have any.
func strict(n any) any {
	switch n := n.(type) {
	case []any:
		for i := range n {
			n[i] = strict(n[i])
		}
	case map[string]any:
		if _, ofFile := n["description"]; ofFile {
			return n
		}
		for k, v := range n {
			if k != "definitions" {
				n[k] = strict(v)
			}
		}
		if _, ok := n["properties"].(map[string]any); ok && n["type"] == "object" {
			n["additionalProperties"] = false
		}
	}
	return n
}

func compileOutput(t *testing.T, command string, value any) *jsonschema.Schema {
	t.Helper()
	root, err := jsonschema.UnmarshalJSON(bytes.NewReader(schemacmd.Output(command, value)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("output.json", strict(root)); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("output.json")
	if err != nil {
		t.Fatalf("%s: %v", command, err)
	}
	return s
}

// leadPath is a path of which the last consideration is missing.
const leadPath = "schema: promodoc.path/v1\nid: lead\ntitle: Team lead\nsections:\n  - id: work\n    title: Work\n    considerations:\n"

// TestOutputsAreAsTheirSchemasSay runs every command that prints JSON, where there is nothing
// and where there is something, and compares it with its schema.
func TestOutputsAreAsTheirSchemasSay(t *testing.T) {
	home := t.TempDir()
	t.Chdir(home)
	for _, name := range []string{"LIBRARY", "CONFIG", "STATE"} {
		t.Setenv("PROMODOC_"+name, filepath.Join(home, strings.ToLower(name)))
	}
	put := func(name, content string) {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("sample.yaml", string(assets.Sample))
	put("wrong.yaml", "schema: promodoc.path/v1\nid: w\n")
	put("lead.yaml", leadPath+"      - id: ownership\n        title: Ownership\n        statement: You own what you build.\n")
	put("begun.yaml", "schema: promodoc.document/v1\nname: begun\npath: {id: lead}\npath_snapshot:\n  "+strings.ReplaceAll(leadPath, "\n", "\n  ")+
		"      - id: building\n          title: Building\n          statement: You own what you build, all of it.\n")
	put("answer.txt", "They asked first.\n")
	put("words.txt", "four words and more\n")
	put("page.md", "# Senior Engineer\n\n## Craft\n\n- Writes code that others read\n- Tests it\n")
	put("prs.json", `[{"number": 1, "title": "Read it", "url": "https://example.org/1", "mergedAt": "2026-01-05T10:00:00Z", "closedAt": "2026-01-05T10:00:00Z", "labels": [], "body": ""}]`)
	all := outputs()
	seen := map[string]bool{}
	for _, test := range []struct{ command, line string }{
		{"list", "list"}, {"trash", "trash"}, {"log list", "log list"}, {"find", "find anything"}, {"settings", "settings"}, {"schema", "schema"},
		{"", "new -q --path support-engineering-manager --name mine"}, {"pack", "pack sample.yaml"}, {"unpack", "unpack sample.promodoc.zip"}, {"new", "new --path support-engineering-manager --name second"}, {"new", "new --path general --out third.yaml"}, {"", "delete second -q"},
		{"set", "set mine candidate.team Storage"}, {"show", "show mine"}, {"show", "show sample.yaml"}, {"get", "get mine name"}, {"get", "get sample.yaml examples"}, {"get", "get sample.yaml examples.0.supports"}, {"get", "get mine page_budget"},
		{"add example", "add example mine --title x"}, {"list", "list"}, {"history", "history mine"},
		{"log", "log yesterday: wrote it down #tag @Ada https://example.org"}, {"log list", "log list"}, {"find", "find wrote"}, {"log import", "log import prs.json"},
		{"", "set -q mine sections.summary.body Led_it"}, {"voices add", "voices add mine answer.txt --name Jo"}, {"", "export -q mine --format md --file-name mine --out edited"},
		{"feedback add", "feedback add mine edited/mine.md --who Ben"}, {"feedback list", "feedback list mine"}, {"feedback list", "feedback list sample.yaml"},
		{"voices list", "voices list mine"}, {"voices list", "voices list sample.yaml"}, {"readers list", "readers list mine"}, {"readers list", "readers list sample.yaml"},
		{"check", "check mine"}, {"check", "check sample.yaml"}, {"diff", "diff mine sample.yaml"}, {"export", "export mine --format md --out out"},
		{"export", "export --all --format md --out other"}, {"render", "render page.md"}, {"render", "render page.md --format png --out images"}, {"demo", "demo --out demo"}, {"follow", "follow mine"},
		{"paths add", "paths add lead.yaml"}, {"paths export", "paths export lead --out shared.yaml"}, {"paths export", "paths export general --with-includes --out shared"}, {"follow", "follow begun.yaml"},
		{"validate", "validate sample.yaml wrong.yaml"}, {"paths check", "paths check wrong.yaml"},
		{"paths", "paths"}, {"paths list", "paths list"}, {"paths import", "paths import page.md --dry-run"}, {"backup", "backup b.zip"},
		{"restore", "restore b.zip --to back"}, {"rename", "rename mine other"}, {"rename", "rename other mine"}, {"delete", "delete mine"}, {"trash restore", "trash restore mine"}, {"delete", "delete mine"}, {"trash", "trash"}, {"trash list", "trash list"}, {"trash empty", "trash empty --yes"},
		{"paths show", "paths show general"}, {"paths show", "paths show support-engineering-manager"}, {"paths show", "paths show lead"}, {"paths remove", "paths remove lead"}, {"lock", "lock third.yaml --passphrase-file words.txt"}, {"unlock", "unlock third.yaml --passphrase-file words.txt"},
		{"settings list", "settings list"}, {"settings get", "settings get formats"}, {"settings get", "settings get theme"}, {"settings get", "settings get text_size"}, {"settings set", "settings set text_size 125"},
	} {
		args := strings.Fields(test.line)
		if test.command != "" {
			args = append(args, "--json")
		}
		if test.command == "feedback add" { // by who read it
			data, err := os.ReadFile("edited/mine.md")
			if err != nil {
				t.Fatal(err)
			}
			put("edited/mine.md", strings.Replace(string(data), "Led", "Carried", 1))
		}
		var stdout, stderr bytes.Buffer
		code := run(args, stdio{strings.NewReader(""), &stdout, &stderr})
		if test.command == "" {
			if code != exitDone {
				t.Fatalf("%s: exit code %d: %s", test.line, code, stderr.String())
			}
			continue
		}
		seen[test.command] = true
		var value any
		if err := json.Unmarshal(stdout.Bytes(), &value); err != nil {
			t.Errorf("%s: %v: %q %s", test.line, err, stdout.String(), stderr.String())
			continue
		}
		if err := compileOutput(t, test.command, all[test.command]).Validate(value); err != nil {
			t.Errorf("%s: %v", test.line, err)
		}
	}
	for command := range all {
		if !seen[command] {
			t.Errorf("no output of %q was compared", command)
		}
	}
}
