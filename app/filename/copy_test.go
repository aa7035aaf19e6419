package filename_test

import (
	"strings"
	"testing"

	"promodoc/app/filename"
)

// copies are the names that programs give to copies of dev4.yaml.
var copies = map[string][]string{
	"Dropbox": {
		"dev4 (Ada's conflicted copy 2026-11-28).yaml", "dev4 (ADA-PC's conflicted copy 2026-11-28 (1)).yaml", "dev4 (Case Conflict).yaml",
		"dev4 (Selective Sync Conflict 1).yaml", "dev4 (In Konflikt stehende Kopie von Ada 2026-11-28).yaml",
		"dev4 (Copie en conflit de ADA-PC 2026-11-28).yaml", "dev4 (Copia en conflicto de Ada 2026-11-28).yaml",
		"dev4 (Copia in conflitto di Ada 2026-11-28).yaml", "dev4 (Cópia em conflito de Ada 2026-11-28).yaml",
		"dev4 (Conflicterende kopie van Ada 2026-11-28).yaml", "dev4 (Kopia w konflikcie Ada 2026-11-28).yaml",
		"dev4 (Adas motstridiga kopia 2026-11-28).yaml", "dev4 (Ada's konfliktkopi 2026-11-28).yaml",
		"dev4 (конфликтующая копия с компьютера Ada 2026-11-28).yaml", "dev4 (конфліктна копія Ada 2026-11-28).yaml",
		"dev4 (Ada の競合コピー 2026-11-28).yaml", "dev4 (Ada 的冲突副本 2026-11-28).yaml", "dev4 (Ada 的衝突複本 2026-11-28).yaml",
		"dev4 (Ada의 충돌된 사본 2026-11-28).yaml",
	},
	"Syncthing": {
		"dev4.sync-conflict-20261128-101010-ABCDEFG.yaml", "dev4.sync-conflict-20261128-101010.yaml",
		"dev4.sync-conflict-20261128-101010-ABCDEFG.sync-conflict-20261129-101010-ABCDEFG.yaml",
	},
	"OneDrive":           {"dev4-ADA-PC.yaml", "dev4-DESKTOP-1A2B3C4.yaml", "dev4-DESKTOP-1A2B3C4-2.yaml", "dev4-laptop.yaml"},
	"Google Drive":       {"dev4 (1).yaml", "Copy of dev4.yaml", "Kopie von dev4.yaml", "Copie de dev4.yaml", "Copia di dev4.yaml", "Cópia de dev4.yaml"},
	"iCloud":             {"dev4 2.yaml", "dev4 13.yaml"},
	"Nextcloud":          {"dev4 (conflicted copy 2026-11-28 101010).yaml", "dev4_conflict-20261128-101010.yaml", "dev4 (Konfliktkopie 2026-11-28 101010).yaml"},
	"Seafile":            {"dev4 (SFConflict ada@example.org 2026-11-28-10-10-10).yaml"},
	"Resilio":            {"dev4.Conflict.yaml", "dev4.Conflict1.yaml"},
	"Synology Drive":     {"dev4_ADA-PC_Nov-28-101010-2026_Conflict.yaml"},
	"Finder":             {"dev4 copy.yaml", "dev4 copy 2.yaml", "dev4 Kopie.yaml", "dev4 Kopie 3.yaml", "dev4 copie.yaml", "dev4のコピー.yaml", "dev4 copia 2.yaml"},
	"Explorer":           {"dev4 - Copy.yaml", "dev4 - Copy (2).yaml", "dev4 - Kopie.yaml", "dev4 - Kopie (2).yaml", "dev4 – Kopie.yaml", "Copy (2) of dev4.yaml", "dev4 - копия.yaml"},
	"GNOME":              {"dev4 (copy).yaml", "dev4 (another copy).yaml", "dev4 (3rd copy).yaml", "dev4 (Kopie).yaml", "dev4 (weitere Kopie).yaml", "dev4 (une autre copie).yaml"},
	"KDE":                {"dev4 (1).yaml", "dev4(1).yaml", "dev4 - Copy (1).yaml"},
	"Vim, Emacs, others": {"dev4.yaml~", "dev4~.yaml", "dev4.yaml.bak", "dev4.bak.yaml", "dev4.yaml.orig", "dev4.orig.yaml", "dev4.old.yaml", "dev4_backup.yaml", "#dev4.yaml#", "dev4.yaml.~2~"},
	"git":                {"dev4_BACKUP_1234.yaml", "dev4_REMOTE_1234.yaml", "dev4.yaml.orig"},
	"people":             {"dev4-old.yaml", "dev4_2.yaml", "dev4 2026-11-28.yaml", "dev4-20261128.yaml", "dev4 final.yaml", "DEV4 (1).yaml", "old dev4.yaml", "backup-dev4.yaml", "_dev4.yaml", "2026-11-28 dev4.yaml"},
	"this program":       {"dev4 (changed elsewhere 2026-11-28 1010).yaml", "dev4 (changed elsewhere 2026-11-28 1010)-2.yaml", "dev4-2.yaml", "dev4 (with comments).yaml.kept"},
	"several of them":    {"dev4 copy (conflicted copy 2026-11-28 101010).yaml", "Copy of dev4 (1).yaml", "dev4 (1) (1) - Copy.yaml"},
}

func TestIsCopy(t *testing.T) {
	for program, names := range copies {
		for _, name := range names {
			if !filename.IsCopy(name, "dev4.yaml") || !filename.IsCopy("a/"+name, "a/dev4.yml") {
				t.Errorf("%s: %s is not a copy of dev4.yaml", program, name)
			}
			if filename.IsCopy("dev4.yaml", name) {
				t.Errorf("%s: dev4.yaml is a copy of %s", program, name)
			}
		}
	}
	for name, of := range map[string]string{
		"dev4.yaml": "dev4.yaml", "dev4.yml": "dev4.yaml", "DEV4.yaml": "dev4.yaml", "dev42.yaml": "dev4.yaml", "dev4b.yaml": "dev4.yaml",
		"dev5.yaml": "dev4.yaml", "copy.yaml": "dev4.yaml", "dev5 (1).yaml": "dev4.yaml", "olddev4.yaml": "dev4.yaml", "": "dev4.yaml",
		"dev4 (1).yaml": "", "dev4́.yaml": "dev4.yaml", "(copy).yaml": "dev4.yaml", "dev4 (2).yaml": "dev4 (1).yaml",
	} {
		if filename.IsCopy(name, of) {
			t.Errorf("%q is a copy of %q", name, of)
		}
	}
}

func TestPlainest(t *testing.T) {
	for program, names := range copies {
		for _, name := range names {
			if all := []string{name, "dev4.yaml"}; filename.Plainest(all) != 1 {
				t.Errorf("%s: %s is plainer than dev4.yaml", program, name)
			}
			if all := []string{"dev4.yaml", name}; filename.Plainest(all) != 0 {
				t.Errorf("%s: %s is plainer than dev4.yaml, which comes first", program, name)
			}
		}
	}
	for _, test := range []struct{ names, want string }{
		{"a.yaml", "a.yaml"},
		{"b.yaml|a.yaml", "b.yaml"},
		{"x (1) (1).yaml|x (2).yaml|x (3).yaml", "x (2).yaml"},
		{"Developer 4.yaml|Developer 4 (1).yaml", "Developer 4.yaml"},
		{"backup.yaml|lead.yaml", "backup.yaml"},
		{"lead-2.yaml|lead-3.yaml|lead.yaml", "lead.yaml"},
		{"Copy of paths/lead.yaml|paths/lead.yaml", "paths/lead.yaml"},
		{"paths (1)/lead.yaml|paths/lead (1).yaml|paths/lead.yaml", "paths/lead.yaml"},
		{"paths/lead-2.yaml|other/lead.yaml", "paths/lead-2.yaml"},
	} {
		names := strings.Split(test.names, "|")
		if got := names[filename.Plainest(names)]; got != test.want {
			t.Errorf("the plainest of %s is %s, want %s", test.names, got, test.want)
		}
	}
}

// FuzzIsCopy checks that no two names are copies of each other, and that no name
// is a copy of itself, so that a plainest one can be found.
func FuzzIsCopy(f *testing.F) {
	for _, names := range copies {
		for _, name := range names {
			f.Add(name, "dev4.yaml")
		}
	}
	f.Add("Copy of (copy) (1)~.yaml", "#x#")
	f.Fuzz(func(t *testing.T, a, b string) {
		if filename.IsCopy(a, a) {
			t.Errorf("%q is a copy of itself", a)
		}
		if filename.IsCopy(a, b) && filename.IsCopy(b, a) {
			t.Errorf("%q and %q are copies of each other", a, b)
		}
		if i := filename.Plainest([]string{a, b, a + " (1)"}); i < 0 || i > 2 {
			t.Errorf("the plainest is number %d", i)
		}
	})
}
