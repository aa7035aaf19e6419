package settings

import "promodoc/app/message"

// What is wrong with a value. Key is the key in the file.
var (
	errChoice      = message.New("settings.choice", "{{.Key}} is {{.Found}}; write {{.Known}}")
	errNumber      = message.New("settings.number", "{{.Key}} is {{.Found}}; write a number from {{.Low}} to {{.High}}")
	errFlag        = message.New("settings.flag", "{{.Key}} is {{.Found}}; write true or false")
	errMoment      = message.New("settings.moment", "{{.Key}} is {{.Found}}; write a time such as 2026-11-28T07:30:00Z")
	errText        = message.New("settings.text", "{{.Key}} is {{.Found}}, which {{.Cause}}")
	errSingle      = message.New("settings.single", "{{.Key}} should be a single value")
	errNoList      = message.New("settings.no-list", "{{.Key}} should be a list such as [md, pdf]")
	errEmptyList   = message.New("settings.empty-list", "{{.Key}} is empty; name at least one")
	errItem        = message.New("settings.item", "{{.Key}} has {{.Cause}}")
	errRepeated    = message.New("settings.repeated", "{{.Key}} has {{.Item}} twice")
	errUnprintable = message.New("settings.unprintable", "has characters that cannot be shown")
	errNoFolder    = message.New("settings.no-folder", "an empty name; name a folder")
	errFolder      = message.New("settings.folder", "{{.Found}}, which {{.Cause}}")
	errFormatName  = message.New("settings.format-name", "{{.Found}}, which is not a format name")
	errAddress     = message.New("settings.address", "{{.Found}}, which is not an address; write one such as ada@example.org")
	errDesignName  = message.New("settings.design-name", "design is {{.Found}}, which is not a design name")
)

// What is wrong with a key.
var (
	// ErrUnknown is of a key that is no setting's.
	ErrUnknown    = message.New("settings.unknown", "there is no setting {{.Key}}; there are {{.Known}}")
	errUnknownDid = message.New("settings.unknown-did", "there is no setting {{.Key}}; did you mean {{.Near}}?")
	errOneValue   = message.New("settings.one-value", "{{.Key}} takes one value, and {{.Count}} are given: put it between quotes")
)

// What is wrong with a file.
var (
	errDamaged  = message.New("settings.damaged", "{{.Cause}}: the defaults are used, and the file is left as it is; correct it, or change a setting in the program, which keeps the file beside the new one")
	errDefault  = message.New("settings.default", "{{.Cause}} (until then the default is used)")
	errMistyped = message.New("settings.mistyped", "there is no setting {{.Key}}, which is kept as it is; did you mean {{.Near}}?")
	errNotSaved = message.New("settings.not-saved", "{{.File}} was not saved: {{.Cause}}")
	errNoKey    = message.New("settings.no-key", "a value without a key is left out")
	errSchema   = message.New("settings.schema", "the schema is {{.Found}} where {{.Schema}} belongs")
)
