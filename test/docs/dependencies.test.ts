import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { names, readPage, tableRows } from './markdown.ts';

const page = 'docs/dependencies.md';
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'overrides',
  Record<string, string> | undefined
>;

it('each dependency has its reason in a line, and none else has', () => {
  const listed = tableRows(page, 'package', 'why').map(([name = '']) => names(name)[0]);
  const { dependencies, devDependencies } = manifest;
  expect(listed).toEqual([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]);
});

it('each override has its reason too', () => {
  const text = readPage(page);
  expect(Object.keys(manifest.overrides ?? {}).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

it('versions are exact', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
