package folders

import "promodoc/app/message"

// The system names no folder.
var (
	errNoLibrary = message.New("folders.no-library", "this machine names no folder for the library: set HOME, or {{.Variable}}")
	errNoConfig  = message.New("folders.no-configuration", "this machine names no folder for the configuration: set HOME, or {{.Variable}}")
	errNoState   = message.New("folders.no-state", "this machine names no folder for the state: set HOME, or {{.Variable}}")
)
