package backups

import (
	"promodoc/app/backup"
	"promodoc/app/message"
)

// Backing up.
var (
	textTitle         = message.New("backups.title", "Backups")
	textClose         = message.New("backups.close", "Close")
	textBrowse        = message.New("backups.browse", "Browse …")
	textCancel        = message.New("backups.cancel", "Cancel")
	textAbout         = message.New("backups.about", "One ZIP file of your documents with their attachments, history and trash, your own paths and the settings. It is checked byte for byte. Best kept on another disk.")
	textNoBackup      = message.New("backups.none", "There is no backup of this library yet.")
	textLast          = message.New("backups.last", "Last backup: {{.Day}}")
	layoutDay         = message.New("backups.day", "2 January 2006, 15:04")
	textFolder        = message.New("backups.folder", "Back up to the folder")
	textFolderAbout   = message.New("backups.folder-about", "each backup gets a name of its own")
	textFolderExample = message.New("backups.folder-example", "/media/usb-stick")
	textExports       = message.New("backups.exports", "Also back up the exported files")
	textBackUp        = message.New("backups.back-up", "Back up now")
	textBackingUp     = message.New("backups.backing-up", "Backing up …")
	textNoFolder      = message.New("backups.no-folder", "Choose a folder to back up to, best on another disk.")
	textMade          = message.NewPlural("backups.made", "{{.Count}} file was backed up and checked: {{.File}} ({{.Size}}).", "{{.Count}} files were backed up and checked: {{.File}} ({{.Size}}).")
	textLeftOut       = message.New("backups.left-out", "Left out: {{.File}}: {{.Cause}}")
	textShowInFolder  = message.New("backups.show-in-folder", "Show in folder")
	textKilobytes     = message.New("backups.kilobytes", "{{.Number}} KB")
	textMegabytes     = message.New("backups.megabytes", "{{.Number}} MB")
)

// Restoring.
var (
	textRestore      = message.New("backups.restore", "Restore")
	textRestoreAbout = message.New("backups.restore-about", "A backup is checked first, and you see what would happen. Files that are not in it stay.")
	textFile         = message.New("backups.file", "Backup file")
	textReplace      = message.New("backups.replace", "Replace files that differ. The current documents go to the trash; other files are kept beside the new ones.")
	textLook         = message.New("backups.look", "Check the backup")
	textChecking     = message.New("backups.checking", "Checking the backup …")
	textRestoring    = message.New("backups.restoring", "Restoring …")
	textNoFile       = message.New("backups.no-file", "Type the name of a backup file, or browse for it.")
	textLookDamaged  = message.New("backups.look-damaged", "See what can still be restored")
	textRestoreNow   = message.NewPlural("backups.restore-now", "Restore {{.Count}} file", "Restore {{.Count}} files")
	textMoreFiles    = message.NewPlural("backups.more", "and {{.Count}} more", "and {{.Count}} more")
	textFileOutcome  = message.New("backups.file-outcome", "{{.File}}: {{.Outcome}}")
	textKept         = message.New("backups.kept", "The previous one is kept as {{.Kept}}")
)

// What happens to the files of a backup.
var (
	textSound        = message.NewPlural("backups.sound", "{{.Count}} file of the backup is sound.", "{{.Count}} files of the backup are sound.")
	textDone         = message.NewPlural("backups.done", "Done: {{.Count}} file was checked.", "Done: {{.Count}} files were checked.")
	textAllSame      = message.NewPlural("backups.all-same", "{{.Count}} file of the backup is sound and already here: there is nothing to restore.", "{{.Count}} files of the backup are sound and already here: there is nothing to restore.")
	textWereRestored = message.NewPlural("backups.were-restored", "{{.Count}} was restored.", "{{.Count}} were restored.")
	textWereReplaced = message.NewPlural("backups.were-replaced", "{{.Count}} was replaced; the previous one is kept.", "{{.Count}} were replaced; the previous ones are kept.")
	textWouldRestore = message.NewPlural("backups.would-restore", "{{.Count}} is missing here.", "{{.Count}} are missing here.")
	textWouldReplace = message.NewPlural("backups.would-replace", "{{.Count}} differs here and would be replaced.", "{{.Count}} differ here and would be replaced.")
	textLeftAlone    = message.NewPlural("backups.left-alone", "{{.Count}} differs here and is left alone.", "{{.Count}} differ here and are left alone.")
	textAreSame      = message.NewPlural("backups.are-same", "{{.Count}} is here already.", "{{.Count}} are here already.")
	textAreDamaged   = message.NewPlural("backups.are-damaged", "{{.Count}} is damaged.", "{{.Count}} are damaged.")
	textFailed       = message.NewPlural("backups.are-failed", "{{.Count}} could not be restored; restore again to retry.", "{{.Count}} could not be restored; restore again to retry.")

	textOutcome = map[backup.Outcome]*message.Message{
		backup.Restored: message.New("backups.outcome-restored", "restored"),
		backup.Same:     message.New("backups.outcome-same", "the same"),
		backup.Differs:  message.New("backups.outcome-differs", "differs, left alone"),
		backup.Replaced: message.New("backups.outcome-replaced", "replaced"),
		backup.Damaged:  message.New("backups.outcome-damaged", "damaged"),
		backup.Failed:   message.New("backups.outcome-failed", "failed"),
		backup.NotTried: message.New("backups.outcome-not-tried", "not tried"),
	}
	// textPlanned is what would happen.
	textPlanned = map[backup.Outcome]*message.Message{
		backup.Restored: message.New("backups.planned-restored", "missing here"),
		backup.Differs:  message.New("backups.planned-differs", "differs, stays as it is"),
		backup.Replaced: message.New("backups.planned-replaced", "differs, would be replaced"),
		backup.Failed:   message.New("backups.planned-failed", "cannot be restored here"),
	}
)

// Moving the library.
var (
	textMoveTitle       = message.New("backups.move-title", "Move library")
	textMoveAbout       = message.New("backups.move-about", "Your documents are in {{.Folder}}. They are copied to the new folder, every byte is compared, and only then is the new folder used. If anything goes wrong, the old one stays in use.")
	textMoveFolder      = message.New("backups.move-folder", "New folder")
	textMoveFolderAbout = message.New("backups.move-folder-about", "empty, or one that does not exist yet")
	textMoveExample     = message.New("backups.move-example", "~/Documents/promodoc")
	textMoveRename      = message.New("backups.move-rename", "Rename the old folder, so that it is not mistaken for the library. Otherwise it is left as it is.")
	textMove            = message.New("backups.move", "Copy, compare and move")
	textMoving          = message.New("backups.moving", "Copying and comparing …")
	textMoveNoFolder    = message.New("backups.move-no-folder", "Choose the folder that the library should move to.")
	textMoved           = message.New("backups.moved", "The library has moved. The old folder was kept, but is no longer used: {{.Old}}. You can delete it.")
)
