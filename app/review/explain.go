package review

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// General returns the sentence of the rule for no place in particular.
func (r *Rule) General() string { return general(r.Text.Message, r.Limit) }

// GeneralHelp returns the help of the rule for no place in particular.
func (r *Rule) GeneralHelp() string { return general(r.Text.Help, r.Limit) }

// general puts an ellipsis in place of what depends on a place.
func general(text string, limit int) string {
	for {
		before, rest, ok := strings.Cut(text, "{{")
		if !ok {
			return text
		}
		name, after, _ := strings.Cut(rest, "}}")
		with := "…"
		switch name {
		case ".Limit":
			with = strconv.Itoa(limit)
		case ".Unit":
			with = ""
		}
		text = before + with + after
	}
}

// Finds returns texts that the rule finds, as they are in its file; those that take more
// than words of an example are left out.
func (r *Rule) Finds() []string { return plainTexts(r.Examples.Find) }

// Leaves returns texts that nearly are what the rule finds, and that it leaves alone.
func (r *Rule) Leaves() []string { return plainTexts(r.Examples.Leave) }

func plainTexts(nodes []yaml.Node) []string {
	var all []string
	for _, n := range nodes {
		if n.Kind == yaml.ScalarNode {
			if n.Value != "" {
				all = append(all, n.Value)
			}
			continue
		}
		var texts []string
		other := false
		for i := 0; i+1 < len(n.Content); i += 2 {
			switch n.Content[i].Value {
			case "title", "situation", "action", "result":
				texts = append(texts, n.Content[i+1].Value)
			default:
				other = true
			}
		}
		if !other && len(texts) > 0 {
			all = append(all, strings.Join(texts, " / "))
		}
	}
	return all
}
