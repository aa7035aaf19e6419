package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// contents describes a competitor's file.
type contents struct {
	pages int
	bytes int64
	found float64 // share of the document's words that can be read in it
}

var pagesLine = regexp.MustCompile(`(?m)^Pages: +(\d+)$`)

// inspect describes a PDF by poppler's tools, which are independent of all
// competitors.
func inspect(file, words string) (contents, error) {
	stat, err := os.Stat(file)
	if err != nil {
		return contents{}, err
	}
	m := contents{bytes: stat.Size()}
	info, err := exec.Command("pdfinfo", file).Output()
	if err != nil {
		return m, fmt.Errorf("pdfinfo: %w", err)
	}
	if found := pagesLine.FindSubmatch(info); found != nil {
		m.pages, _ = strconv.Atoi(string(found[1]))
	}
	text, err := exec.Command("pdftotext", file, "-").Output()
	if err != nil {
		return m, fmt.Errorf("pdftotext: %w", err)
	}
	want, err := os.ReadFile(words)
	if err != nil {
		return m, err
	}
	m.found = share(string(want), string(text))
	return m, nil
}

// share returns the share of the wanted words that a text has, each as often as
// it is wanted, from 0 to 1.
func share(want, text string) float64 {
	have := map[string]int{}
	for _, word := range wordsOf(text) {
		have[word]++
	}
	wanted := wordsOf(want)
	if len(wanted) == 0 {
		return 1
	}
	found := 0
	for _, word := range wanted {
		if have[word] > 0 {
			have[word]--
			found++
		}
	}
	return float64(found) / float64(len(wanted))
}

// wordsOf splits a text at everything but letters, marks and digits.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}
