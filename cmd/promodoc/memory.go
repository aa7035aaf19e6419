package main

import "runtime/debug"

// smallSource is how many bytes of Markdown a command makes pages of without
// minding its memory: some 250 pages, whose making needs little more than
// 100 MB either way.
const smallSource = 1 << 20

// collectRarely has garbage collected when memory has grown to nine times what
// was needed; the usual rule is twice. A command is over before collecting
// would have paid: for a few pages that is a tenth of the time. The window,
// which stays for hours, keeps the usual rule.
func collectRarely() { debug.SetGCPercent(800) }
