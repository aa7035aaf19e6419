package assets

import _ "embed"

// Sample is a promotion document a few weeks before it is handed in
// (promodoc.document/v1): an invented candidate's examples, growth areas and
// notes to self, with the Support Engineering Manager path as it was when it was
// chosen. The bytes are shared: copy them before changing them.
//
//go:embed sample/support-engineering-manager.yaml
var Sample []byte

// SoftwareSample is a shorter one of another candidate, on the Senior Software
// Engineer path. The bytes are shared as well.
//
//go:embed sample/senior-software-engineer.yaml
var SoftwareSample []byte
