// Sets one document with the Typst that npm installed and tells how long that
// took inside this process, in milliseconds: from the source to the bytes of
// the PDF, without the start of Node, the loading of the library and its search
// for fonts.
//   node typst.mjs FOLDER_OF_NPM FOLDER_OF_FONTS IN.typ OUT.pdf
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

const [installed, fonts, source, target] = process.argv.slice(2).map((name) => resolve(name));
const { NodeCompiler } = createRequire(installed + '/')('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fonts] }] });
const begin = performance.now();
const pdf = compiler.pdf({ mainFilePath: source });
console.log(performance.now() - begin);
writeFileSync(target, pdf);
