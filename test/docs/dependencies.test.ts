import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packagesListed } from './dependency-tables.ts';
import { readPage } from './markdown.ts';

const page = 'docs/dependencies.md';
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'overrides',
  Record<string, string> | undefined
>;

const installed = packagesListed('Installed with Stele');
const bundled = packagesListed('Bundled into Stele');
const development = packagesListed('Development');

it('each dependency has its reason in a line, and none else has', () => {
  expect(installed).toEqual(Object.keys(manifest.dependencies ?? {}));
  expect([...bundled, ...development].sort()).toEqual(Object.keys(manifest.devDependencies ?? {}).sort());
});

it.each([installed, bundled, development])('the table that begins with %s is in order', (...names) => {
  expect(names).toEqual([...names].sort());
});

it('each override has its reason too', () => {
  const text = readPage(page);
  expect(Object.keys(manifest.overrides ?? {}).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

it('versions are exact', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[a-z\d.]+)?$/.test(version))).toEqual([]);
});
