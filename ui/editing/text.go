package editing

import "promodoc/app/message"

// The texts that all editors share.
var (
	textSave          = message.New("editing.save", "Save now")
	textUndo          = message.New("editing.undo", "Undo")
	textRedo          = message.New("editing.redo", "Redo")
	textOutline       = message.New("editing.outline", "Outline")
	textToggleOutline = message.New("editing.toggle-outline", "Show or hide the outline")
	textTogglePage    = message.New("editing.toggle-page", "Show or hide the pages")
	textZoomIn        = message.New("editing.zoom-in", "Zoom in")
	textZoomOut       = message.New("editing.zoom-out", "Zoom out")
	textFitWidth      = message.New("editing.fit-width", "Fit the pages to their pane")
	textNextPane      = message.New("editing.next-pane", "Next pane")
	textPreviousPane  = message.New("editing.previous-pane", "Previous pane")
	textDismiss       = message.New("editing.dismiss", "Dismiss")
	textNotSaved      = message.New("editing.not-saved", "Not saved")
	textReadOnly      = message.New("editing.read-only", "Read only")
	textUndone        = message.New("editing.undone", "Undone: {{.Step}}")
	textRedone        = message.New("editing.redone", "Redone: {{.Step}}")
	textNothingToUndo = message.New("editing.nothing-to-undo", "There is nothing to undo.")
	textNothingToRedo = message.New("editing.nothing-to-redo", "There is nothing to redo.")
	textShowPages     = message.New("editing.show-pages", "Show the pages first.")
)

// What is said when text cannot be saved.
var (
	textUnkept       = message.New("editing.unkept", "What you type is not protected between saves: {{.Reason}}")
	textCloseBlocked = message.New("editing.close-blocked", "What you typed is kept and comes back the next time you open this. Fix the problem, or close again to leave it at that.")
	textLoseQuestion = message.New("editing.lose-question", "What you typed cannot be saved anywhere: {{.Reason}} Closing now would lose it. Free some space and save again, or copy the text into another program.")
	textSaveAgain    = message.New("editing.save-again", "Save again")
	textLose         = message.New("editing.lose", "Discard it")
	textAnswerFirst  = message.New("editing.answer-first", "Not closed: answer the question above the page first.")
	textMayLose      = message.New("editing.may-lose", "Close again now: what is not saved will be lost.")
	errKept          = message.New("editing.kept", "{{.Cause}}; what you typed is kept, and comes back the next time you open the document")
	errLost          = message.New("editing.lost", "{{.Cause}}; what you typed since the last save could not be saved anywhere and is lost")
)
