package feedbackcmd

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"promodoc/app/pages"
	"promodoc/app/pdfobject"
)

// annotate adds annotations to the pages of a PDF file as programs do that change
// one, by appending to it. annotations are by page, without their subtype's dictionary
// marks.
func annotate(t *testing.T, data []byte, annotations map[int][]string) []byte {
	t.Helper()
	in, err := pdfobject.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	var refs []pdfobject.Ref
	var walk func(v pdfobject.Value)
	walk = func(v pdfobject.Value) {
		ref, _ := v.(pdfobject.Ref)
		dict := in.Dict(v)
		if kids := in.Array(dict["Kids"]); kids != nil {
			for _, kid := range kids {
				walk(kid)
			}
			return
		}
		refs = append(refs, ref)
	}
	root := in.Trailer()["Root"]
	walk(in.Dict(root)["Pages"])
	var out strings.Builder
	out.Write(data)
	next := 900_000
	for page, all := range annotations {
		dict := in.Dict(refs[page])
		annots := slices.Clone(in.Array(dict["Annots"]))
		for _, a := range all {
			fmt.Fprintf(&out, "%d 0 obj\n<</Type/Annot %s>>\nendobj\n", next, a)
			annots = append(annots, pdfobject.Ref(next))
			next++
		}
		changed := pdfobject.Dict{}
		for key, value := range dict {
			changed[key] = value
		}
		changed["Annots"] = annots
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", refs[page], written(changed))
	}
	fmt.Fprintf(&out, "trailer\n<</Root %s/ID[<%x><00>]>>\nstartxref\n0\n%%%%EOF\n", written(root), in.ID())
	return []byte(out.String())
}

// written returns an object as it is in a file.
func written(v pdfobject.Value) string {
	switch v := v.(type) {
	case pdfobject.Ref:
		return fmt.Sprintf("%d 0 R", v)
	case pdfobject.Name:
		return "/" + string(v)
	case pdfobject.String:
		return fmt.Sprintf("<%x>", string(v))
	case pdfobject.Array:
		var parts []string
		for _, x := range v {
			parts = append(parts, written(x))
		}
		return "[" + strings.Join(parts, " ") + "]"
	case pdfobject.Dict:
		var parts []string
		for key, x := range v {
			if x != nil {
				parts = append(parts, written(key)+" "+written(x))
			}
		}
		return "<<" + strings.Join(parts, " ") + ">>"
	case nil:
		return "null"
	}
	return fmt.Sprint(v)
}

// highlight is a highlight of some words, which are on one page.
func highlight(words []pages.Word, height float64, name, text string) string {
	var quads strings.Builder
	for i := 0; i < len(words); {
		j := i
		for j+1 < len(words) && words[j+1].Y == words[i].Y && words[j+1].X > words[j].X {
			j++
		}
		first, last := words[i], words[j]
		left, right, top, bottom := first.X, last.X+last.W, height-first.Y, height-first.Y-first.H
		fmt.Fprintf(&quads, "%.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f ", left, top, right, top, left, bottom, right, bottom)
		i = j + 1
	}
	return fmt.Sprintf("/Subtype/Highlight/QuadPoints[%s]/Rect[0 0 1 1]/NM(%s)/T(Ana Duarte)/M(D:20261201)/Contents(%s)", quads.String(), name, text)
}
