package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"promodoc/app/disk"
	"promodoc/export"
)

// renderImages writes the pages as images and prints their names. It looks at
// every place before it writes to the first.
func (p *program) renderImages(source []byte, o export.Options, dpi int, out string) error {
	pages, report, err := export.Images(source, o, dpi)
	if err != nil {
		return err
	}
	p.tellOfRendering(report.Notices)
	if out == "-" {
		return p.printImage(pages)
	}
	names := imageNames(out, pages.Count())
	for _, name := range names {
		if err := mayReplace(name, renderPNG); err != nil {
			return err
		}
	}
	for i, name := range names {
		data, err := pages.PNG(i)
		if err != nil {
			return err
		}
		if err := disk.Replace(disk.OS{}, name, data); err != nil {
			return err
		}
		fmt.Fprintln(p.out, name)
	}
	return nil
}

// printImage writes the only page to standard output: images in a row are no
// file that anything reads.
func (p *program) printImage(pages *export.PageImages) error {
	if n := pages.Count(); n > 1 {
		return usagef("standard output takes one page image, and there are %d pages: give --out a file or a folder", n)
	}
	data, err := pages.PNG(0)
	if err != nil {
		return err
	}
	return p.print(data)
}

// imageNames numbers a file's name for so many pages, with leading zeros where
// they are needed for the names to sort.
func imageNames(file string, pages int) []string {
	ending := filepath.Ext(file)
	if !strings.EqualFold(ending, "."+renderPNG) {
		ending = "." + renderPNG
	}
	stem := strings.TrimSuffix(file, ending)
	digits := len(strconv.Itoa(pages))
	names := make([]string, pages)
	for i := range names {
		names[i] = fmt.Sprintf("%s-%0*d%s", stem, digits, i+1, ending)
	}
	return names
}
