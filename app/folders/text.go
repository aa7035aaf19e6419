package folders

import "promodoc/app/message"

// The system names no folder.
var (
	errNoLibrary = message.New("folders.no-library", "this computer has no default folder for the library: set HOME, or {{.Variable}}")
	errNoConfig  = message.New("folders.no-configuration", "this computer has no default folder for the configuration: set HOME, or {{.Variable}}")
	errNoState   = message.New("folders.no-state", "this computer has no default folder for the state: set HOME, or {{.Variable}}")
)
