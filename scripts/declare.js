// Writes the types of what the package exports into a folder: `node scripts/declare.js FOLDER`. Of the declarations of
// the whole program those are kept that the exports lead to.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';

const entries = ['library/library.d.ts', 'library/manifest.d.ts'];
const [folder = 'dist/types'] = process.argv.slice(2);

const whole = mkdtempSync(join(tmpdir(), 'stele-types-'));
const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
execFileSync(
  process.execPath,
  [join(dirname(typescript), 'bin', 'tsc'), '--project', 'tsconfig.library.json', '--outDir', whole],
  { stdio: 'inherit' },
);

const specifier = /(\bfrom |\bimport\()(['"])(\.[^'"]+)\.ts\2/g;
const kept = new Map();
const waiting = [...entries];
for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
  if (kept.has(path)) continue;
  const text = readFileSync(join(whole, path), 'utf8');
  const from = posix.dirname(path);
  for (const [, , , target] of text.matchAll(specifier)) waiting.push(posix.join(from, `${target}.d.ts`));
  // What is beside a declaration is found by the name that it has when it runs.
  kept.set(path, text.replace(specifier, '$1$2$3.js$2'));
}

rmSync(folder, { recursive: true, force: true });
for (const [path, text] of kept) {
  cpSync(join(whole, path), join(folder, path));
  writeFileSync(join(folder, path), text);
}
rmSync(whole, { recursive: true });
