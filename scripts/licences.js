import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the licences of the packages that a bundle holds files of, as these ask whoever passes them on. Throws where a
 * package has no licence to pass on.
 */
export function writeLicences(inputs, path) {
  const folders = [...new Set(inputs.flatMap((input) => packageFolder(input) ?? []))].sort();
  const sections = folders.map(sectionOf);
  writeFileSync(path, ['# Licences of the packages in this bundle\n', ...sections].join('\n'));
}

/** `node_modules/a/node_modules/@b/c/index.js` is of `node_modules/a/node_modules/@b/c`. */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

function sectionOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `## ${name} ${version}\n\n${licenceOf(folder, { license, author })}\n`;
}

/** Its words; where the package has none, those of the package that it is a part of, else its name. */
function licenceOf(folder, { license, author }) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)\b/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  if (typeof license !== 'string') throw new Error(`${folder} has no licence`);
  const by = typeof author === 'string' ? author : author?.name;
  return `${license}${by === undefined ? '' : `, ${by}`}`;
}
