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

// collectFor minds the memory of a command that makes pages of so many bytes.
// Collecting a little more often than is usual saves an eighth of what a
// thousand pages take, and hardly any time.
func collectFor(source int) {
	if source <= smallSource {
		collectRarely()
		return
	}
	debug.SetGCPercent(60)
}
