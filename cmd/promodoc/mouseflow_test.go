//go:build cgo && linux

package main

import (
	"fmt"
	"testing"

	"promodoc/app/promo"
	"promodoc/ui/action"
)

// TestEvidenceFlowByMouse does with the mouse what [TestEvidenceFlow] does by keyboard,
// which is left with what can only be typed: entries are noted down, four of ten
// proposals are ticked and taken, two examples are made of entries, one taken back and
// made again, one gets a picture, and all is exported; what waits on the path of the next
// cycle is placed from the tray, and exported.
func TestEvidenceFlowByMouse(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.name = "promodoc-pointed"
	repository, picture := d.repository(), d.picture()
	d.start()
	d.click("New document")
	d.click("Type to filter")
	d.write("support engineering manager")
	d.mouse(pointing{"Candidate", field}, 1)
	d.write("Ada Smith")
	d.click("Create")
	d.waitForTitle("Ada Smith — Support Engineering Manager")

	d.toJournal()
	for i, line := range []string{"2026-09-01: Took an objection #review @Jon", "2026-09-02: Led the outage #on-call"} {
		d.click("New entry")
		d.write(line)
		d.click("Add")
		d.waitForEntries(i + 1)
	}
	d.tickFour(repository)
	d.useEntry("Took an objection", 1)
	d.toJournal()
	d.useEntry("Mend fault 2 of the importer", 2)
	d.undoByMenu()

	d.click("Attach a file …")
	d.write(picture)
	d.click("Attach")
	d.waitFor("an attachment", func() bool { return len(promo.AttachedFiles(d.last())) == 1 })
	d.click("Export")
	d.click("Export 2 files")
	d.checkFirstExport()

	d.placeByMouse()
	d.press("ctrl+q")
	d.waitForExit()
}

// toJournal goes from the document to the journal.
func (d *driver) toJournal() {
	d.t.Helper()
	d.click("‹ Library")
	d.click("Journal")
	d.waitForTitle("Journal")
}

// tickFour takes four of the proposals of a repository into the journal, which has two
// entries.
func (d *driver) tickFour(repository string) {
	d.t.Helper()
	d.click("Take in evidence")
	d.waitForTitle("Take in evidence")
	d.click("~/code")
	d.write(repository)
	d.click("Look there")
	for i := range 4 {
		d.mouse(pointing{fmt.Sprintf("Mend fault %d of the importer", i+2), tick}, 1)
	}
	d.click("Take 4 entries")
	d.waitForEntries(6)
	d.waitForTitle("Journal")
}

// useEntry makes an example of an entry for the second consideration, which is the
// document's n-th.
func (d *driver) useEntry(title string, n int) {
	d.t.Helper()
	d.click(title)
	d.click("Make an example of it (" + action.KeyLabel(action.UseEntries) + ")")
	d.click("Ada Smith") // the document
	d.click(d.last().Snapshot.Considerations()[1].Title)
	d.waitForTitle("Ada Smith")
	d.waitForExamples(n)
}

// waitForExamples waits until the document has a number of examples on disk.
func (d *driver) waitForExamples(n int) {
	d.t.Helper()
	d.waitFor(fmt.Sprintf("%d examples", n), func() bool { return len(d.last().Examples) == n })
}

// undoByMenu takes the second example back and makes it again, by the menu of a field.
func (d *driver) undoByMenu() {
	d.t.Helper()
	const rightButton = 3
	note := pointing{"Note to self", field}
	d.mouse(note, rightButton)
	d.click("Undo")
	d.waitForExamples(1)
	d.mouse(note, rightButton)
	d.click("Redo")
	d.waitForExamples(2)
}

// placeByMouse begins the next cycle on the path of staff engineers, places what waits
// there, and exports it.
func (d *driver) placeByMouse() {
	d.t.Helper()
	d.click("Close") // the panel, for which there is no outline beside the pages
	d.click("Overview")
	d.click("Begin the next cycle from this document")
	d.waitForTitle("Next cycle")
	d.click("Type to filter")
	d.write("staff support engineer")
	d.click("Create")
	d.waitForTitle("Staff Support Engineer")
	waiting := func(n int) {
		d.waitFor(fmt.Sprintf("%d examples that wait", n), func() bool {
			doc := d.last()
			return len(doc.Examples) == 2 && len(promo.Unplaced(doc)) == n
		})
	}
	waiting(2)
	considerations := d.last().Snapshot.Considerations()
	d.click("2  " + considerations[1].Title)
	waiting(1)
	d.click("3  " + considerations[2].Title)
	waiting(0)
	d.click("Export")
	d.click("Export 2 files")
	d.checkNextExport(considerations)
}
