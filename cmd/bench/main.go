// Command bench races the program against other typesetters on the same
// generated documents. It compares the medians of whole processes, their memory,
// and the share of the document's words in their output. `make bench` runs it; it
// is never installed. It must not know how pages are made: it starts programs and
// reads their files, and calls gofpdf only for the floor, the lower bound of any
// program that is built on it.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run runs one of three commands. The race starts the other two as processes of
// their own: the floor because it is a competitor, and documents because
// a process that once held them counts as large when its children are measured
// (see measure).
func run(args []string) error {
	if len(args) == 0 {
		return errors.New("name a command: race, documents or floor")
	}
	switch what, args := args[0], args[1:]; what {
	case "race":
		return race(args)
	case "documents":
		return writeDocuments(args)
	case "floor":
		return floor(args)
	default:
		return fmt.Errorf("there is no command %q; the commands are race, documents and floor", what)
	}
}

// options are the flags of race.
type options struct {
	dir      string   // of the documents and of what is made of them
	programs []string // our programs
	typst    string   // the folder npm installed Typst in, if it did
	pages    []int
	runs     int
	tooSlow  time.Duration
}

func readOptions(args []string) (options, error) {
	var o options
	var programs, pages string
	set := flag.NewFlagSet("race", flag.ContinueOnError)
	set.StringVar(&o.dir, "dir", "dist/bench", "folder for the documents and what is made of them")
	set.StringVar(&programs, "programs", "dist/promodoc", "our program; several builds of it with commas between them")
	set.StringVar(&o.typst, "typst", "", "folder in which npm installed Typst")
	set.StringVar(&pages, "pages", "3,10,15,100,140,1000,1300", "about how many pages the documents have")
	set.IntVar(&o.runs, "runs", 5, "how often each competitor makes each document")
	set.DurationVar(&o.tooSlow, "patience", 20*time.Second, "time after which a competitor runs only once, and on no longer document")
	if err := set.Parse(args); err != nil {
		return o, err
	}
	o.programs = strings.Split(programs, ",")
	var err error
	o.pages, err = numbers(strings.Split(pages, ","))
	if o.runs < 1 {
		return o, errors.New("-runs: at least 1")
	}
	return o, err
}

func numbers(words []string) ([]int, error) {
	var all []int
	for _, word := range words {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("%q is not a number of pages", word)
		}
		all = append(all, n)
	}
	return all, nil
}
