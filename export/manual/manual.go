// Package manual reads the pages of the help, which are Markdown files: it lists them,
// parses them into plain data for the window, lays them out for a terminal, and searches
// them. It must not know who shows them.
package manual

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// index is the page that lists the others, in groups.
const index = "README.md"

// Manual is the pages of the help. It does not change.
type Manual struct {
	groups  []Group
	sources map[string][]byte // by the names of topics
}

// Group is some topics that belong together.
type Group struct {
	Title  string
	Topics []Topic
}

// Topic is one page.
type Topic struct {
	Name    string // by which commands and links know it: that of its file
	Title   string
	Summary string // what it is about, in part of a sentence
}

// Read reads the pages in a folder: those that its README.md lists, as items "[Title](name.md): summary"
// below a heading for each group. A page that is listed and not there is an error, and
// so is one that is not listed.
func Read(folder fs.FS) (*Manual, error) {
	list, err := fs.ReadFile(folder, index)
	if err != nil {
		return nil, fmt.Errorf("read the list of topics: %w", err)
	}
	m := &Manual{sources: map[string][]byte{}}
	for _, b := range Parse(list) {
		switch {
		case b.Kind == Heading && b.Level == 2:
			m.groups = append(m.groups, Group{Title: b.Plain()})
		case b.Kind == Item && len(m.groups) > 0:
			topic, err := topicOf(b)
			if err != nil {
				return nil, err
			}
			source, err := fs.ReadFile(folder, topic.Name+".md")
			if err != nil {
				return nil, fmt.Errorf("read the topic %s: %w", topic.Name, err)
			}
			m.sources[topic.Name] = source
			last := &m.groups[len(m.groups)-1]
			last.Topics = append(last.Topics, topic)
		}
	}
	return m, m.checkListed(folder)
}

func topicOf(item Block) (Topic, error) {
	if len(item.Text) < 2 || item.Text[0].Link.Topic == "" {
		return Topic{}, fmt.Errorf("the list of topics has an item without a link: %s", item.Plain())
	}
	_, summary, _ := strings.Cut(item.Plain(), ": ")
	return Topic{Name: item.Text[0].Link.Topic, Title: item.Text[0].Text, Summary: summary}, nil
}

func (m *Manual) checkListed(folder fs.FS) error {
	files, err := fs.Glob(folder, "*.md")
	if err != nil {
		return fmt.Errorf("list the topics: %w", err)
	}
	for _, file := range files {
		if _, listed := m.sources[strings.TrimSuffix(path.Base(file), ".md")]; !listed && file != index {
			return fmt.Errorf("the topic %s is not in the list of topics", file)
		}
	}
	return nil
}

// Groups returns the topics as the list of them has them.
func (m *Manual) Groups() []Group { return slices.Clone(m.groups) }

// Topics returns the topics of all groups.
func (m *Manual) Topics() []Topic {
	var all []Topic
	for _, g := range m.groups {
		all = append(all, g.Topics...)
	}
	return all
}

// Source returns the Markdown of a topic, and whether there is such a topic. The bytes are
// shared: copy them before changing them.
func (m *Manual) Source(name string) ([]byte, bool) {
	source, ok := m.sources[name]
	return source, ok
}

// Page returns a topic, and whether there is such a topic.
func (m *Manual) Page(name string) ([]Block, bool) {
	source, ok := m.sources[name]
	if !ok {
		return nil, false
	}
	return Parse(source), true
}
