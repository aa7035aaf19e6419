package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

// result is the result of one competitor and one document.
type result struct {
	competitor
	pages    int // requested, roughly
	runs     []timing
	err      error
	contents contents
}

// race runs every competitor on every document, then checks what they made and
// prints the table.
func race(args []string) error {
	o, err := readOptions(args)
	if err != nil {
		return err
	}
	if o.dir, err = filepath.Abs(o.dir); err != nil {
		return err
	}
	if err := writeDocumentsApart(o); err != nil {
		return err
	}
	competitors, err := findCompetitors(o)
	if err != nil {
		return err
	}
	var results []*result
	excluded := make([]bool, len(competitors))
	for _, pages := range o.pages {
		results = append(results, o.round(competitors, excluded, pages)...)
	}
	for _, r := range results {
		if r.err == nil {
			r.contents, r.err = inspect(o.outputFile(r), documentFile(o.dir, r.pages, "txt"))
		}
	}
	report(os.Stdout, results)
	return nil
}

// writeDocumentsApart writes the documents in another process.
func writeDocumentsApart(o options) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	args := []string{"documents", o.dir}
	for _, n := range o.pages {
		args = append(args, strconv.Itoa(n))
	}
	out, err := exec.Command(self, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("cannot write the documents: %w: %s", err, out)
	}
	return nil
}

// round runs the competitors on one document in turn, several times, so that
// other load on the machine affects all of them. One that is too slow runs once
// and is left out of the later rounds.
func (o options) round(competitors []competitor, excluded []bool, pages int) []*result {
	results := make([]*result, len(competitors))
	for i, c := range competitors {
		results[i] = &result{competitor: c, pages: pages}
	}
	out := make([]bool, len(competitors))
	copy(out, excluded)
	for range o.runs {
		for i, r := range results {
			if out[i] {
				continue
			}
			t, err := measure(r.competitor, documentFile(o.dir, pages, r.reads), o.outputFile(r))
			r.runs, r.err = append(r.runs, t), err
			slow := t.wall > o.tooSlow
			excluded[i] = excluded[i] || slow
			out[i] = slow || err != nil
		}
	}
	var ran []*result
	for _, r := range results {
		if len(r.runs) > 0 {
			ran = append(ran, r)
		}
	}
	return ran
}

// outputFile returns the file a competitor writes a document to.
func (o options) outputFile(r *result) string {
	name := make([]rune, 0, len(r.name))
	for _, c := range r.name {
		if c == '/' || c == ' ' {
			c = '-'
		}
		name = append(name, c)
	}
	return filepath.Join(o.dir, fmt.Sprintf("%d %s.pdf", r.pages, string(name)))
}
