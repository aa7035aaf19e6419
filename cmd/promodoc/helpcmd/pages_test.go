package helpcmd

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"promodoc/export/manual"
	"promodoc/export/slug"
)

const top = "../../../"

// pages returns the pages for people: README, the topics of the help, and what contributors
// read.
func pages(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, pattern := range []string{"README.md", "assets/docs/*.md", ".github/*.md"} {
		files, err := filepath.Glob(top + pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			found[file] = string(data)
		}
	}
	if len(found) < 25 {
		t.Fatalf("only %d pages found", len(found))
	}
	return found
}

var (
	fenced   = regexp.MustCompile("(?s)(^|\n) *```.*?\n *```")
	codeSpan = regexp.MustCompile("`[^`\n]*`")
	target   = regexp.MustCompile(`\]\(([^)\s]*)|(?:src|srcset|href)="([^"]*)"`)
	heading  = regexp.MustCompile(`(?m)^#{1,6} (.*)$`)
)

// Every link leads to a file or a heading that is there, or has the form of an address.
func TestLinks(t *testing.T) {
	all := pages(t)
	n := 0
	for file, text := range all {
		text = codeSpan.ReplaceAllString(fenced.ReplaceAllString(text, ""), "")
		for _, link := range target.FindAllStringSubmatch(text, -1) {
			n++
			address := link[1] + link[2]
			if strings.Contains(address, ":") {
				if u, err := url.Parse(address); err != nil || u.Scheme != "https" && u.Scheme != "http" || !strings.Contains(u.Host, ".") || u.String() != address {
					t.Errorf("%s: %q is no address of a web page: %v", file, address, err)
				}
				continue
			}
			name, anchor, _ := strings.Cut(address, "#")
			linked := file
			if name != "" {
				linked = filepath.Join(filepath.Dir(file), name)
			}
			if _, err := os.Stat(linked); err != nil || address == "" {
				t.Errorf("%s links to %q, which is not there", file, address)
			} else if anchor != "" && !anchors(all[linked])[anchor] {
				t.Errorf("%s links to %q, and there is no such heading", file, address)
			}
		}
	}
	if n < 60 {
		t.Errorf("only %d links found", n)
	}
}

func anchors(page string) map[string]bool {
	var counter slug.Counter
	all := map[string]bool{}
	for _, h := range heading.FindAllStringSubmatch(fenced.ReplaceAllString(page, ""), -1) {
		all[counter.Next(strings.NewReplacer("`", "", "*", "", `\`, "").Replace(h[1]))] = true
	}
	return all
}

// A topic is named in links and by the command, so it can have no name that a command has.
func TestTopics(t *testing.T) {
	m, err := manual.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range m.Topics() {
		page, _ := m.Page(topic.Name)
		if len(page) < 2 || page[0].Kind != manual.Heading || page[0].Level != 1 || page[0].Plain() != topic.Title {
			t.Errorf("%s does not begin with its title %q", topic.Name, topic.Title)
		}
		for _, b := range page[1:] {
			if b.Kind == manual.Heading && (b.Level == 1 || b.Plain() == "") {
				t.Errorf("%s has the heading %q at level %d", topic.Name, b.Plain(), b.Level)
			}
		}
		if topic.Summary == "" || strings.HasSuffix(topic.Summary, ".") {
			t.Errorf("%s has the summary %q, which is no part of a sentence", topic.Name, topic.Summary)
		}
		if _, err := os.Stat(top + ".packaging/man/promodoc-" + topic.Name + ".1"); err == nil {
			t.Errorf("%s is also a command", topic.Name)
		}
	}
}

// Every library that the program or a test needs earns a line.
func TestLibrariesPage(t *testing.T) {
	page := pages(t)[top+"assets/docs/libraries.md"]
	mod, err := os.ReadFile(top + "go.mod")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, line := range strings.Split(string(mod), "\n") {
		module, _, _ := strings.Cut(strings.TrimSpace(strings.TrimPrefix(line, "require ")), " ")
		if !strings.HasPrefix(line, "\t") || strings.HasSuffix(line, "// indirect") || !strings.Contains(module, "/") {
			continue
		}
		n++
		short := regexp.MustCompile(`/v[0-9.]+(/.*)?$`).ReplaceAllString(module, "")
		if short == "github.com/spf13/pflag" {
			short = "pflag" // named beside the one that it is of
		}
		if !strings.Contains(page, "| "+short) && !strings.Contains(page, ", "+short) {
			t.Errorf("libraries.md has no line for %s", module)
		}
	}
	if n < 20 {
		t.Errorf("only %d libraries found", n)
	}
}

// The limits of README, in words.
const fewest, most = 600, 900

func TestReadmeIsShort(t *testing.T) {
	text := regexp.MustCompile(`(?s)<!--.*?-->|<[^>]*>`).ReplaceAllString(pages(t)[top+"README.md"], "")
	text = regexp.MustCompile(`\]\([^)]*\)`).ReplaceAllString(text, "")
	n := 0
	for _, word := range strings.Fields(text) {
		if strings.ContainsFunc(word, func(r rune) bool { return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }) {
			n++
		}
	}
	if n < fewest || n > most {
		t.Errorf("README.md has %d words, not %d to %d", n, fewest, most)
	}
}

// What is shown on a terminal has every word of a page.
func TestTerminalLosesNothing(t *testing.T) {
	m, err := manual.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range m.Topics() {
		page, _ := m.Page(topic.Name)
		for _, width := range []int{40, 80} {
			var shown bytes.Buffer
			if err := (manual.Terminal{Width: width}).Write(&shown, page); err != nil {
				t.Fatal(err)
			}
			has := map[string]bool{}
			for _, word := range strings.Fields(shown.String()) {
				has[word] = true
			}
			for _, b := range page {
				for _, word := range strings.Fields(b.Plain()) {
					if !has[word] && b.Kind != manual.Table {
						t.Errorf("%s at %d columns lacks %q", topic.Name, width, word)
					}
				}
			}
		}
	}
}
