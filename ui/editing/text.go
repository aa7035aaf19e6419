package editing

import "promodoc/app/message"

// The texts that all editors share.
var (
	textSave          = message.New("editing.save", "Save now")
	textUndo          = message.New("editing.undo", "Undo")
	textRedo          = message.New("editing.redo", "Redo")
	textToggleOutline = message.New("editing.toggle-outline", "Show or hide the outline")
	textTogglePage    = message.New("editing.toggle-page", "Show or hide the pages")
	textZoomIn        = message.New("editing.zoom-in", "Enlarge the pages")
	textZoomOut       = message.New("editing.zoom-out", "Reduce the pages")
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
	textCloseBlocked  = message.New("editing.close-blocked", "Not saved: {{.Reason}} The text is still here. Fix the problem, or close again to discard your changes.")
)
