package assets

import _ "embed"

// Sample is a promotion document a few weeks before it is handed in
// (promodoc.document/v1): an invented candidate's examples, growth areas and
// notes to self, with the Support Engineering Manager path as it was when it was
// chosen. The bytes are shared: copy them before changing them.
//
//go:embed sample/support-engineering-manager.yaml
var Sample []byte
