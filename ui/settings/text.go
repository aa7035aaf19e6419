package settings

import "promodoc/app/message"

// The settings.
var (
	textTitle               = message.New("settings.title", "Settings")
	textSpelling            = message.New("settings.spelling", "Spelling")
	textSpellingAbout       = message.New("settings.spelling-about", "of documents, as you write")
	textOn                  = message.New("settings.on", "Check")
	textOff                 = message.New("settings.off", "Do not check")
	textDictionariesEnglish = message.New("settings.dictionaries-english", "An English dictionary is built in. Other languages need a Hunspell dictionary on this computer; there is none.")
	textDictionaries        = message.New("settings.dictionaries", "An English dictionary is built in. This computer has others: {{.Languages}}.")
	textDictionaryUnusable  = message.New("settings.dictionary-unusable", "The one for {{.Language}} cannot be used ({{.File}}): {{.Cause}}.")

	textClose = message.New("settings.close", "Close")

	textTheme       = message.New("settings.theme", "Theme")
	textThemeSystem = message.New("settings.theme-system", "Same as system")
	textThemeLight  = message.New("settings.theme-light", "Light")
	textThemeDark   = message.New("settings.theme-dark", "Dark")
	textSize        = message.New("settings.text-size", "Text size")
	textPercent     = message.New("settings.percent", "{{.Number}} %")

	textStart        = message.New("settings.start", "On startup")
	textStartLast    = message.New("settings.start-last", "Where I left off")
	textStartLibrary = message.New("settings.start-library", "The library")

	textQuotes          = message.New("settings.quotes", "Quotes and dashes")
	textQuotesExplained = message.New("settings.quotes-explained", "while you type")
	textTypographic     = message.New("settings.typographic", "“Typographic” –")
	textAsTyped         = message.New("settings.as-typed", "\"As typed\" --")

	textReminders      = message.New("settings.reminders", "Reminders")
	textRemindersAbout = message.New("settings.reminders-about", "in the library: to note something down every week, and when a cycle ends")
	textRemind         = message.New("settings.remind", "Remind me")
	textNoReminders    = message.New("settings.no-reminders", "No reminders")

	textTray      = message.New("settings.tray", "System tray")
	textTrayAbout = message.New("settings.tray-about", "an icon to open the window and to note something down, where the desktop has a tray; takes effect at the next start")
	textShowTray  = message.New("settings.show-tray", "Show an icon")
	textNoTray    = message.New("settings.no-tray", "No icon")

	textPaper         = message.New("settings.paper", "Paper")
	textA4            = message.New("settings.a4", "A4")
	textLetter        = message.New("settings.letter", "Letter")
	textDesign        = message.New("settings.design", "Design")
	textExportedPages = message.New("settings.exported-pages", "of exported pages")

	textFileName        = message.New("settings.file-name", "File name")
	textFileNamePattern = message.New("settings.file-name-pattern", "of exported files: {cycle} {candidate} {role} {team} {name} {date}")
	textFileNameExample = message.New("settings.file-name-example", "Example: {{.File}}")

	textExportFolder      = message.New("settings.export-folder", "Export folder")
	textExportFolderEmpty = message.New("settings.export-folder-empty", "leave empty for the default")
	textLibrary           = message.New("settings.library", "Library folder")
	textMoveLibrary       = message.New("settings.move-library", "Move library …")
	textLibraryAbout      = message.New("settings.library-about", "your documents; takes effect at the next start")

	textHistoryLimit       = message.New("settings.history-limit", "Size of the history")
	textHistoryLimitAbout  = message.New("settings.history-limit-about", "of all documents; above it the oldest versions are thinned to one a week, then one a month")
	textMegabytes          = message.New("settings.megabytes", "{{.Size}} MB")
	textHistoryFolder      = message.New("settings.history-folder", "History")
	textHistoryFolderEmpty = message.New("settings.history-folder-empty", "the folder for earlier versions, which are moved there; leave empty for the library")

	textSavedIn = message.New("settings.saved-in", "Saved in {{.File}}")
)

// The folders of paths that others keep.
var (
	textFolders       = message.New("settings.folders", "Folders of paths")
	textFoldersAbout  = message.New("settings.folders-about", "that others keep, such as your team’s checkout; only read")
	textFolderExample = message.New("settings.folder-example", "~/work/career-paths")
	textAddFolder     = message.New("settings.add-folder", "Add folder")
	textBrowse        = message.New("settings.browse", "Browse …")
	textRemove        = message.New("settings.remove", "Remove")
	textPathFiles     = message.NewPlural("settings.path-files", "{{.Count}} path file", "{{.Count}} path files")
	textUnreadable    = message.New("settings.unreadable", "{{.Cause}} It stays in this list.")
	textAlreadyInList = message.New("settings.already-in-list", "{{.Folder}} is already in the list.")
)

// The reviews of all documents.
var (
	textNames         = message.New("settings.names", "Confidential names")
	textNamesAbout    = message.New("settings.names-about", "of people, customers and projects, one per line or separated by commas; the review finds them in every document")
	textNamesExample  = message.New("settings.names-example", "Project Kestrel")
	textRules         = message.New("settings.rules", "Rules of the review")
	textRulesAbout    = message.New("settings.rules-about", "in all documents")
	textRulesOn       = message.New("settings.rules-on", "{{.On}} of {{.All}} rules are on.")
	textShowRules     = message.New("settings.show-rules", "Show the rules")
	textHideRules     = message.New("settings.hide-rules", "Hide the rules")
	textRulesOffCount = message.New("settings.rules-off-count", "Off {{.Count}}")
	textRulesOnCount  = message.New("settings.rules-on-count", "On {{.Count}}")
	textNoRule        = message.New("settings.no-rule", "None.")
	textSwitchOn      = message.New("settings.switch-on", "Switch on")
	textSwitchOff     = message.New("settings.switch-off", "Switch off")
	textOffByChoice   = message.New("settings.off-by-choice", "You switched it off. {{.Accuracy}}")
	textOnByChoice    = message.New("settings.on-by-choice", "You switched it on. {{.Accuracy}}")
	textUnknownRule   = message.New("settings.unknown-rule", "This version of the program has no such rule.")
)
