package main

import (
	_ "embed"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed typst.mjs
var typstScript []byte

// competitor is one way from a document to a PDF.
type competitor struct {
	name  string
	reads string // the extension of its input
	args  func(in, out string) []string
	timed bool // it prints the time inside its process, in milliseconds
	ours  bool
	floor bool // the lower bound
}

// findCompetitors returns those that this machine has: our programs, the floor, then
// the peers on the PATH, each with its version.
func findCompetitors(o options) ([]competitor, error) {
	var all []competitor
	for _, program := range o.programs {
		all = append(all, competitor{name: "promodoc (" + filepath.Base(program) + ")", reads: "md", ours: true,
			args: func(in, out string) []string { return []string{program, "render", in, "--out", out} }})
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	all = append(all, competitor{name: "gofpdf alone, no layout", reads: "md", floor: true,
		args: func(in, out string) []string { return []string{self, "floor", in, out} }})
	if peer, ok, err := typstThroughNode(o); err != nil {
		return nil, err
	} else if ok {
		all = append(all, peer)
	}
	return append(all, onPath(filepath.Join(o.dir, "fonts"))...), nil
}

// typstThroughNode returns Typst's own compiler as a library of Node, if npm
// installed it.
func typstThroughNode(o options) (competitor, bool, error) {
	const module = "node_modules/@myriaddreamin/typst-ts-node-compiler/package.json"
	data, err := os.ReadFile(filepath.Join(o.typst, module))
	if o.typst == "" || err != nil || version("node") == "" {
		return competitor{}, false, nil
	}
	var says struct{ Version string }
	if err := json.Unmarshal(data, &says); err != nil {
		return competitor{}, false, err
	}
	script := filepath.Join(o.dir, "typst.mjs")
	if err := os.WriteFile(script, typstScript, 0o644); err != nil {
		return competitor{}, false, err
	}
	return competitor{name: "Typst (npm library " + says.Version + ")", reads: "typ", timed: true,
		args: func(in, out string) []string {
			return []string{"node", script, o.typst, filepath.Join(o.dir, "fonts"), in, out}
		}}, true, nil
}

// onPath returns the peers that are installed as commands.
func onPath(fonts string) []competitor {
	var all []competitor
	add := func(name, reads string, args func(in, out string) []string) {
		if name != "" {
			all = append(all, competitor{name: name, reads: reads, args: args})
		}
	}
	add(version("typst"), "typ", func(in, out string) []string {
		return []string{"typst", "compile", "--ignore-system-fonts", "--font-path", fonts, in, out}
	})
	pandoc := version("pandoc")
	for _, engine := range []string{"typst", "weasyprint", "xelatex"} {
		if v := version(engine); v != "" && pandoc != "" {
			add(pandoc+" with "+v, "md", func(in, out string) []string {
				return []string{"pandoc", "-f", "gfm", "-M", "title=Bench", "--pdf-engine", engine, in, "-o", out}
			})
		}
	}
	add(version("weasyprint"), "html", func(in, out string) []string { return []string{"weasyprint", in, out} })
	for _, browser := range []string{"chromium", "google-chrome"} {
		add(version(browser), "html", func(in, out string) []string {
			return []string{browser, "--headless", "--no-sandbox", "--no-pdf-header-footer", "--print-to-pdf=" + out, in}
		})
	}
	return all
}

// version returns the first line of a command's --version, or nothing if there is
// no such command.
func version(command string) string {
	out, err := exec.Command(command, "--version").Output()
	if err != nil {
		return ""
	}
	line, _, _ := strings.Cut(string(out), "\n")
	return strings.TrimSpace(line)
}
