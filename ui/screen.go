package ui

import (
	"fyne.io/fyne/v2"

	"promodoc/app/journal"
	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/compare"
	"promodoc/ui/editing"
	"promodoc/ui/editor"
	"promodoc/ui/editor/attaching"
	"promodoc/ui/editor/reviewing"
	"promodoc/ui/gathering"
	"promodoc/ui/importing"
	"promodoc/ui/journaling"
	"promodoc/ui/patheditor"
	"promodoc/ui/paths"
)

// screen is what the window needs of every screen.
type screen interface {
	Object() fyne.CanvasObject
	Shown()                                         // is called when it is in the window
	Leave()                                         // is called before another screen replaces it
	Offers() []action.Offer                         // the actions of the screen
	Can(action.ID) bool                             // reports whether one of them applies now
	Do(action.ID) bool                              // reports false for an action that is not the screen's
	Key(fyne.KeyName) bool                          // takes a bare key that no widget used
	SetPanel(panel fyne.CanvasObject, focus func()) // opens a panel beside it; nil closes it
	Say(sentence string)                            // shows a sentence in its status line
	Fail(sentence string)                           // shows there what failed
}

// A closeGuard is a screen with something to lose. If closing it would lose
// that, BlocksClose says so on the screen and reports true, once; the next call
// allows it.
type closeGuard interface{ BlocksClose() bool }

// A typeTaker is a screen that characters mean something to while no field has the
// keyboard. TypeUnfocused reports whether one did.
type typeTaker interface{ TypeUnfocused(r rune) bool }

// A flusher is a screen that saves with a delay. Flush writes what is not saved
// yet.
type flusher interface{ Flush() error }

// A pathObserver is a screen that shows something of path files. PathsChanged is
// called when some changed on disk.
type pathObserver interface{ PathsChanged() }

// A documentScreen is a screen that has a document open.
type documentScreen interface {
	pathObserver
	Session() *session.Session
	Place() places.Place // where the user is
	WatchPath(editor.PathWatch)
	OfferPath(workspace.PathUpdate) // shows what becomes of the document on another path
	SpellingChanged()               // checks the spelling again, after a change of settings
	Review() *reviewing.Controller  // shows the review of the document
	AddFeedback(file string)        // adds the comments in a file
	Announce(editing.Notification)
	JournalRead(map[string]journal.Entry) // takes up the entries, by their IDs
	Attachments() *attaching.Gallery      // attaches files to the open example
	ShowExample(id string)                // opens an example; the keyboard stays where it is
	SetPanelOptions(editing.PanelOptions) // of the open panel
	GoOnAt(field promo.Ref, caret int)    // shows a field when it is shown next
	RefreshPages()                        // lays the document out again, after a change of settings
	// SetPanelByPage opens a panel beside the pages; closed is called when that is
	// closed.
	SetPanelByPage(panel fyne.CanvasObject, focus, closed func())
}

// The screens that can do more than a screen must.
var (
	_ documentScreen = (*editor.Editor)(nil)
	_ closeGuard     = (*editor.Editor)(nil)
	_ flusher        = (*editor.Editor)(nil)
	_ typeTaker      = (*editor.Editor)(nil)
	_ closeGuard     = (*patheditor.Editor)(nil)
	_ flusher        = (*patheditor.Editor)(nil)
	_ closeGuard     = (*importing.Screen)(nil)
	_ closeGuard     = (*compare.Screen)(nil)
	_ pathObserver   = (*paths.Screen)(nil)
	_ closeGuard     = (*journaling.Screen)(nil)
	_ flusher        = (*journaling.Screen)(nil)
	_ closeGuard     = (*gathering.Screen)(nil)
)
