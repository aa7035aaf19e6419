package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"promodoc/app/message"
)

// workbook packs parts as a workbook with one sheet, which is the part given as
// "sheet".
func workbook(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	all := map[string]string{
		"_rels/.rels":                `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns:r="http://x/relationships"><sheets><sheet name="One" sheetId="1" r:id="s"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="shared.xml"/><Relationship Id="u" Type="x/styles" Target="styles.xml"/></Relationships>`,
	}
	for name, text := range parts {
		switch name {
		case "sheet":
			name = "xl/worksheets/sheet1.xml"
		case "shared", "styles":
			name = "xl/" + name + ".xml"
		}
		all[name] = text
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(all[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// summary returns the cells of a workbook in short.
func summary(b Book) string {
	var out strings.Builder
	for _, s := range b.Sheets {
		fmt.Fprintf(&out, "%s %v\n", s.Name, s.Hidden)
		for i, r := range slices.Concat(s.Rows, s.Concealed) {
			if i >= len(s.Rows) {
				out.WriteString("hidden ")
			}
			fmt.Fprintf(&out, "%d", r.Number)
			for _, c := range r.Cells {
				fmt.Fprintf(&out, " %d:", c.Column)
				for _, run := range c.Runs {
					if run.Bold {
						fmt.Fprintf(&out, "<%s>", run.Text)
					} else {
						out.WriteString(run.Text)
					}
				}
				if c.Columns > 1 || c.Rows > 1 {
					fmt.Fprintf(&out, "(%dx%d)", c.Columns, c.Rows)
				}
			}
			out.WriteByte('\n')
		}
	}
	return out.String()
}

func TestRead(t *testing.T) {
	const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[Red]0.0&quot; days&quot;"/><numFmt numFmtId="171" formatCode="d. mmmm yyyy"/></numFmts>` +
		`<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>`
	for _, test := range []struct {
		name  string
		parts map[string]string
		want  string
	}{
		{"kinds of cells", map[string]string{"styles": styles, "shared": `<sst><si><t>Shared</t></si><si><r><rPr><b/></rPr><t>Bold</t></r><r><t xml:space="preserve"> rest</t></r><rPh><t>x</t></rPh></si></sst>`,
			"sheet": `<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>In_x000D_ _x0041_</t></is></c>` +
				`<c r="E2" t="str"><f>A2</f><v>Made</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#REF!</v></c><c r="H2" t="s"><v>9</v></c></row></sheetData></worksheet>`},
			"One false\n2 0:Shared 2:<Bold> rest 3:In A 4:Made 5:TRUE\n"},
		{"numbers as shown", map[string]string{"styles": styles,
			"sheet": `<worksheet><sheetData><row><c><v>0.1</v></c><c s="1"><v>45299</v></c><c s="2"><v>0.125</v></c><c s="3"><v>2.25</v></c><c s="4"><v>59</v></c><c s="5"><v>0.75</v></c><c s="6"><v>45299.5</v></c><c s="99"><v>1e3</v></c></row></sheetData></worksheet>`},
			"One false\n1 0:0.1 1:2024-01-08 2:12.50% 3:2.2 4:1900-02-28 5:18:00 6:2024-01-08 12:00 7:1000\n"},
		{"merged cells", map[string]string{"sheet": `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"><c r="A2"/></row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="Z9"/></mergeCells></worksheet>`},
			"One false\n1 0:1(2x2)\n"},
		{"without places", map[string]string{"sheet": `<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row></sheetData></worksheet>`},
			"One false\n1 0:1 1:2\n3 0:3\n"},
		{"hidden rows and columns", map[string]string{"sheet": `<worksheet><cols><col min="2" max="2" hidden="1"/><col min="4" max="5" hidden="true"/></cols><sheetData>` +
			`<row r="1"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c><c r="F1"><v>6</v></c></row><row r="2" hidden="1"><c r="A2"><v>7</v></c></row></sheetData></worksheet>`},
			"One false\n1 0:1 1:3 2:6\nhidden 1 1:2 3:4\nhidden 2 0:7\n"},
		{"merged cells that are hidden in part", map[string]string{"sheet": `<worksheet><cols><col min="1" max="1" hidden="1"/></cols><sheetData>` +
			`<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row><row r="2"><c r="E2"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C3"/></mergeCells></worksheet>`},
			"One false\n2 0:1(2x2) 3:5\nhidden 1 3:4\n"},
	} {
		got, err := Read(workbook(t, test.parts))
		if err != nil || summary(got) != test.want {
			t.Errorf("%s: got %v\n%s\nwant\n%s", test.name, err, summary(got), test.want)
		}
	}
}

func TestFaults(t *testing.T) {
	for _, test := range []struct {
		name string
		data []byte
		want *message.Message
	}{
		{"no archive", []byte("PK\x03\x04x"), ErrDamaged},
		{"no sheet", workbook(t, map[string]string{"xl/workbook.xml": "<a>"}), ErrDamaged},
		{"an entity", workbook(t, map[string]string{"sheet": `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`}), ErrDamaged},
		{"deep", workbook(t, map[string]string{"sheet": strings.Repeat("<a>", 100)}), ErrTooLarge},
	} {
		if _, err := Read(test.data); !message.Is(err, test.want) {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	if Is([]byte("PK\x03\x04")) || !Is(workbook(t, nil)) {
		t.Error("Is does not tell a workbook")
	}
}

// TestManyCells reads no more cells than a table of levels has.
func TestManyCells(t *testing.T) {
	row := "<row>" + strings.Repeat("<c><v>1</v></c>", 100) + "</row>"
	got, err := Read(workbook(t, map[string]string{"sheet": "<worksheet><sheetData>" + strings.Repeat(row, 10_000) + "</sheetData></worksheet>"}))
	if err != nil || !got.Cut || len(got.Sheets[0].Rows) != MaxCells/100 {
		t.Errorf("%v, cut %v, %d rows", err, got.Cut, len(got.Sheets[0].Rows))
	}
}

// FuzzRead reads any bytes, and any bytes as a sheet: nothing panics.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("../ladder/testdata/sheets/*.xlsx")
	if err != nil || len(files) == 0 {
		f.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`<worksheet><cols><col min="1" max="1" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`))
	f.Add([]byte(`<worksheet><sheetData><row r="2"><c r="A2" t="s" s="1"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		Is(data)
		if _, err := Read(data); err != nil && err.Error() == "" {
			t.Error("an error without a sentence")
		}
		book, _ := Read(workbook(t, map[string]string{"sheet": string(data), "shared": string(data), "styles": string(data)}))
		for _, s := range book.Sheets {
			for _, r := range s.Rows {
				for i, c := range r.Cells {
					if r.Number < 1 || c.Columns < 1 || c.Rows < 1 || c.Column < 0 || c.Column >= maxColumn || i > 0 && c.Column <= r.Cells[i-1].Column {
						t.Fatalf("row %d: %+v", r.Number, c)
					}
				}
			}
		}
	})
}
