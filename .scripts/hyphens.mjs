// Makes the hyphenation patterns in assets/hyphenation of the npm package "hyphen"
// (tried with 1.14.1), which has those of the tex-hyphen project as tries. Each file has
// a pattern a line as TeX writes them, in the order of their letters, an empty line, and
// the words that are exceptions.
//
// npm pack hyphen && tar xzf hyphen-*.tgz && node .scripts/hyphens.mjs package
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";

const from = resolve(process.argv[2]);
const require = createRequire(import.meta.url);
const languages = { en: "en-us", de: "de-1996", fr: "fr", es: "es", it: "it", pt: "pt" };

// pattern writes the levels between the letters that they are between. The package does
// not count the point that is the begin of a word.
const pattern = (letters, levels) => {
  const point = letters.startsWith(".") ? 1 : 0;
  return [...letters, ""].map((letter, i) => (levels[i - point] ? String(levels[i - point]) : "") + letter).join("");
};

// exception writes a word with its hyphens, each at its index with those before it.
const exception = (word, at) => at.reduce((out, i) => out.slice(0, i) + "-" + out.slice(i), word);

for (const [language, file] of Object.entries(languages)) {
  const [levels, trie, exceptions] = require(`${from}/patterns/${file}.js`);
  const lines = [];
  const walk = (node, letters) => {
    if (typeof node === "number") {
      lines.push(pattern(letters, levels[node]));
    } else if (Array.isArray(node)) {
      node.forEach((n) => walk(n, letters));
    } else {
      for (const key of Object.keys(node).sort()) walk(node[key], letters + key);
    }
  };
  walk(trie, "");
  const key = (line) => line.replace(/[0-9]/g, "");
  lines.sort((a, b) => (key(a) < key(b) ? -1 : 1)); // of UTF-16, which is that of UTF-8 here
  const words = Object.entries(exceptions).map(([word, at]) => exception(word, at));
  const data = [...lines, "", ...words, ""].join("\n");
  writeFileSync(`assets/hyphenation/${language}.txt.gz`, gzipSync(data, { level: 9 }));
  console.log(language, lines.length, "patterns", words.length, "exceptions", data.length, "bytes");
}
