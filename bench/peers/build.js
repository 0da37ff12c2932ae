// The same formats in one Node process, put together from libraries: remark for HTML, remark-docx for Word, html-to-text
// for text, and Typst for PDF. Each file is parsed once, and the tree and the HTML are shared among the formats.
//
//   node build.js OUT FONTS FORMATS LOCALE=FILE...
//
// FONTS are font files and FORMATS names, both with commas between them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { typstSource } from './typst-source.js';

// remark-docx calls helpers of iterators that Node has from 22 on.
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
iterators.reduce ??= function reduce(...fold) {
  return [...this].reduce(...fold);
};

const [out, fonts, formats, ...inputs] = process.argv.slice(2);
const asked = new Set(formats.split(','));

const reader = unified().use(remarkParse).use(remarkGfm);
const page = unified().use(remarkRehype).use(rehypeStringify);
const word = asked.has('docx') ? unified().use((await import('remark-docx')).default) : null;
const toText = asked.has('text') ? (await import('html-to-text')).compile({ wordwrap: 80 }) : null;
const typst = asked.has('pdf') ? await openTypst(fonts.split(',')) : null;

mkdirSync(out, { recursive: true });
for (const input of inputs) {
  const [locale, file] = input.split('=');
  const tree = reader.parse(readFileSync(file, 'utf8'));
  breakLines(tree);
  const path = (extension) => join(out, `${basename(file, '.md')}.${extension}`);
  const article = asked.has('html') || asked.has('text') ? page.stringify(await page.run(tree)) : '';
  if (asked.has('html')) writeFileSync(path('html'), asPage(article, locale));
  if (toText !== null) writeFileSync(path('txt'), toText(article));
  if (word !== null) writeFileSync(path('docx'), Buffer.from(await word.stringify(await word.run(tree))));
  if (typst !== null) writeFileSync(path('pdf'), typst.pdf({ mainFileContent: typstSource(tree, locale) }));
}

/** A cell's `<br>` is raw HTML in Markdown, which none of the libraries takes as it stands. */
function breakLines(node) {
  node.children = node.children.map((child) => (child.type === 'html' ? { type: 'break' } : child));
  for (const child of node.children) if (child.children) breakLines(child);
}

function asPage(article, locale) {
  return `<!doctype html>\n<html lang="${locale}">\n<meta charset="utf-8">\n<title>Notice</title>\n${article}\n</html>\n`;
}

async function openTypst(fontFiles) {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles.map((path) => readFileSync(path)) }] });
}
