package history

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"slices"

	"promodoc/app/promo"
)

// digest is what a description of a version is made from: its pieces, each with
// a hash of what it says. It is in the header of the version's file, so that a
// list of versions need not read them as documents.
type digest struct {
	Words    int           `json:"words"`
	Examples int           `json:"examples"`
	Pieces   []pieceDigest `json:"pieces"`
}

// pieceDigest is one piece of a document.
type pieceDigest struct {
	Kind  promo.Kind `json:"kind"`
	ID    string     `json:"id,omitempty"`
	Title string     `json:"title,omitempty"`
	Sum   uint64     `json:"sum"`
}

// digestOf returns the digest of a document. An empty piece has none.
func digestOf(d promo.Document) digest {
	all := digest{Words: d.Words(), Examples: len(d.Examples)}
	add := func(kind promo.Kind, id, title string, texts ...any) {
		sum := fnv.New64a()
		empty := true
		for _, t := range texts {
			text := fmt.Sprint(t)
			empty = empty && (text == "" || text == "[]" || text == "false")
			fmt.Fprintf(sum, "%d:%s", len(text), text)
		}
		if !empty {
			all.Pieces = append(all.Pieces, pieceDigest{kind, id, title, sum.Sum64()})
		}
	}
	c := d.Candidate
	add(promo.KindDocument, "", "", append([]any{d.Name}, setup(d.Setup)...)...)
	add(promo.KindCandidate, "", "", c.Name, c.Team, c.CurrentRole, c.ProposedRole, c.Manager)
	add(promo.KindCycle, "", "", d.Cycle.Name, d.Cycle.From, d.Cycle.To)
	add(promo.KindPath, "", d.Path.Title, d.Path.ID, d.Path.Version, d.Path.Hash, d.Path.Form)
	for _, s := range d.Sections {
		add(promo.KindSection, s.ID, sectionTitle(d, s), s.Title, s.Body)
	}
	for _, e := range d.Examples {
		add(promo.KindExample, e.ID, e.Title, e.ID, e.Title, e.From, e.To, e.Ongoing, e.Origin, e.Situation, e.Action,
			e.Result, evidence(e), fmt.Sprintf("%q", e.Supports), e.Confidential, attachments(e))
	}
	for i, g := range d.Growth {
		add(promo.KindGrowth, fmt.Sprint(i), g.Title, g.Title, g.Text, fmt.Sprintf("%q", g.Steps))
	}
	for _, id := range slices.Sorted(maps.Keys(d.Considerations)) {
		n := d.Considerations[id]
		asked, _ := d.Snapshot.Consideration(id)
		add(promo.KindConsideration, id, asked.Title, n.Note, n.LeftAsIs)
	}
	for _, id := range slices.Sorted(maps.Keys(d.Preparations)) {
		add(promo.KindPreparation, id, preparationTitle(d, id), d.Preparations[id].Done, d.Preparations[id].Note)
	}
	for _, q := range d.Setup.Dialogue.Questions {
		add(promo.KindQuestion, q.ID, "", q.ID, q.Place, q.Text, q.State, q.Asked, q.By)
	}
	for _, f := range d.Setup.Dialogue.Feedback {
		add(promo.KindFeedback, f.ID, f.Who, f.ID, f.Who, f.When, f.Place, f.Quote, f.Offset, f.Text, f.Thread, f.State,
			f.Suggestion.Old, f.Suggestion.New)
	}
	for _, v := range d.Setup.Dialogue.Voices {
		add(promo.KindVoice, v.ID, v.Name, v.ID, v.Asked, v.Name, v.Role, v.Relation, v.Day, v.Text, fmt.Sprintf("%q", v.Supports), v.Permitted)
	}
	for _, s := range d.Setup.Dialogue.ReaderSets {
		add(promo.KindReaderSet, s.ID, s.Name, s.ID, s.Name, fmt.Sprintf("%q", s.Formats), s.Design, s.Draft, fmt.Sprintf("%q", s.LeaveOut), standIns(s))
	}
	return all
}

func standIns(s promo.ReaderSet) string {
	var b bytes.Buffer
	for _, w := range s.StandIns {
		fmt.Fprintf(&b, "%q %q\n", w.Name, w.Words)
	}
	return b.String()
}

// setup returns what is set for a document. What is not set is left out, so that
// the digests of versions from before the program knew it are still equal.
func setup(s promo.Setup) []any {
	var all []any
	if s.Language != "" {
		all = append(all, "language "+s.Language)
	}
	if s.HardLineBreaks {
		all = append(all, "line_breaks hard")
	}
	if len(s.Words) > 0 {
		all = append(all, fmt.Sprintf("words %q", s.Words))
	}
	if s.PageBudget != 0 {
		all = append(all, fmt.Sprintf("page_budget %d", s.PageBudget))
	}
	for _, c := range s.Parts {
		all = append(all, fmt.Sprintf("part %q %q %v", c.ID, c.Title, c.Hidden))
	}
	if len(s.Review.Off) > 0 {
		all = append(all, fmt.Sprintf("review off %q", s.Review.Off))
	}
	for _, l := range s.Review.LeftAsIs {
		all = append(all, fmt.Sprintf("left as is %q %q %q %q", l.Rule, l.Place, l.Quote, l.Reason))
	}
	return all
}

// sectionTitle returns the title of a section, or what the path calls it.
func sectionTitle(d promo.Document, s promo.Section) string {
	if s.Title != "" {
		return s.Title
	}
	for _, entry := range d.Snapshot.Skeleton {
		if entry.ID == s.ID {
			return entry.Title
		}
	}
	return ""
}

func evidence(e promo.Example) string {
	var b bytes.Buffer
	for _, v := range e.Evidence {
		fmt.Fprintf(&b, "%q %q\n", v.Title, v.URL)
	}
	return b.String()
}

// attachments is empty for an example without any, so that the sums of earlier versions
// stay as they are.
func attachments(e promo.Example) string {
	var b bytes.Buffer
	for _, a := range e.Attachments {
		fmt.Fprintf(&b, "%q %q %q\n", a.File, a.Title, a.Alt)
	}
	return b.String()
}

func preparationTitle(d promo.Document, id string) string {
	for _, p := range d.Snapshot.AllPreparations() {
		if p.ID == id {
			return p.Title
		}
	}
	return ""
}

// The digest is one subfield of the extra field of a gzip header (RFC 1952,
// section 2.3.1.1), as compressed JSON.
const (
	subfieldID    = "Pd"
	maxHeader     = 1<<16 - 1 // bytes of an extra field
	maxDigestJSON = 4 << 20
)

// header returns the extra field with the digest; nil if there is not enough
// room, and then the version is read to describe it.
func (d digest) header() []byte {
	text, err := json.Marshal(d)
	if err != nil {
		return nil
	}
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.DefaultCompression)
	if err != nil {
		return nil
	}
	if _, err := w.Write(text); err != nil || w.Close() != nil || packed.Len()+4 > maxHeader {
		return nil
	}
	field := binary.LittleEndian.AppendUint16([]byte(subfieldID), uint16(packed.Len()))
	return append(field, packed.Bytes()...)
}

var errNoDigest = errors.New("no digest")

// parseHeader returns the digest in an extra field. What it allocates is
// bounded.
func parseHeader(extra []byte) (digest, error) {
	for len(extra) >= 4 {
		id, size := string(extra[:2]), int(binary.LittleEndian.Uint16(extra[2:]))
		if size > len(extra)-4 {
			break
		}
		if id == subfieldID {
			text, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(extra[4:4+size])), maxDigestJSON))
			if err != nil {
				return digest{}, err
			}
			var d digest
			return d, json.Unmarshal(text, &d)
		}
		extra = extra[4+size:]
	}
	return digest{}, errNoDigest
}

// maxDigests is how many digests are remembered: a version that is described is
// the one before the next.
const maxDigests = 64

// digest returns the digest of a version.
func (v Versions) digest(version Version) (digest, error) {
	h := v.history
	h.mu.Lock()
	known, ok := h.digests[version]
	h.mu.Unlock()
	if ok {
		return known, nil
	}
	d, err := v.readDigest(version)
	if err != nil {
		return digest{}, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.digests) >= maxDigests {
		clear(h.digests)
	}
	h.digests[version] = d
	return d, nil
}

// readDigest reads a digest from the header of a version or, if that has none,
// makes it of the document.
func (v Versions) readDigest(version Version) (digest, error) {
	header, err := v.header(version)
	if err != nil {
		return digest{}, err
	}
	if d, err := parseHeader(header); err == nil {
		return d, nil
	}
	doc, err := v.Read(version)
	if err != nil {
		return digest{}, err
	}
	return digestOf(doc), nil
}

// header returns the header of a version; none if it has none. Of a plain one no
// more is read than that.
func (v Versions) header(version Version) ([]byte, error) {
	if version.Sealed() {
		packed, err := v.packed(version)
		if err != nil {
			return nil, err
		}
		return headerOf(bytes.NewReader(packed)), nil
	}
	f, err := v.history.ports.FS.Open(version.File)
	if err != nil {
		return nil, nil // reading the document says why
	}
	defer f.Close()
	return headerOf(f), nil
}

// key identifies a piece in its document.
func (p pieceDigest) key() string { return string(p.Kind) + "/" + p.ID }

// compare returns in which pieces two digests differ, in their order.
func compare(was, now digest) []Piece {
	before := map[string]pieceDigest{}
	for _, p := range was.Pieces {
		before[p.key()] = p
	}
	var all []Piece
	for _, p := range now.Pieces {
		old, there := before[p.key()]
		delete(before, p.key())
		switch {
		case !there:
			all = append(all, Piece{p.Kind, p.ID, p.Title, Added})
		case old.Sum != p.Sum:
			all = append(all, Piece{p.Kind, p.ID, cmp.Or(p.Title, old.Title), Changed})
		}
	}
	for _, p := range was.Pieces {
		if _, gone := before[p.key()]; gone {
			all = append(all, Piece{p.Kind, p.ID, p.Title, Removed})
		}
	}
	return all
}
