package folders

import "promodoc/app/message"

// The system names no folder.
var (
	errNoLibrary = message.New("folders.no-library", "this machine names no folder for the library: set {{.Variable}} to one")
	errNoConfig  = message.New("folders.no-configuration", "this machine names no folder for the configuration: set {{.Variable}} to one")
	errNoState   = message.New("folders.no-state", "this machine names no folder for the state: set {{.Variable}} to one")
)
