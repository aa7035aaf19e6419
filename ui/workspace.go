package ui

import (
	"time"

	"promodoc/app/career"
	"promodoc/app/ladder"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/place"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/session"
	"promodoc/app/settings"
	"promodoc/app/workspace"
	"promodoc/ui/library"
	"promodoc/ui/paths"
)

// Workspace is everything the window does with the world outside: documents,
// paths, exports and settings. Package app/workspace provides it; a test may
// provide another. All methods but Export, and the jobs of Lay and PathNow, are called on the
// goroutine of the screens.
type Workspace interface {
	library.Shelf
	Careers

	Paths() (paths []career.Path, notices []string)
	Forms() []career.Path
	LastCandidate() promo.Candidate
	Create(workspace.Choice) (file string, err error)
	Sample() (file string, err error)
	Open(file string) (s *session.Session, notices []string, err error)
	PathNow(d promo.Document) (job func() (workspace.PathNow, error))

	Formats() []pages.Format
	Designs() []pagesetup.Design
	Export(d promo.Document, request publish.Request) ([]publish.Written, error)
	Lay(d promo.Document) (job func() (pages.Pages, error))

	Settings() settings.Settings
	KeepSettings(settings.Settings) error
	Window() settings.Window
	KeepWindow(settings.Window)
	Folders() place.Folders
	Now() time.Time
}

// Careers is what the window does with career paths. ReadPage and
// LookAtPathFolder are called on any goroutine.
type Careers interface {
	paths.Shelf

	PathsChanged(told func())
	LookAtPathFolder(folder string) (files int, err error)
	OpenPath(file string) (workspace.PathFile, error)
	AddPath(career.Path) (file string, err error)
	CheckPath(file string, data []byte) func() workspace.Check
	KeepPathFile(file string, data []byte) (kept string, err error)
	Begin(workspace.Choice) promo.Document
	FreePathID(id string, given map[string]bool) string
	ImportPathFile(file, asID string) (newFile string, err error)
	ExportPathFile(idOrFile, to string) error

	WhatIs(file string) (workspace.Incoming, error)
	ReadPage(file, base string) (ladder.Draft, error)
}

var _ Workspace = (*workspace.Workspace)(nil)
