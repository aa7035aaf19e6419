package settingscmd

import "promodoc/app/message"

var (
	textShort = message.New("settingscmd.short", "List, print or change settings")
	textLong  = message.New("settingscmd.long", `Lists the settings, which are the same as in the window, by their keys in the
file settings.yaml. Settings that have their default value are marked.`)
	textJSON      = message.New("settingscmd.json", "print as JSON; 'promodoc schema settings' describes the settings")
	textUsual     = message.New("settingscmd.usual", "(default)")
	textListShort = message.New("settingscmd.list-short", "List the settings")
	textGetShort  = message.New("settingscmd.get-short", "Print the value of a setting; a list has one item on each line")
	textSetShort  = message.New("settingscmd.set-short", "Change a setting")
	textSetLong   = message.New("settingscmd.set-long", `Changes a setting, and prints the name of the settings file. A list takes
several values. An empty value restores the default. Everything else in the file
stays as it is.`)
	textSetJSON = message.New("settingscmd.set-json", "print the name of the settings file as JSON")

	textKey   = message.New("settingscmd.key", "the key of a setting")
	textValue = message.New("settingscmd.value", "the value")
)
