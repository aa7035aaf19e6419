// Command bench races the program against other ways to pages: the same
// generated documents, whole processes, medians, memory, and the share of the
// words that can be read in what came out. `make bench` runs it; it is never
// installed. It must not know how pages are made: it starts programs and looks
// at their files, and calls gofpdf only for the floor below which no program
// built on it can get.
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

// run does one of three things. The race starts the other two as processes of
// their own: the floor because it is a contestant, the writing of the documents
// because a process that once held them counts as large when its children are
// measured (see measure).
func run(args []string) error {
	if len(args) == 0 {
		return errors.New("say what to do: race, documents or floor")
	}
	switch what, args := args[0], args[1:]; what {
	case "race":
		return race(args)
	case "documents":
		return writeDocuments(args)
	case "floor":
		return floor(args)
	default:
		return fmt.Errorf("there is no %q: it does race, documents and floor", what)
	}
}

// options say what is raced.
type options struct {
	dir      string   // where documents and pages lie
	programs []string // builds of ours
	typst    string   // the folder npm installed Typst in, if it did
	pages    []int
	runs     int
	patience time.Duration
}

func readOptions(args []string) (options, error) {
	var o options
	var programs, pages string
	set := flag.NewFlagSet("race", flag.ContinueOnError)
	set.StringVar(&o.dir, "dir", "dist/bench", "folder for the documents and what is made of them")
	set.StringVar(&programs, "programs", "dist/promodoc", "our program; several builds of it with commas between them")
	set.StringVar(&o.typst, "typst", "", "folder in which npm installed Typst")
	set.StringVar(&pages, "pages", "3,10,15,100,140,1000,1300", "about how many pages the documents have")
	set.IntVar(&o.runs, "runs", 5, "how often each contestant makes each document")
	set.DurationVar(&o.patience, "patience", 20*time.Second, "who takes longer is run once, and not asked for more pages")
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
			return nil, fmt.Errorf("%q is no number of pages", word)
		}
		all = append(all, n)
	}
	return all, nil
}
