package feedbackcmd

import (
	"fmt"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/feedback/inbox"
	"promodoc/app/feedback/traces"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/sealed"
	"promodoc/app/standin"
	"promodoc/assets"
	"promodoc/export"
)

// BenchmarkRemember says how long an export takes, and how much longer with what is
// remembered of it, which the user waits for: of the sample, of a document with 200
// examples, and of one in which other words stand for a name.
func BenchmarkRemember(b *testing.B) {
	sample, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		b.Fatal(err)
	}
	long := sample
	long.Examples = nil
	for i := range 200 {
		e := sample.Examples[i%len(sample.Examples)]
		e.ID = fmt.Sprint("e", i)
		long.Examples = append(long.Examples, e)
	}
	names := long
	names.Setup.Dialogue.ReaderSets = []promo.ReaderSet{{ID: "c1", StandIns: []promo.StandIn{{Name: "the", Words: standin.Nothing}}}}
	codec := &sealed.Codec{}
	for _, c := range []struct {
		name    string
		doc     promo.Document
		readers string
	}{{"sample", sample, ""}, {"long", long, ""}, {"names", names, "c1"}} {
		for _, format := range []string{"pdf", "md", "docx"} {
			render := func() pages.Report {
				_, report, err := export.Render(c.doc, format, export.Options{Setup: pagesetup.Setup{Readers: c.readers}})
				if err != nil {
					b.Fatal(err)
				}
				return report
			}
			b.Run(c.name+"/"+format+"/export", func(b *testing.B) {
				for b.Loop() {
					render()
				}
			})
			b.Run(c.name+"/"+format+"/remember", func(b *testing.B) {
				in := inbox.Inbox{FS: disk.OS{}, Traces: traces.Store{FS: disk.OS{}, Folder: b.TempDir()}, Codec: func(string) traces.Codec { return codec }}
				report := render()
				for b.Loop() {
					if err := in.Remember(c.doc, format, report); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
