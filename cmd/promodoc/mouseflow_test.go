//go:build cgo && linux

package main

import (
	"fmt"
	"path/filepath"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/action"
)

// TestEvidenceFlowByMouse does with the mouse what [TestEvidenceFlow] does by keyboard,
// which is left with what can only be typed: entries are noted down, four of ten
// proposals are ticked and taken, two examples are made of entries, one of them is placed
// on a second consideration and gets a picture, and all is exported; what waits on the
// path of the next cycle is placed from the tray, and exported. Each step is undone and
// done again.
func TestEvidenceFlowByMouse(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.name = "promodoc-pointed"
	repository, picture := d.repository(), d.picture()
	d.start()
	d.click("New document")
	d.click("Type to filter")
	d.write("support engineering manager")
	d.mouse(pointing{Text: "Candidate", Part: field}, 1)
	d.write("Ada Smith")
	d.click("Create")
	d.waitForTitle("Ada Smith — Support Engineering Manager")
	considerations := d.last().Snapshot.Considerations()

	d.toJournal()
	for i, line := range []string{"2026-09-01: Took an objection #review @Jon", "2026-09-02: Led the outage #on-call"} {
		d.click("New entry")
		d.write(line)
		d.click("Add")
		d.waitForEntries(i + 1)
		d.waitToBeGone("New entry in the journal") // the panel: from then on it can be undone
	}
	d.undoInJournal(1, 2)
	d.tickFour(repository)
	d.undoInJournal(2, 6)

	d.click("Took an objection")
	d.click("Make an example from it (" + action.KeyLabel(action.UseEntries) + ")")
	d.chooseWhereUsed(considerations[1])
	d.waitForDocument("an example", func(doc promo.Document) bool { return len(doc.Examples) == 1 })
	d.toJournal()
	d.mouse(pointing{Text: "Mend fault 2 of the importer", Part: tick}, 1)
	d.click("Make an example")
	d.chooseWhereUsed(considerations[1])
	examples := func(n int) func(promo.Document) bool {
		return func(doc promo.Document) bool { return len(doc.Examples) == n }
	}
	d.undoneByMenu("another example", examples(1), examples(2))

	d.click("+ supports")
	d.click(considerations[2].Title)
	supports := func(n int) func(promo.Document) bool {
		return func(doc promo.Document) bool { return len(doc.Examples[1].Supports) == n }
	}
	d.undoneByMenu("a second consideration", supports(1), supports(2))

	d.click("Attach a file …")
	d.click("Browse …")
	d.click("(Parent)") // of the repository, where the dialog was last
	d.click(filepath.Base(picture))
	d.click("Open")
	attached := func(n int) func(promo.Document) bool {
		return func(doc promo.Document) bool { return len(promo.AttachedFiles(doc)) == n }
	}
	d.undoneByMenu("an attachment", attached(0), attached(1))
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

// undoInJournal takes the last step back and does it again, by the links at the bottom.
// Each is pressed when what is said before it has come, which moves it.
func (d *driver) undoInJournal(before, after int) {
	d.t.Helper()
	d.click("Undo")
	d.waitForEntries(before)
	d.waitToSee("Undone")
	d.click("Redo")
	d.waitForEntries(after)
	d.waitToSee("Redone")
}

// tickFour takes four of the proposals of a repository into the journal, which has two
// entries.
func (d *driver) tickFour(repository string) {
	d.t.Helper()
	d.click("Import evidence")
	d.waitForTitle("Import evidence")
	d.click("Add a folder …")
	d.click(filepath.Base(repository))
	d.click("Open")
	d.click("Start looking")
	for i := range 4 {
		d.mouse(pointing{Text: fmt.Sprintf("Mend fault %d of the importer", i+2), Part: tick}, 1)
	}
	d.click("Undo")
	d.waitToSee("Add 3 entries")
	d.click("Redo")
	d.click("Add 4 entries")
	d.waitForEntries(6)
	d.waitForTitle("Journal")
}

// chooseWhereUsed chooses the document and the consideration for which an example is made.
func (d *driver) chooseWhereUsed(c career.Consideration) {
	d.t.Helper()
	d.waitToSee("Make an example in which document?")
	d.click("Ada Smith")
	d.waitToSee("For which consideration?")
	d.click(c.Title)
	d.waitForTitle("Ada Smith")
	d.waitToBeGone("For which consideration?")
}

// waitForDocument waits until a document is saved in a state, and saves it at once.
func (d *driver) waitForDocument(what string, is func(promo.Document) bool) {
	d.t.Helper()
	d.waitFor(what, func() bool {
		d.press("ctrl+s")
		return is(d.last())
	})
}

// undoneByMenu waits until a document is as it is after a step, takes that back and does it
// again, by the menu of a field.
func (d *driver) undoneByMenu(what string, before, after func(promo.Document) bool) {
	d.t.Helper()
	const rightButton = 3
	note := pointing{Text: "Note to self", Part: field}
	d.waitForDocument(what+", done", after)
	d.mouse(note, rightButton)
	d.click("Undo")
	d.waitForDocument(what+", undone", before)
	d.mouse(note, rightButton)
	d.click("Redo")
	d.waitForDocument(what+", done again", after)
}

// undoneByLink does the same by the links at the bottom, as where there is no field. They
// stay where they are once it is said there that the document is saved.
func (d *driver) undoneByLink(what string, before, after func(promo.Document) bool) {
	d.t.Helper()
	saved := pointing{Text: "Saved", Begins: true}
	d.waitForDocument(what+", done", after)
	d.waitToSeeThat(saved)
	d.click("Undo")
	d.waitForDocument(what+", undone", before)
	d.waitToSeeThat(saved)
	d.click("Redo")
	d.waitForDocument(what+", done again", after)
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
	waiting := func(n int) func(promo.Document) bool {
		return func(doc promo.Document) bool { return len(doc.Examples) == 2 && len(promo.Unplaced(doc)) == n }
	}
	d.waitForDocument("what waits", waiting(2))
	considerations := d.last().Snapshot.Considerations()
	d.click("2  " + considerations[1].Title)
	d.undoneByLink("the first place", waiting(2), waiting(1))
	d.click("Examples to place") // from the page that the first is on now
	d.click("3  " + considerations[2].Title)
	d.waitForDocument("the second place", waiting(0))
	d.click("Export")
	d.click("Export 2 files")
	d.checkNextExport(considerations)
}
