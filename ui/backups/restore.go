package backups

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/backup"
	"promodoc/app/message"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// maxListed is how many files of a restore are listed one by one.
const maxListed = 200

// restoring is the part of the panel that restores: the user chooses a backup,
// sees what would happen, and then has it happen.
type restoring struct {
	panel   *Panel
	file    *textfield.Field
	replace *kit.Checkbox
	result  *fyne.Container
}

func (r *restoring) init(p *Panel) {
	r.panel, r.result = p, kit.Column(8)
	r.file = p.field(p.options.File, "", r.look)
	r.replace = kit.NewCheckbox(false, func(bool) { r.result.RemoveAll(); p.relayout() })
}

func (r *restoring) column() fyne.CanvasObject {
	return kit.Column(18,
		kit.Column(6, kit.Heading(textRestore.Text()), kit.Body(textRestoreAbout.Text())),
		kit.Column(2, browsable(kit.FieldLabel(textFile.Text(), ""), func() {
			r.panel.options.BrowseFile(func(file string) {
				r.file.SetText(file)
				r.look()
			})
		}), r.file),
		checked(r.replace, textReplace.Text()),
		kit.Row(8, kit.NewButton(textLook.Text(), "", r.look), kit.Spacer()),
		r.result)
}

func (r *restoring) request() workspace.RestoreRequest {
	return workspace.RestoreRequest{File: strings.TrimSpace(r.file.Text()), Replace: r.replace.On()}
}

// look checks the backup and says what restoring it would do.
func (r *restoring) look() {
	request := r.request()
	if request.File == "" {
		r.panel.say(r.result, textNoFile.Text(), theme.Error)
		kit.Focus(r.file)
		return
	}
	request.DryRun = true
	r.run(request, textChecking.Text())
}

func (r *restoring) run(request workspace.RestoreRequest, label string) {
	if r.panel.work.running() {
		return
	}
	r.result.RemoveAll()
	kit.Focus(r.file) // what led here may be gone
	r.panel.work.begin(label, r.panel.options.Restore(request, r.panel.work.progress, func(report backup.Report, err error) {
		r.panel.work.end()
		r.show(request, report, err)
	}))
}

// show shows what happened, or would happen, and offers what to do next.
func (r *restoring) show(request workspace.RestoreRequest, report backup.Report, err error) {
	dryRun := request.DryRun
	if err != nil {
		r.panel.say(r.result, kit.Sentence(err), theme.Error)
		if message.Is(err, backup.ErrDamagedBackup) && !request.Damaged {
			request.Damaged, request.DryRun = true, true
			r.offer(textLookDamaged.Text(), request, textChecking.Text())
		}
	} else {
		r.panel.say(r.result, summary(request, report), theme.Foreground)
	}
	changes := report.Count(backup.Restored) + report.Count(backup.Replaced)
	if err == nil && request.DryRun && changes > 0 {
		request.DryRun = false
		r.offer(textRestoreNow.Count(changes), request, textRestoring.Text())
	}
	r.list(report, dryRun)
	r.panel.reveal(r.result)
}

// offer adds a button that goes on with a request.
func (r *restoring) offer(label string, request workspace.RestoreRequest, doing string) {
	button := kit.NewPrimaryButton(label, "", func() { r.run(request, doing) })
	r.result.Add(kit.Row(8, button, kit.Spacer()))
	kit.Focus(button)
}

// list lists the files but for those that are the same.
func (r *restoring) list(report backup.Report, dryRun bool) {
	listed, more := 0, 0
	for _, f := range report.Files {
		switch {
		case f.Outcome == backup.Same:
		case listed == maxListed:
			more++
		default:
			listed++
			r.result.Add(fileRow(f, dryRun))
		}
	}
	if more > 0 {
		r.result.Add(kit.Small(textMoreFiles.Count(more)))
	}
}

func fileRow(f backup.FileReport, dryRun bool) fyne.CanvasObject {
	outcome, color := textOutcome[f.Outcome], theme.Muted
	if planned, ok := textPlanned[f.Outcome]; ok && dryRun {
		outcome = planned
	}
	if f.Err != nil {
		color = theme.Error
	}
	column := kit.Column(0, kit.NewText(kit.Run{Text: textFileOutcome.Text("File", f.Name, "Outcome", outcome), Size: theme.Label, Color: color}))
	if f.Kept != "" {
		column.Add(kit.NewText(kit.Run{Text: textKept.Text("Kept", f.Kept), Size: theme.Label, Color: theme.Muted}))
	}
	if f.Err != nil {
		column.Add(kit.NewText(kit.Run{Text: kit.Sentence(f.Err), Size: theme.Label, Color: color}))
	}
	return column
}

// summary counts what happened, or would happen.
func summary(request workspace.RestoreRequest, report backup.Report) string {
	all, same := len(report.Files), report.Count(backup.Same)
	if all == same {
		return textAllSame.Count(all)
	}
	intro := textDone
	if request.DryRun {
		intro = textSound
	}
	sentences := []string{intro.Count(all - report.Count(backup.Damaged))}
	restored, replaced := textWereRestored, textWereReplaced
	if request.DryRun {
		restored, replaced = textWouldRestore, textWouldReplace
	}
	for _, part := range []struct {
		outcome  backup.Outcome
		sentence *message.Message
	}{
		{backup.Restored, restored}, {backup.Replaced, replaced}, {backup.Differs, textLeftAlone},
		{backup.Same, textAreSame}, {backup.Damaged, textAreDamaged}, {backup.Failed, textFailed},
	} {
		if n := report.Count(part.outcome); n > 0 {
			sentences = append(sentences, part.sentence.Count(n))
		}
	}
	return strings.Join(sentences, " ")
}
