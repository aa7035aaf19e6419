#!/usr/bin/env python3
"""Makes assets/fonts/PromodocSymbols-Regular.ttf: the symbols that the page's
text face lacks, out of Noto Serif, Noto Sans Math, Noto Sans Symbols 2 and
Noto Sans Symbols. The same fonts give the same bytes. Needs fonttools, and the
fonts as the Debian package fonts-noto-core installs them (another folder as
argument). Commit what it wrote: a build needs neither."""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

SOURCE = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/noto")
FONTS = Path(__file__).resolve().parent.parent / "assets" / "fonts"
TARGET = FONTS / "PromodocSymbols-Regular.ttf"
NAME = "Promodoc Symbols"

# In this order: what two of them have is taken from the first.
SOURCES = ["NotoSerif-Regular", "NotoSansMath-Regular", "NotoSansSymbols2-Regular", "NotoSansSymbols-Regular"]

# Blocks whose characters people put between words, first to last.
BLOCKS = [
    (0x1D62, 0x1D6A),  # subscript letters
    (0x2016, 0x205E),  # general punctuation, without its controls and blanks
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x218F),  # letterlike symbols, number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2300, 0x2335),  # technical, without the characters of APL
    (0x2387, 0x238B),
    (0x23CE, 0x23FF),
    (0x2460, 0x249B),  # enclosed numbers
    (0x24B6, 0x24FF),  # enclosed letters
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2600, 0x26B1),  # miscellaneous symbols
    (0x2700, 0x27BF),  # dingbats
    (0x27E6, 0x27FF),  # brackets of mathematics, long arrows
    (0x2A7D, 0x2A7E),  # slanted relations
    (0x2B00, 0x2B5F),  # miscellaneous arrows and stars
    (0x1D400, 0x1D433),  # bold letters
    (0x1D5D4, 0x1D63B),  # sans-serif letters, bold and italic
    (0x1D7CE, 0x1D7FF),  # digits
]


def wanted():
    have = set(TTFont(FONTS / "SourceSerif4-Regular.ttf").getBestCmap())
    # The emoji face draws those that are emoji unless said otherwise; of the
    # rest it has those that become one by a selector.
    always_emoji = {
        *range(0x231A, 0x231C), *range(0x23E9, 0x23ED), 0x23F0, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615,
        *range(0x2648, 0x2654), 0x267F, 0x2693, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE,
        0x26D4, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x270A, 0x270B, 0x2728, 0x274C, 0x274E,
        *range(0x2753, 0x2756), 0x2757, *range(0x2795, 0x2798), 0x27B0, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55,
    }
    runes = {r for first, last in BLOCKS for r in range(first, last + 1)}
    return runes - have - always_emoji - set(range(0x2028, 0x2030))


def cut(name, runes):
    font = TTFont(SOURCE / f"{name}.ttf", recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = []
    options.drop_tables += ["MATH", "GSUB", "GPOS", "GDEF", "DSIG", "FFTM", "vhea", "vmtx"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=runes)
    cutter.subset(font)
    return font


def main():
    left, parts = wanted(), []
    for name in SOURCES:
        has = set(TTFont(SOURCE / f"{name}.ttf").getBestCmap()) & left
        left -= has
        part = FONTS / f"{name}.part"
        cut(name, has).save(part)
        parts.append(part)
    font = Merger().merge([str(p) for p in parts])
    for p in parts:
        p.unlink()
    # Glyphs in the order of their characters make the character map short.
    order, known = [".notdef"], {".notdef"}
    for name in [font.getBestCmap()[r] for r in sorted(font.getBestCmap())] + font.getGlyphOrder():
        if name not in known:
            known.add(name)
            order.append(name)
    for tag in font.keys():
        if tag != "GlyphOrder":
            font[tag]  # all tables are read, by names, before numbers change
    for name in order:
        font["glyf"][name].expand(font["glyf"])
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    for record in list(font["name"].names):
        text = {1: NAME, 3: f"{NAME} Regular", 4: f"{NAME} Regular", 6: NAME.replace(" ", "") + "-Regular"}.get(record.nameID)
        if text:
            record.string = text
        elif record.nameID not in (0, 2, 5, 13, 14):
            font["name"].names.remove(record)
    font["post"].formatType = 3.0
    font["head"].created = font["head"].modified = 3_500_000_000
    font.recalcTimestamp = False
    font.save(TARGET)
    print(f"{TARGET.name}: {len(font.getBestCmap())} characters, {TARGET.stat().st_size} bytes; "
          f"{len(left)} code points of the blocks have no character or none in these fonts")


main()
