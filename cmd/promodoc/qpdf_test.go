//go:build cgo && linux

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"promodoc/export"
	"promodoc/export/spectest"
)

// sampleSize is the number of PDFs that qpdf checks.
const sampleSize = 500

// TestQPDFAcceptsPDFs has qpdf check PDFs of the examples of CommonMark's
// specification, alone, mixed, and cut at random into what nobody would write.
// The texts are the same each time.
func TestQPDFAcceptsPDFs(t *testing.T) {
	texts := sampleTexts(t)
	dir := t.TempDir()
	next := make(chan int)
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for i := range next {
				file := filepath.Join(dir, fmt.Sprintf("%d.pdf", i))
				if err := checkWithQPDF(file, texts[i]); err != nil {
					t.Errorf("%q: %v", texts[i], err)
				}
			}
		})
	}
	for i := range texts {
		next <- i
	}
	close(next)
	workers.Wait()
}

func checkWithQPDF(file, text string) error {
	data, _, err := export.Typeset([]byte(text), export.Options{})
	if err != nil {
		return err
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return err
	}
	if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
		return fmt.Errorf("qpdf --check: %w\n%s", err, out)
	}
	return os.Remove(file)
}

func sampleTexts(t *testing.T) []string {
	t.Helper()
	examples := spectest.Examples(t)
	if len(examples) < 600 {
		t.Fatalf("%d examples", len(examples))
	}
	r := rand.New(rand.NewPCG(1, 1))
	some := func() string { return examples[r.IntN(len(examples))].Markdown }
	texts := make([]string, sampleSize)
	for i := range texts {
		switch i % 4 {
		case 0:
			texts[i] = some()
		case 1:
			texts[i] = some() + some() + some()
		case 2: // cut between bytes rather than characters
			one, other := some(), some()
			texts[i] = one[:r.IntN(len(one)+1)] + other[r.IntN(len(other)+1):]
		case 3:
			texts[i] = strings.Repeat(strings.TrimRight(some(), "\n"), 1+r.IntN(40))
		}
	}
	return texts
}
