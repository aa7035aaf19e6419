package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

// result is what came of one contestant and one document.
type result struct {
	contestant
	pages int // asked for, about
	runs  []timing
	err   error
	made  made
}

// race runs every contestant on every document, then looks at what they made
// and prints the table.
func race(args []string) error {
	o, err := readOptions(args)
	if err != nil {
		return err
	}
	if o.dir, err = filepath.Abs(o.dir); err != nil {
		return err
	}
	if err := documentsElsewhere(o); err != nil {
		return err
	}
	field, err := contestants(o)
	if err != nil {
		return err
	}
	var results []*result
	tired := make([]bool, len(field))
	for _, pages := range o.pages {
		results = append(results, o.round(field, tired, pages)...)
	}
	for _, r := range results {
		if r.err == nil {
			r.made, r.err = look(o.output(r), documentFile(o.dir, r.pages, "txt"))
		}
	}
	report(os.Stdout, results)
	return nil
}

// documentsElsewhere has another process write the documents.
func documentsElsewhere(o options) error {
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
		return fmt.Errorf("the documents could not be written: %w: %s", err, out)
	}
	return nil
}

// round runs the contestants on one document in turn, again and again, so that
// whatever else the machine does meanwhile is shared by all. Who is too slow
// runs once and is out of the rounds that follow.
func (o options) round(field []contestant, tired []bool, pages int) []*result {
	results := make([]*result, len(field))
	for i, c := range field {
		results[i] = &result{contestant: c, pages: pages}
	}
	out := make([]bool, len(field))
	copy(out, tired)
	for range o.runs {
		for i, r := range results {
			if out[i] {
				continue
			}
			t, err := measure(r.contestant, documentFile(o.dir, pages, r.reads), o.output(r))
			r.runs, r.err = append(r.runs, t), err
			slow := t.wall > o.patience
			tired[i] = tired[i] || slow
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

// output is the file a contestant writes a document to.
func (o options) output(r *result) string {
	name := make([]rune, 0, len(r.name))
	for _, c := range r.name {
		if c == '/' || c == ' ' {
			c = '-'
		}
		name = append(name, c)
	}
	return filepath.Join(o.dir, fmt.Sprintf("%d %s.pdf", r.pages, string(name)))
}
