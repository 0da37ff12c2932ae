import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import { countJurisdictions } from '../../src/align/source-parts.ts';
import type { Locale } from '../../src/ast/notice.ts';
import { clausesOf } from '../../src/ast/walk.ts';
import { printTagged } from '../../src/locale/inline-tags.ts';
import { fmt } from '../../src/syntax/fmt/fmt.ts';
import { importNotice } from '../../src/syntax/import/import-notice.ts';
import { readDocument } from '../../src/syntax/import/read-document.ts';
import { readTranslation } from '../../src/syntax/import/read-translation.ts';
import { type NoticeSources, parse } from '../../src/syntax/parse.ts';
import type { TextFile } from '../../src/syntax/text-file.ts';
import { fileOf } from '../support/fixture-project.ts';
import { describeWithShared, sharedFolder } from '../support/programs.ts';

const file = `${sharedFolder}/seed/aws-privacy-notice-2022-06-03.md`;

describeWithShared('a notice whose jurisdictions are items of a list', () => {
  it('should be laid onto itself, every text where it came from', () => {
    const text = readFileSync(file, 'utf8');
    const written = importNotice({ file, text, id: 'trial' }).files;
    const { notice } = parse(sourcesOf(fmt(sourcesOf(written)).value)).value;
    if (notice === null) throw new Error('the notice cannot be read');
    const jurisdictions = countJurisdictions(notice);
    expect(jurisdictions).toBe(9);
    const draft = readTranslation(readDocument({ file, text, id: 'trial' }), { jurisdictions });
    const alignment = align(notice, draft, 'ms' as Locale);
    const own = new Map(
      [...clausesOf(notice)]
        .filter(({ clause }) => clause.children.length > 0)
        .map(({ clause }) => [clause.id, printTagged(clause.children)]),
    );
    const wrong = alignment?.aligned.filter(({ id, text: found }) => own.get(id) !== found);
    expect(wrong).toEqual([]);
    expect(alignment?.left).toEqual([]);
    expect(alignment?.aligned.length).toBe(own.size);
  });
});

function sourcesOf(files: readonly TextFile[]): NoticeSources {
  const folder = 'notice/trial';
  const sources = files.map(({ path, text }) => fileOf(path, text));
  return {
    folder,
    notice: sources.find(({ path }) => path === `${folder}/notice.md`) ?? null,
    jurisdictions: sources.filter(({ path }) => path.startsWith(`${folder}/jurisdictions/`)),
    ledger: sources.find(({ path }) => path === `${folder}/anchors.json`) ?? null,
    facts: null,
  };
}
