package settings

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/doclang"
	"promodoc/app/message"
	"promodoc/app/spelling"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// dictionaries says which languages can be checked: English, and those of the
// dictionaries on the computer. One that cannot be used is named with the reason.
func (p *Panel) dictionaries() fyne.CanvasObject {
	if p.options.Dictionaries == nil {
		return nil
	}
	text := kit.NewText(kit.Run{Text: textDictionariesEnglish.Text(), Size: theme.Label, Color: theme.Muted})
	p.options.Dictionaries(func(found []spelling.Found) {
		var names []string
		runs := []kit.Run{{Size: theme.Label, Color: theme.Muted}}
		for _, f := range found {
			if f.Err == nil {
				if name := doclang.Name(doclang.Primary(f.Language)); !slices.Contains(names, name) {
					names = append(names, name)
				}
				continue
			}
			sentence := textDictionaryUnusable.Text("Language", f.Name, "File", f.File, "Cause", f.Err)
			runs = append(runs, kit.Run{Text: "\n" + sentence, Size: theme.Label, Color: theme.Error})
		}
		runs[0].Text = textDictionariesEnglish.Text()
		if len(names) > 0 {
			runs[0].Text = textDictionaries.Text("Languages", message.Comma(names))
		}
		text.SetRuns(runs...)
		if p.scroll != nil { // the panel is made
			p.scroll.Relayout()
		}
	})
	return text
}
