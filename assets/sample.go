package assets

import _ "embed"

// Sample is a promotion document as it looks a few weeks before it is handed
// in (promodoc.document/v1): a person who never lived, her examples, growth
// areas and notes to self, and the Support Engineering Manager path as it was
// when she chose it. The bytes are shared: copy them before changing them.
//
//go:embed sample/support-engineering-manager.yaml
var Sample []byte
