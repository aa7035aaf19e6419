// Compares a Word file, read with mammoth, with an HTML file: words in order, headings,
// items of lists, rows and cells of tables, links and images.
import { readFileSync } from "node:fs";
import mammoth from "mammoth";

const [docx, html, name] = process.argv.slice(2);

// The title is a style of its own in Word, so that its first headings are of the second level.
let ours = readFileSync(html, "utf8").replace(/[\s\S]*<main>/, "").replace(/<\/main>[\s\S]*/, "");
const titled = (ours.match(/(?<!<li>)<h1/g) ?? []).length === 1 && /^\s*<header>/.test(ours);
if (titled) ours = ours.replace(/<li><h1/g, "<li><h2");
const shift = titled ? 1 : 0;
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((n) => `p[style-name='heading ${n}'] => h${Math.min(n + shift, 6)}:fresh`),
  "p[style-name='Code'] => pre:separator('\\n')",
  "r[style-name='Inline Code'] => code",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "u => u",
];
const result = await mammoth.convertToHtml({ path: docx }, { styleMap });
let theirs = result.value;
// Word counts the headings of a promotion document itself.
if (/<p class="label">/.test(ours)) ours = ours.replace(/(<h[2-6][^>]*>)\d+(\.\d+)* /g, "$1");
// Facts are in other rows.
const facts = /<table[\s\S]*?<\/table>/;
if (/^\s*<header>[\s\S]*<table[\s\S]*<\/header>/.test(ours)) [ours, theirs] = [ours.replace(facts, ""), theirs.replace(facts, "")];

// Both list footnotes at the end, ours with another mark back.
const plain = (s) =>
  s
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<(p|h\d|li|td|th|tr|pre|br|blockquote|figure|aside|hr|ul|ol|table|div)\b[^>]*>/g, " ")
    .replace(/<\/(p|h\d|li|td|th|tr|pre|blockquote|figure|aside|ul|ol|table|div)>/g, " ")
    .replace(/<input type="checkbox" checked="checked" \/>/g, " ☑ ")
    .replace(/<input type="checkbox" \/>/g, " ☐ ")
    .replace(/<sup>(<a[^>]*>)?\[?\d+\]?(<\/a>)?<\/sup>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&#34;|&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&")
    .replace(/, page\u00a0\d+/g, "")
    .replace(/[↩↑]/g, "")
    .split(/\s+/)
    .filter(Boolean);

const count = (s, pattern) => (s.match(pattern) ?? []).length;
const faults = [];
const a = plain(theirs), b = plain(ours);
for (let i = 0; i < Math.max(a.length, b.length); i++) {
  if (a[i] !== b[i]) {
    faults.push(`word ${i}: ${JSON.stringify(a.slice(i - 3, i + 6).join(" "))}, want ${JSON.stringify(b.slice(i - 3, i + 6).join(" "))}`);
    break;
  }
}
for (const [what, pattern] of [
  ["headings of level 1", /<h1\b/g], ["headings of level 2", /<h2\b/g], ["headings of level 3", /<h3\b/g], ["headings of level 4", /<h4\b/g],
  // It takes items that begin otherwise for headings and code.
  ["items", /<li\b[^>]*>(?!<h\d|<pre|\s*<\/li>)/g], ["cells", /<t[dh]\b/g], ["links", /<a [^>]*href="(?!#)/g], ["images", /<img\b/g],
]) {
  const n = count(theirs, pattern), m = count(ours, pattern);
  if (n !== m) faults.push(`${n} ${what}, want ${m}`);
}
const messages = result.messages.filter((m) => !/Unrecognised (paragraph|run|table) style/.test(m.message)).map((m) => m.message);
console.log(`${name}: ${a.length} words, ${count(theirs, /<h\d/g)} headings, ${count(theirs, /<li\b/g)} items, ${count(theirs, /<t[dh]\b/g)} cells, ${count(theirs, /<a [^>]*href="(?!#)/g)} links`);
for (const m of [...faults, ...messages]) console.log(`  ${m}`);
process.exit(faults.length ? 1 : 0);
