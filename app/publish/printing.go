package publish

import (
	"path/filepath"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
)

// printed is the extension of the files that are made to be printed.
const printed = ".pdf"

// PrintFile writes the PDF of a document, under a free name in a folder that only the
// user can read, for another program to print it, and returns the file. It is not an
// export: it is removed by [Publisher.RemovePrintFiles]. Errors: those of Render;
// *disk.Refused.
func (p Publisher) PrintFile(doc promo.Document, folder, name string, setup pagesetup.Setup) (file string, err error) {
	setup.WithDocument = false // which is for another window, not for paper
	data, _, err := p.Render(doc, "pdf", setup)
	if err != nil {
		return "", err
	}
	file, err = p.createFree(folder, filename.Safe(name, fallback(doc)), printed, data)
	return file, disk.IgnoreUnconfirmed(err)
}

// RemovePrintFiles removes what PrintFile wrote into a folder and is older than an age.
// A program that was just told to open one may not have read it yet. What cannot be
// removed stays until the next time, such as a file that a program on Windows has open.
func (p Publisher) RemovePrintFiles(folder string, age time.Duration) {
	entries, err := disk.List(p.FS, folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if !entry.Type().IsRegular() || filepath.Ext(entry.Name()) != printed {
			continue
		}
		if info, err := entry.Info(); err == nil && p.Now().Sub(info.ModTime()) > age {
			_ = disk.Remove(p.FS, filepath.Join(folder, entry.Name()))
		}
	}
}
