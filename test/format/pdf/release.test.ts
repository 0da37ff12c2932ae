import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { render } from '../../../src/format/pdf/render.ts';
import { findingsOf, pdfConformance } from '../../conformance/pdf/conformance.ts';
import { describeWith } from '../../support/programs.ts';
import { englishSample, koreanSample } from '../../support/sample-flow.ts';
import { sampleRelease } from '../../support/sample-release.ts';
import { paperTheme } from './paper.ts';
import { readPdf, runOn, textOfString } from './read-pdf.ts';

const released: Flow = { ...koreanSample, release: sampleRelease };

describe('the PDF of a release', () => {
  test('is the same, byte for byte, when it is made again', async () => {
    const first = await render(released, paperTheme);
    await render(englishSample, paperTheme);
    expect(Buffer.compare(first, await render(released, paperTheme))).toBe(0);
  });
});

describeWith(['pdfdetach'], 'the attachments of the PDF', () => {
  test('are listed by name and come out as they went in', async () => {
    const bytes = await render(released, paperTheme);
    const folder = mkdtempSync(join(tmpdir(), 'stele-detach-'));
    try {
      writeFileSync(join(folder, 'file.pdf'), bytes);
      const list = execFileSync('pdfdetach', ['-list', 'file.pdf'], { cwd: folder, encoding: 'utf8' });
      expect(list.trim().split('\n')).toEqual(['2 embedded files', '1: privacy.md', '2: release.json']);
      execFileSync('pdfdetach', ['-saveall', 'file.pdf'], { cwd: folder });
      for (const { name, text } of sampleRelease.attachments)
        expect([name, readFileSync(join(folder, name), 'utf8')]).toEqual([name, text]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describeWith(['qpdf'], 'the PDF of a release, read by qpdf', () => {
  test('is sound and meets every condition', async () => {
    const bytes = await render(released, paperTheme);
    expect(runOn(bytes, 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors found',
    );
    expect(findingsOf(pdfConformance(bytes))).toEqual([]);
  });

  test('says of each file what it is, from which day and to what end', async () => {
    const { catalog, dictionary, list, resolve } = readPdf(await render(released, paperTheme));
    const files = list(catalog['/AF']).map((reference) => {
      const file = dictionary(reference);
      const stream = dictionary(dictionary(file['/EF'])['/UF']);
      const facts = dictionary(stream['/Params']);
      return [
        textOfString(file['/UF']),
        textOfString(file['/Desc']),
        file['/AFRelationship'],
        stream['/Subtype'],
        facts['/Size'],
        textOfString(resolve(facts['/ModDate'])),
      ];
    });
    const [record, source] = sampleRelease.attachments.map(({ text }) => Buffer.byteLength(text));
    expect(files).toEqual([
      ['release.json', 'The release', '/Data', '/application/json', record, 'D:20261102000000Z'],
      ['privacy.md', '이 문서의 원본 (Markdown)', '/Source', '/text/markdown', source, 'D:20261102000000Z'],
    ]);
  });

  test('bears the root in its metadata, in a described namespace, and in its information', async () => {
    const { catalog, info, id, resolve, stream } = readPdf(await render(released, paperTheme));
    expect(textOfString(resolve(info['/SteleRelease']))).toBe(sampleRelease.root);
    const xmp = Buffer.from(stream(catalog['/Metadata']), 'latin1').toString('utf8');
    expect(xmp).toContain(`<stele:root>${sampleRelease.root}</stele:root>`);
    expect(xmp).toContain('<pdfaSchema:namespaceURI>urn:stele:release:1:</pdfaSchema:namespaceURI>');
    expect(xmp.replace(/\s+/g, '')).toContain(
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    );
    expect(id).not.toEqual(readPdf(await render(koreanSample, paperTheme)).id);
  });

  test('bears nothing of a release in a draft', async () => {
    const { catalog, info, dictionary, stream } = readPdf(await render(koreanSample, paperTheme));
    expect([catalog['/AF'], dictionary(catalog['/Names'])['/EmbeddedFiles'], info['/SteleRelease']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(stream(catalog['/Metadata'])).not.toContain('stele');
  });
});
