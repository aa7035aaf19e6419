package career

import "promodoc/app/message"

// What mappings of a path file are called in sentences.
var (
	textPath          = message.New("career.a-path", "a path")
	textOrigin        = message.New("career.a-source", "the source of a path")
	textSection       = message.New("career.a-section", "a section")
	textConsideration = message.New("career.a-consideration", "a consideration")
	textPrompt        = message.New("career.a-prompt", "a prompt")
	textPreparation   = message.New("career.a-preparation", "a preparation")
	textLink          = message.New("career.a-link", "a link")
	textSkeletonPart  = message.New("career.a-part", "a part of the skeleton")
)

// What new items say until the user writes them.
var (
	textNewSection       = message.New("career.new-section", "New section")
	textNewConsideration = message.New("career.new-consideration", "New consideration")
	textNewPreparation   = message.New("career.new-preparation", "New preparation")
	textConsiderations   = message.New("career.considerations", "Considerations")
	textStatement        = message.New("career.new-statement", "What you have to show.")
	textAskSituation     = message.New("career.ask-situation", "What was the situation, and what made it hard?")
	textAskAction        = message.New("career.ask-action", "What did you do yourself, and what did you decide?")
	textAskResult        = message.New("career.ask-result", "What is different now, and how can you tell?")
)

// What is wrong in a path file. {{.Value}} is the value as it was found, in
// quotes.
var (
	errEmptySection  = message.New("career.empty-section", `section {{.Section}} is empty: add considerations or preparations, or say "to_be_filled: true"`)
	errEnough        = message.New("career.enough", `"enough": expected 1 or more examples, found {{.Found}}`)
	errNotLeavable   = message.New("career.not-left-out", "{{.Part}} cannot be left out, only {{.Parts}} can: remove this line, or the whole part where it is prose")
	errNoPartTitle   = message.New("career.part-without-title", `missing key "title": {{.Part}} is not a built-in part ({{.BuiltIn}}), so it needs a title`)
	errRepeatedPart  = message.New("career.repeated-part", "{{.Part}} is in the skeleton twice, first on line {{.Line}}: keep one of them")
	errNotAnID       = message.New("career.not-an-id", "{{.Value}} is not an id: expected lower case letters, digits and hyphens, such as {{.Example}}")
	errRepeatedID    = message.New("career.repeated-id", "id {{.ID}} is used twice in this path, first on line {{.Line}}: choose another")
	errMissingWord   = message.New("career.missing-word", `missing key "{{.Key}}": expected {{.Words}}`)
	errWord          = message.New("career.wrong-word", `"{{.Key}}": expected {{.Words}}, found {{.Found}}`)
	errMistypedWord  = message.New("career.mistyped-word", `"{{.Key}}": expected {{.Words}}, found {{.Found}}; did you mean {{.Near}}?`)
	errAddress       = message.New("career.not-an-address", "{{.Value}} is not a full address: expected one that starts with https://, http:// or mailto:")
	errLanguage      = message.New("career.not-a-language", "{{.Value}} is not a language: expected a short name such as en, de or pt-BR")
	errSameAs        = message.New("career.not-another-consideration", "{{.Value}} names no consideration of another path: expected PATH/ID, such as staff-engineer/mentoring")
	errIncludedTwice = message.New("career.included-twice", "{{.Value}} is included twice: keep one of them")
	errIncludesSelf  = message.New("career.includes-itself", "the path includes itself: remove this line")
)

// What is wrong between path files.
var (
	errIDTaken         = message.New("career.id-taken", "the path ID {{.ID}} is taken by {{.File}}: choose another, such as {{.Free}}")
	errBundledID       = message.New("career.bundled-id", "the path ID {{.ID}} is that of a path that comes with the program, so this file is not used: choose another, such as {{.Free}}")
	errBundledCopy     = message.New("career.bundled-copy", "the file is a copy of the path {{.ID}} that comes with the program, so it is not used: delete it, or give it another ID, such as {{.Free}}, to change it")
	errCopy            = message.New("career.copy", "the file looks like a copy of {{.File}}, which has the path ID {{.ID}} too: delete one of the two, or choose another ID, such as {{.Free}}")
	errFaultyInclude   = message.New("career.faulty-include", "the included path {{.ID}} has faults of its own: fix {{.File}} first")
	errIncludeCycle    = message.New("career.include-cycle", "the includes form a cycle: {{.Paths}}: remove one of them")
	errNoInclude       = message.New("career.no-include", "there is no path {{.ID}} to include: add it, or remove this line")
	errNoNestedInclude = message.New("career.no-nested-include", "there is no path {{.ID}} to include, which {{.Includer}} asks for: {{.Paths}}")
	errIDInTwoPaths    = message.New("career.id-in-two-paths", "id {{.ID}} is in {{.First}} and in {{.Second}}: rename one of them")
)

// What a path says to no effect.
var (
	errUnknownPath  = message.New("career.unknown-path", "there is no path {{.ID}} here, so {{.Value}} could not be checked")
	errNowhere      = message.New("career.nowhere", "the path {{.Path}} has no consideration {{.ID}}: it has {{.Known}}")
	errNowhereDid   = message.New("career.nowhere-but-near", "the path {{.Path}} has no consideration {{.ID}}: did you mean {{.Near}}?")
	errNowhereEmpty = message.New("career.nowhere-at-all", "the path {{.Path}} has no consideration {{.ID}}, nor any other")
)

// Why there is no path of an id.
var (
	errNoPath       = message.New("career.no-path", "there is no career path {{.ID}}: choose one of {{.Known}}")
	errNearPath     = message.New("career.no-path-but-near", `there is no career path {{.ID}}: did you mean "{{.Near}}"?`)
	errNoPathsAtAll = message.New("career.no-paths", "there is no career path {{.ID}}, and no other")
)
