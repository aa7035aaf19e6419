package gitlog

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/evidence"
)

// repository is what is known of a repository before its commits are read.
type repository struct {
	name    string // for readers
	common  string // the folder of git's own files, which work trees share
	shallow bool
	mine    identity
	web     website
	// main is the branch that work is merged into, for readers; mainRefs are the
	// references to it here and on other computers. There are none in an empty
	// repository.
	main     string
	mainRefs []string
	branches []branch // all others on this computer, by name
}

// branch is a branch of this computer that is not the main one.
type branch struct{ name, tip string }

// run runs git and returns all that it prints.
func (p Ports) run(ctx context.Context, folder string, args ...string) (string, error) {
	var out []byte
	err := p.Git(ctx, folder, args, func(r io.Reader) (err error) {
		out, err = io.ReadAll(r)
		return err
	})
	return string(out), err
}

// open finds out about the repository that a folder is of. Errors: [ErrMissing],
// [ErrNone].
func open(ctx context.Context, folder string, o evidence.Options, p Ports) (*repository, error) {
	out, err := p.run(ctx, folder, "rev-parse", "--is-shallow-repository", "--git-common-dir")
	var failed *failure
	switch {
	case errors.As(err, &failed) && strings.HasPrefix(failed.said, "not a git repository"):
		return nil, ErrNone.Err("Folder", folder)
	case err != nil:
		return nil, described(err, folder)
	}
	lines := strings.Split(strings.TrimRight(out, "\r\n"), "\n")
	if len(lines) < 2 {
		return nil, errAnswer.Err("Folder", folder)
	}
	r := &repository{shallow: strings.TrimSpace(lines[0]) == "true"}
	if r.common = filepath.FromSlash(strings.TrimSpace(lines[1])); !filepath.IsAbs(r.common) {
		r.common = filepath.Join(folder, r.common)
	}
	if r.common, err = filepath.Abs(r.common); err != nil {
		return nil, err
	}
	config, err := p.run(ctx, folder, "config", "-z", "--get-regexp", `^(user\.(name|email)|remote\..*\.url)$`)
	if err != nil && !(errors.As(err, &failed) && failed.code == 1) { // 1: there is nothing of the kind
		return nil, described(err, folder)
	}
	r.configure(config, o)
	refs, err := p.run(ctx, folder, "for-each-ref", "--format=%(refname)%09%(objectname)%09%(symref)%09%(HEAD)", "refs/heads", "refs/remotes")
	if err != nil {
		return nil, described(err, folder)
	}
	r.choose(refs)
	if r.main == "" { // no branch: there may be a commit all the same
		if tip, err := p.run(ctx, folder, "rev-parse", "--verify", "--quiet", "HEAD"); err == nil && strings.TrimSpace(tip) != "" {
			r.main, r.mainRefs = textDetached.Text(), []string{"HEAD"}
		}
	}
	return r, nil
}

// described makes an error for users of what git says.
func described(err error, folder string) error {
	var failed *failure
	switch {
	case !errors.As(err, &failed):
		return err
	case strings.Contains(failed.said, "dubious ownership"):
		return errOwner.Err("Folder", folder)
	}
	return errFailed.Err("Folder", folder, "Said", failed.said)
}

// configure takes over what the configuration says of the user and of other computers.
func (r *repository) configure(config string, o evidence.Options) {
	var name, email string
	remotes := map[string]string{}
	var names []string
	for item := range strings.SplitSeq(config, "\x00") {
		key, value, _ := strings.Cut(item, "\n")
		switch of, isRemote := strings.CutPrefix(key, "remote."); {
		case key == "user.name":
			name = value
		case key == "user.email":
			email = value
		case isRemote:
			of = strings.TrimSuffix(of, ".url")
			if remotes[of] == "" {
				names = append(names, of)
				remotes[of] = value
			}
		}
	}
	r.mine = newIdentity(name, email, o)
	for _, of := range append([]string{"upstream", "origin"}, names...) {
		if w := websiteOf(remotes[of]); w.base != "" {
			r.web = w
			break
		}
	}
	r.name = r.web.repository()
	if r.name == "" {
		r.name = strings.TrimSuffix(filepath.Base(r.common), ".git")
		if r.name == "" { // the folder .git of a work tree
			r.name = filepath.Base(filepath.Dir(r.common))
		}
	}
}

// mainBranches are the usual names of the branch that work is merged into, the
// likeliest first.
var mainBranches = []string{"main", "master", "trunk", "develop", "dev", "default"}

// choose chooses the main branch: the one that the server calls so, or else the first
// with a usual name, or else the one that is checked out.
func (r *repository) choose(refs string) {
	local, remote := map[string]string{}, map[string][]string{} // hashes and references by name
	var servers, checkedOut string
	for line := range strings.Lines(refs) {
		fields := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(fields) != 4 {
			continue
		}
		if name, ok := strings.CutPrefix(fields[0], "refs/heads/"); ok {
			local[name] = fields[1]
			if fields[3] == "*" {
				checkedOut = name
			}
			continue
		}
		if fields[2] != "" { // refs/remotes/origin/HEAD
			_, name, _ := strings.Cut(strings.TrimPrefix(fields[2], "refs/remotes/"), "/")
			if servers == "" || strings.HasPrefix(fields[0], "refs/remotes/origin/") {
				servers = name
			}
			continue
		}
		_, name, _ := strings.Cut(strings.TrimPrefix(fields[0], "refs/remotes/"), "/")
		remote[name] = append(remote[name], fields[0])
	}
	there := func(name string) bool { return name != "" && (local[name] != "" || len(remote[name]) > 0) }
	r.main = servers
	if !there(r.main) {
		r.main = checkedOut
		if i := slices.IndexFunc(mainBranches, there); i >= 0 {
			r.main = mainBranches[i]
		}
	}
	if local[r.main] != "" {
		r.mainRefs = append(r.mainRefs, "refs/heads/"+r.main)
	}
	r.mainRefs = append(r.mainRefs, remote[r.main]...)
	for name, tip := range local {
		if name != r.main {
			r.branches = append(r.branches, branch{name, tip})
		}
	}
	slices.SortFunc(r.branches, func(a, b branch) int { return strings.Compare(a.name, b.name) })
}
