package schema

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"promodoc/app/docfile"
	"promodoc/app/goldentest"
	"promodoc/assets"
)

func TestDocument(t *testing.T) {
	goldentest.Compare(t, "testdata/promodoc.document.v1.schema.json", Document())
}

// inDocument has each mapping of a document's file with one key.
var inDocument = map[string]string{
	documentObject: "KEY: x\n", candidateObject: "candidate: {KEY: x}\n", pathRefObject: "path: {KEY: x}\n", cycleObject: "cycle: {KEY: x}\n",
	proseObject: "sections: [{KEY: x}]\n", exampleObject: "examples: [{KEY: x}]\n", evidenceObject: "examples: [{evidence: [{KEY: x}]}]\n", attachmentObject: "examples: [{attachments: [{KEY: x}]}]\n",
	noteObject: "considerations: {a: {KEY: x}}\n", growthObject: "growth: [{KEY: x}]\n", statusObject: "preparations: {a: {KEY: x}}\n",
	questionObject: "questions: [{KEY: x}]\n", feedbackObject: "feedback: [{KEY: x}]\n", suggestionObject: "feedback: [{suggestion: {KEY: x}}]\n",
	partObject: "parts: [{KEY: x}]\n", voiceObject: "voices: [{KEY: x}]\n", readerSetObject: "reader_sets: [{KEY: x}]\n", standInObject: "reader_sets: [{stand_ins: [{KEY: x}]}]\n",
	reviewObject: "review: {KEY: x}\n", leftObject: "review: {left_as_is: [{KEY: x}]}\n",
}

// TestKeysAreThoseOfDocuments checks that the schema has the keys that documents are
// written with: those of one in which every field is set.
func TestKeysAreThoseOfDocuments(t *testing.T) {
	for name, o := range documentObjects() {
		for _, k := range o.keys {
			if documentDescriptions[name+"."+k.name] == nil {
				t.Errorf("%s: no description of %s", name, k.name)
			}
			// A key that is written before or after an unknown one is known.
			text := "schema: promodoc.document/v1\n" + strings.NewReplacer("KEY: x", "zzz: 1, "+k.name+": x, id: x").Replace(inDocument[name])
			if name == documentObject {
				text = "schema: promodoc.document/v1\nzzz: 1\n" + k.name + ": x\n"
			}
			doc, _, err := docfile.Read("d.yaml", []byte(text))
			if err != nil {
				continue // the reader knows the key, and wants something else there
			}
			written, err := docfile.Write(doc)
			if err != nil {
				t.Fatal(err)
			}
			unknown, known := bytes.Index(written, []byte("zzz:")), bytes.Index(written, []byte(k.name+":"))
			if unknown < 0 || known < 0 || known > unknown {
				t.Errorf("%s: the reader does not know %s:\n%s", name, k.name, written)
			}
		}
	}
	if len(inDocument) != len(documentObjects()) {
		t.Errorf("%d of %d mappings tried", len(inDocument), len(documentObjects()))
	}
}

func TestDocumentSchemaAccepts(t *testing.T) {
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(Document()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("document.json", parsed); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("document.json")
	if err != nil {
		t.Fatal(err)
	}
	const full = "schema: promodoc.document/v1\nlater: [1]\nfeedback:\n- {id: f1, who: Ana, when: 2026-11-20, place: example/a/action, quote: x, offset: 3, state: open, suggestion: {old: x, new: y}}\n" +
		"questions: [{id: q1, place: growth/0/title, text: Enough, by: 2026-12}]\nvoices: [{id: v, name: Jon, permitted: true, supports: [a]}]\n" +
		"reader_sets: [{id: r, formats: [pdf], leave_out: [example/a], stand_ins: [{name: A, words: a customer}]}]\n" +
		"review: {off: [own.we], left_as_is: [{rule: own.hedge, place: example/a/action, quote: helped with, reason: true}]}\n"
	for name, data := range map[string][]byte{"the sample": assets.Sample, "everything": []byte(full)} {
		if _, _, err := docfile.Read(name, data); err != nil {
			t.Fatal(err)
		}
		if readable, err := validate(t, s, data); !readable || err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, fault := range []string{"feedback: [{who: Ana}]", "feedback: [{id: a, state: closed}]", "questions: [{id: q, place: nowhere}]", "updated: soon", "voices: {}"} {
		if _, err := validate(t, s, []byte("schema: promodoc.document/v1\n"+fault+"\n")); err == nil {
			t.Errorf("%s: accepted", fault)
		}
	}
}
