#!/usr/bin/env python3
"""Makes assets/spelling/english.txt.gz: what the spelling checker knows of
English, as sections that begin with a line "--- NAME": the rules, the words that
American and British English share, those of each, software terms, and the most
common words. The same sources give the same bytes. Commit what it wrote: a build
needs none of this.

Its arguments are folders: dictionary-en 4.0.0, dictionary-en-gb 3.0.0 and
@cspell/dict-software-terms 5.4.9, as "npm pack" has them, and the folder with the
lists of the Debian package scowl."""

import gzip
import re
import sys
from pathlib import Path

us, gb, terms, scowl = map(Path, sys.argv[1:5])
TARGET = Path(__file__).resolve().parent.parent / "assets" / "spelling" / "english.txt.gz"


def words(folder):
    """The lines of a Hunspell word list, without the count."""
    return (folder / "index.dic").read_text("utf-8").split("\n")[1:]


def clean(lines):
    return sorted({line.strip() for line in lines if line.strip()})


american, british = set(clean(words(us))), set(clean(words(gb)))
shared = american & british
# Both -ise and -ize are British.
ise = {line.split("/")[0] for line in british - american}
oxford = {line for line in american - british if re.sub("iz", "is", (w := line.split("/")[0])) in ise and re.search("iz(e|ation|er|able)", w)}
shared |= oxford


def software():
    for name in ("softwareTerms.txt.gz", "software-tools.txt", "networkingTerms.txt", "webServices.txt"):
        path = terms / "dict" / name
        text = gzip.open(path, "rt", encoding="utf-8").read() if name.endswith(".gz") else path.read_text("utf-8")
        for line in text.split("\n"):
            word = line.split("#")[0].strip()
            if not re.fullmatch(r"[A-Za-z][A-Za-z-]+[A-Za-z]", word) or word.isupper():
                continue  # acronyms are passed over anyway
            if word.islower() and len(word) > 3 and not word.endswith("s"):
                word += "/SM"
            elif word[0].isupper():
                word += "/M"
            yield word


def common(*levels, parts=("words", "contractions", "upper")):
    for level in levels:
        for kind in ("english", "american", "british", "british_z"):
            for part in parts:
                path = scowl / f"{kind}-{part}.{level}"
                if path.exists():
                    yield from path.read_text("latin-1").split("\n")


sections = [
    ("rules", (us / "index.aff").read_text("utf-8").strip().split("\n")),
    ("shared", clean(shared)),
    ("american", clean(american - shared)),
    ("british", clean(british - shared)),
    ("software", clean(software())),
    ("common", clean(common(10))),
    ("frequent", sorted((set(clean(common(20))) | set(clean(common(35, parts=["upper"])))) - set(clean(common(10))))),
]
text = "".join(f"--- {name}\n" + "\n".join(lines) + "\n" for name, lines in sections)
TARGET.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
print(TARGET, TARGET.stat().st_size, {name: len(lines) for name, lines in sections})
