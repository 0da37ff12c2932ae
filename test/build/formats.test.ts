import { expect, it } from 'vitest';
import { changesName, redlineName } from '../../src/archive/version-entry.ts';
import { type Format, formats } from '../../src/build/formats.ts';
import { noticeId } from '../../src/syntax/metadata.ts';

/** The files of an edition, in the archive those of its redline too. */
function namesFor(notice: string): readonly string[] {
  const all: readonly Format[] = Object.values(formats);
  const own = all.flatMap((format) => format.files.map((file) => file.name(notice)));
  return [...own, changesName, redlineName];
}

it('no two files of an edition have one name, whatever the notice is called', () => {
  const stems = namesFor('x').map((name) => name.split('.', 1)[0] ?? name);
  const shared = [...new Set(stems)].filter((id) => new Set(namesFor(id)).size < namesFor(id).length);
  expect(shared).toContain('toc');
  expect(shared.filter((id) => noticeId.safeParse(id).success)).toEqual([]);
  expect(noticeId.safeParse('notice').success).toBe(true);
});
