package settingscmd

import "promodoc/app/message"

var (
	textShort = message.New("settingscmd.short", "List the settings, print one, change one")
	textLong  = message.New("settingscmd.long", `Lists the settings by their keys in the file settings.yaml, as the window has them, and
which of them have their usual value.`)
	textJSON      = message.New("settingscmd.json", "print as JSON; 'promodoc schema settings' describes the settings")
	textUsual     = message.New("settingscmd.usual", "(usual)")
	textListShort = message.New("settingscmd.list-short", "List the settings")
	textGetShort  = message.New("settingscmd.get-short", "Print the value of a setting, a list with one on each line")
	textSetShort  = message.New("settingscmd.set-short", "Change a setting and print the file")
	textSetLong   = message.New("settingscmd.set-long", `Changes a setting and prints the file. A list takes several values; an empty value is the
usual one again. What the file has besides stays.`)
	textSetJSON = message.New("settingscmd.set-json", "print the file as JSON")

	textKey   = message.New("settingscmd.key", "the key of a setting")
	textValue = message.New("settingscmd.value", "the value")
)
