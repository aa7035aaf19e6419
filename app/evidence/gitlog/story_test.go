package gitlog_test

// The people of the story. Ada changed name and address; a file .mailmap says so. The
// address of the laptop is in no such file.
const (
	adaThen   = "Ada Smith <ada.smith@old.example>"
	ada       = "Ada Jones <ada@jones.example>"
	adaLaptop = "Ada Jones <ada@laptop.local>"
	ben       = "Ben Okoro <ben@acme.example>"
	mailmap   = "Ada Jones <ada@jones.example> <ada.smith@old.example>\n"
)

// story is the history of a repository in which everything happens that matters to an
// import. What is expected of it was written down first, in testdata/story.golden.
var story = []commit{
	{mark: "begin", branch: "main", author: ben, date: "2025-09-01T09:00:00+0000", message: "Start the engine"},
	{mark: "describe", branch: "main", author: adaThen, date: "2025-09-03T14:00:00+0100", message: "Describe how it is built"},
	{mark: "lint", branch: "main", author: adaThen, date: "2025-09-05T09:30:00+0100", message: "Lint the scripts\n\nThey were never looked at."},

	// A pull request with commits of both.
	{mark: "timeout", branch: "retry", parents: "lint", author: adaThen, date: "2025-10-06T10:00:00+0100", message: "Retry requests that time out"},
	{mark: "log-retry", branch: "retry", author: ben, date: "2025-10-08T10:00:00+0000", message: "Log every retry"},
	{mark: "minute", branch: "retry", author: adaThen, date: "2025-10-09T17:00:00+0100", message: "Give up after a minute"},
	{mark: "merge-retry", branch: "main", parents: "lint minute", author: ben, date: "2025-10-10T08:00:00+0000", message: "Merge pull request #12 from acme/retry\n\nRetry requests"},

	// A branch that the user merged.
	{mark: "count", branch: "metrics", parents: "merge-retry", author: adaThen, date: "2025-10-20T11:00:00+0200", message: "Count what is retried"},
	{mark: "merge-metrics", branch: "main", parents: "merge-retry count", author: adaThen, date: "2025-10-21T11:00:00+0200", message: "Merge branch 'metrics'"},

	// A squash, of a branch that is still there, and a commit that refers to it.
	{mark: "cache", branch: "cache", parents: "merge-metrics", author: adaThen, date: "2025-10-30T11:00:00+0100", message: "Keep answers"},
	{mark: "evict", branch: "cache", author: adaThen, date: "2025-10-31T11:00:00+0100", message: "Evict the oldest"},
	{mark: "squash", branch: "main", author: adaThen, date: "2025-11-03T11:00:00+0100", message: "Cache the answers (#15)\n\n* Keep answers\n\n* Evict the oldest\n\nCo-authored-by: Ben Okoro <ben@acme.example>"},
	{mark: "less", branch: "main", author: adaThen, date: "2025-11-05T11:00:00+0100", message: "Keep less in the cache\n\nRefs: #15"},

	// A ticket.
	{mark: "settings", branch: "main", author: adaThen, date: "2025-11-17T11:00:00+0100", message: "ENG-7: Read settings once"},
	{mark: "typo", branch: "main", author: ben, date: "2025-11-18T11:00:00+0000", message: "ENG-7: Correct a typo"},
	{mark: "wrong", branch: "main", author: adaThen, date: "2025-11-19T11:00:00+0100", message: "ENG-7 Say which setting is wrong"},

	// What was reverted is nothing, unless the revert was reverted.
	{mark: "guess", branch: "main", author: adaThen, date: "2025-11-24T11:00:00+0100", message: "Guess the time zone (#18)"},
	{mark: "revert-guess", branch: "main", author: ben, date: "2025-11-25T11:00:00+0000", message: "Revert \"Guess the time zone (#18)\"\n\nThis reverts commit {guess}."},
	{mark: "start", branch: "main", author: adaThen, date: "2025-12-01T11:00:00+0100", message: "Speed up the start"},
	{mark: "revert-start", branch: "main", author: ben, date: "2025-12-02T11:00:00+0000", message: "Revert \"Speed up the start\"\n\nThis reverts commit {start}."},
	{mark: "restart", branch: "main", author: adaThen, date: "2025-12-03T11:00:00+0100", message: "Revert \"Revert \"Speed up the start\"\"\n\nThis reverts commit {revert-start}."},

	{mark: "plan", branch: "main", author: ben, date: "2025-12-08T11:00:00+0000", message: "Plan the migration (#20)\n\nCo-authored-by: Ada Smith <ADA.SMITH@old.example>"},

	// The last evening of a cycle in California, which is the next year in Greenwich,
	// and the first morning of the next one.
	{mark: "close", branch: "main", author: ada, date: "2025-12-31T23:30:00-0800", message: "Close the books of the year"},
	{mark: "open", branch: "main", author: ada, date: "2026-01-01T09:30:00-0800", message: "Open the books of the new year"},

	// Messages in Latin-1, one of which says so.
	{mark: "latin1", branch: "main", author: ada, date: "2026-02-02T11:00:00+0100", charset: "ISO-8859-1", message: "Gr\xf6\xdfere Puffer (#23)"},
	{mark: "undeclared", branch: "main", author: ada, date: "2026-02-03T11:00:00+0100", message: "Pr\xfcfe die L\xe4nge der W\xf6rter f\xfcr M\xfcller (#24)"},

	// A branch that was brought up to date on the way.
	{mark: "second", branch: "protocol", parents: "undeclared", author: ada, date: "2026-03-02T11:00:00+0100", message: "Second version of the protocol"},
	{mark: "other", branch: "main", author: ben, date: "2026-03-03T11:00:00+0000", message: "Count words"},
	{mark: "up-to-date", branch: "protocol", parents: "second other", author: ada, date: "2026-03-04T11:00:00+0100", message: "Merge branch 'main' into protocol"},
	{mark: "negotiate", branch: "protocol", author: ada, date: "2026-03-06T11:00:00+0100", message: "Negotiate the version"},
	{mark: "merge-protocol", branch: "main", parents: "other negotiate", author: ada, date: "2026-03-09T11:00:00+0100", message: "Merge pull request #30 from ada/protocol\n\nProtocol 2"},

	// The work of somebody else, which the user merged.
	{mark: "docs", branch: "docs", parents: "merge-protocol", author: ben, date: "2026-03-11T11:00:00+0000", message: "Write it down"},
	{mark: "merge-docs", branch: "main", parents: "merge-protocol docs", author: ada, date: "2026-03-12T11:00:00+0100", message: "Merge pull request #31 from ben/docs\n\nDocument the protocol"},

	// A branch that is not merged yet.
	{mark: "trace", branch: "tracing", parents: "merge-docs", author: ada, date: "2026-04-01T11:00:00+0200", message: "Trace requests"},
	{mark: "sample", branch: "tracing", author: ada, date: "2026-04-02T11:00:00+0200", message: "Sample traces"},

	{mark: "laptop", branch: "main", author: adaLaptop, date: "2026-04-10T11:00:00+0200", message: "Fix the date"},
}
