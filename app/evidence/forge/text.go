package forge

import "promodoc/app/message"

// What entries say in words of the program.
var (
	textReviewed  = message.New("forge.reviewed", "Reviewed: {{.Title}}")
	textReviewTag = message.New("forge.review-tag", "review")
)

// What the user should know about a list.
var (
	textNoneOwn = message.New("forge.none-own", "{{.File}}: nothing in it is by the authors given; it is by {{.Names}}: choose what is yours, or give your name there as an author")
	textUndated = message.NewPlural("forge.undated", "{{.File}}: one item has no date and is left out: write the list again with mergedAt, closedAt and createdAt", "{{.File}}: {{.Count}} items have no date and are left out: write the list again with mergedAt, closedAt and createdAt")
	textUnnamed = message.NewPlural("forge.unnamed", "{{.File}}: one item does not say where it is: write the list again with url, so that the entry has its link", "{{.File}}: {{.Count}} items do not say where they are: write the list again with url, so that the entries have their links")
)

// Why a list cannot be read.
var (
	errJSON    = message.New("forge.bad-json", "{{.File}}:{{.Line}}:{{.Column}}: the list of pull requests or issues cannot be read ({{.Cause}}): write it again with gh or glab; nothing was added")
	errNotItem = message.New("forge.not-an-item", "{{.File}}:{{.Line}}:1: this is not a pull request, merge request or issue with a title and a number: write the list with gh or glab, such as “gh pr list --json number,title,url,state,mergedAt,labels,body”; nothing was added")
	errNoList  = message.New("forge.no-list", "{{.File}}:1:1: there is no pull request, merge request or issue in it; nothing was added")
)
