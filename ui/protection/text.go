package protection

import "promodoc/app/message"

// Both panels.
var (
	textClose      = message.New("protection.close", "Close")
	textPassphrase = message.New("protection.passphrase", "Passphrase")
)

// The panel that asks.
var (
	textAskTitle = message.New("protection.ask-title", "Passphrase needed")
	textAskAbout = message.New("protection.ask-about", "“{{.Name}}” is protected with a passphrase.")
	textOpen     = message.New("protection.open", "Open")
	textChecking = message.New("protection.checking", "Checking the passphrase …")
)

// The panel that sets, changes and removes.
var (
	textTitle          = message.New("protection.title", "Protect with a passphrase")
	textTitleProtected = message.New("protection.title-protected", "Protected with a passphrase")
	textAbout          = message.New("protection.about", "The document is encrypted on the disk, and Promodoc asks for the passphrase when you open it.")
	textAboutProtected = message.New("protection.about-protected", "A new passphrase replaces the current one. Earlier copies, such as backups, still open with the old one.")
	textFinal          = message.New("protection.final", "A forgotten passphrase cannot be recovered: without it, nobody can open the document. Keep it in a password manager, or on paper in a safe place.")
	textNew            = message.New("protection.new", "New passphrase")
	textAgain          = message.New("protection.again", "Repeat the passphrase")
	textHint           = message.New("protection.hint", "Four or five unrelated words are easy to remember and hard to guess.")
	textShort          = message.New("protection.short", "Short: it can be guessed. Four or five unrelated words are better.")
	textFair           = message.New("protection.fair", "Fair, if it is random or several unrelated words.")
	textLong           = message.New("protection.long", "Long, which is good if it is several unrelated words.")
	textEarlier        = message.New("protection.earlier", "Earlier states")
	textEarlierAbout   = message.New("protection.earlier-about", "the history, kept versions, copies in the trash, and the document’s copies in backups")
	textProtectEarlier = message.New("protection.protect-earlier", "Protect them too")
	textRemoveEarlier  = message.New("protection.remove-earlier", "Remove them for good")
	textExports        = message.New("protection.exports", "These exports stay readable: {{.Names}} in {{.Folder}}. Delete them yourself if they must not.")
	textMoreExports    = message.NewPlural("protection.more-exports",
		"These exports stay readable: {{.Names}} and {{.Count}} more in {{.Folder}}. Delete them yourself if they must not.",
		"These exports stay readable: {{.Names}} and {{.Count}} more in {{.Folder}}. Delete them yourself if they must not.")
	textElsewhere   = message.New("protection.elsewhere", "Copies that a sync service or another computer keeps stay as they are. So do backups that cannot be reached now; they are listed.")
	textSet         = message.New("protection.set", "Protect")
	textChange      = message.New("protection.change", "Change the passphrase")
	textRemoveAbout = message.New("protection.remove-about", "Without a passphrase, everybody who can read the file can read the document.")
	textRemove      = message.New("protection.remove", "Remove the passphrase")
	textBackups     = message.New("protection.backups", "The document is protected. Its earlier backups are being rewritten and checked: {{.Percent}} % …")
	textWorking     = message.New("protection.working", "This takes a moment …")

	errNothing = message.New("protection.nothing", "type a passphrase")
	errDiffer  = message.New("protection.differ", "the two passphrases differ: type the second again")
)
