package forge

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"
)

// fields are those of one item in the file, and which of them were read.
type fields struct {
	raw  map[string]json.RawMessage
	used map[string]bool
}

// bodyKey names the description in the list of what was not read.
const bodyKey = "body"

// isItem reports whether an object has what every item has.
func isItem(raw map[string]json.RawMessage) bool {
	_, titled := raw["title"]
	for _, key := range []string{"number", "iid", "url", "web_url", "html_url", "mergedAt", "closedAt", "createdAt"} {
		if _, there := raw[key]; there && titled {
			return true
		}
	}
	return false
}

// item reads the fields, by the names of gh, of GitHub and of GitLab.
func (f fields) item() item {
	_, gitlab := f.raw["iid"]
	it := item{
		gitlab: gitlab, number: f.number("number", "iid"), title: strings.Join(strings.Fields(f.text("title")), " "),
		body: visible(f.text("body", "description")), url: f.text("url", "html_url", "web_url"),
		state: strings.ToLower(f.text("state")), reason: strings.ToLower(f.text("stateReason", "state_reason")),
		times:  times{created: f.time("createdAt", "created_at"), merged: f.time("mergedAt", "merged_at"), closed: f.time("closedAt", "closed_at")},
		author: f.person("author", "user"), labels: f.names("labels"),
	}
	if _, api := f.raw["html_url"]; api { // there url is for programs
		it.url = f.text("html_url")
		f.used["url"] = true
	}
	for _, key := range []string{"mergedAt", "merged_at", "pull_request"} {
		_, there := f.raw[key]
		it.pull = it.pull || there && (key != "merged_at" || !gitlab)
	}
	var is bool
	if f.decode("isPullRequest", &is) {
		it.pull = is
	}
	var pull struct {
		MergedAt time.Time `json:"merged_at"`
	}
	if f.decode("pull_request", &pull) && it.merged.IsZero() {
		it.merged = real(pull.MergedAt)
	}
	it.reviews = f.reviews()
	it.takeAddress()
	if it.repo == "" {
		it.repo = f.repository()
	}
	if it.repo != "" { // the address says it already
		f.used["repository"], f.used["repository_url"], f.used["references"], f.used["reference"] = true, true, true, true
	}
	return it
}

// repository reads the repository from what says no more than that.
func (f fields) repository() string {
	var named struct {
		NameWithOwner string `json:"nameWithOwner"`
	}
	if f.decode("repository", &named) && strings.Count(named.NameWithOwner, "/") == 1 {
		return named.NameWithOwner
	}
	var references struct {
		Full string `json:"full"`
	}
	if f.decode("references", &references) {
		if at := strings.LastIndexAny(references.Full, "!#"); at > 0 {
			return references.Full[:at]
		}
	}
	return ""
}

// reviews reads those who reviewed a pull request, each once, the first time.
func (f fields) reviews() []review {
	var given []struct {
		Author      person    `json:"author"`
		SubmittedAt time.Time `json:"submittedAt"`
	}
	var all []review
	add := func(v review) {
		if v.by.name() != "" && !slices.ContainsFunc(all, func(o review) bool { return o.by.is(v.by) }) {
			all = append(all, v)
		}
	}
	for _, key := range []string{"reviews", "latestReviews"} {
		if f.decode(key, &given) {
			for _, v := range given {
				add(review{v.Author, real(v.SubmittedAt)})
			}
		}
	}
	var people []person
	if f.decode("reviewers", &people) {
		for _, p := range people {
			add(review{by: p})
		}
	}
	return all
}

// UnmarshalJSON reads somebody as GitHub or GitLab writes them, or by their name alone.
func (p *person) UnmarshalJSON(data []byte) error {
	var raw struct {
		Login, Username, Name, Email, Type string
		IsBot                              bool `json:"is_bot"`
		Bot                                bool
	}
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &p.login)
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	p.login, p.full, p.address = raw.Login+raw.Username, raw.Name, raw.Email
	p.bot = raw.IsBot || raw.Bot || strings.EqualFold(raw.Type, "Bot") || strings.HasSuffix(p.login, "[bot]")
	return nil
}

// real returns a time, zero for the one by which gh says that there is none.
func real(t time.Time) time.Time {
	if t.Year() <= 1 {
		return time.Time{}
	}
	return t
}

// decode reads a field; it reports false, and leaves the field unread, if there is none
// or if it has another form.
func (f fields) decode(key string, into any) bool {
	raw, there := f.raw[key]
	if !there || isNothing(raw) || json.Unmarshal(raw, into) != nil {
		return false
	}
	f.used[key] = true
	return true
}

func (f fields) text(keys ...string) string {
	for _, key := range keys {
		var s string
		if f.decode(key, &s) && s != "" {
			return s
		}
	}
	return ""
}

func (f fields) number(keys ...string) int {
	for _, key := range keys {
		var n int
		if f.decode(key, &n) && n > 0 {
			return n
		}
	}
	return 0
}

func (f fields) time(keys ...string) time.Time {
	for _, key := range keys {
		var t time.Time
		if f.decode(key, &t) && !real(t).IsZero() {
			return t
		}
	}
	return time.Time{}
}

func (f fields) person(keys ...string) person {
	for _, key := range keys {
		var p person
		if f.decode(key, &p) && p.name() != "" {
			return p
		}
	}
	return person{}
}

// names reads a list of texts, or of objects with names.
func (f fields) names(key string) []string {
	var texts []string
	if f.decode(key, &texts) {
		return texts
	}
	var named []struct{ Name string }
	if f.decode(key, &named) {
		for _, n := range named {
			texts = append(texts, n.Name)
		}
	}
	return texts
}

// rest returns the names of the fields that say something and were not read.
func (f fields) rest() []string {
	var keys []string
	for _, key := range slices.Sorted(maps.Keys(f.raw)) {
		if !f.used[key] && !isNothing(f.raw[key]) {
			keys = append(keys, key)
		}
	}
	return keys
}

// describe writes a field in one line: a text without its quotes.
func (f fields) describe(key string) string {
	var s string
	if json.Unmarshal(f.raw[key], &s) == nil {
		return s
	}
	var b bytes.Buffer
	if json.Compact(&b, f.raw[key]) != nil {
		return string(f.raw[key])
	}
	return b.String()
}

// isNothing reports whether a value says nothing.
func isNothing(raw json.RawMessage) bool {
	switch strings.TrimSpace(string(raw)) {
	case "null", "false", `""`, "[]", "{}", "0", `"0001-01-01T00:00:00Z"`:
		return true
	}
	return false
}
