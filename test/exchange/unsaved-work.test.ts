import { expect, it } from 'vitest';
import { unsavedWork } from '../../src/exchange/unsaved-work.ts';
import { exchangeProject, exportedText, korean, withKorean, withSource } from './exchange-project.ts';

const sources = exchangeProject();
const po = await exportedText(sources, 'po');

async function lost(text: string, project = sources): Promise<string | null> {
  return unsavedWork(new TextEncoder().encode(text), korean(project));
}

it('a file as it was handed out holds no work, whatever the catalog is now', async () => {
  expect(await lost(po)).toBeNull();
  expect(
    await lost(po, withKorean(sources, { Cookies: '쿠키들', 'Cookies.3': '거부할 수 있습니다.' })),
  ).toBeNull();
});

it('nor does one whose texts are in the catalog', async () => {
  const text = po.replace('msgstr "쿠키"', 'msgstr "쿠키들 "');
  expect(await lost(text)).toBe('its translation of `Cookies` is not in the catalog');
  expect(await lost(text, withKorean(sources, { Cookies: '쿠키들' }))).toBeNull();
});

it('that a stale text is done is work, where nobody has accepted it yet', async () => {
  const stale = withSource(sources, 'You may refuse.', 'You can refuse.');
  const project = withSource(sources, 'for _ninety_ days', 'for _sixty_ days');
  const text = await exportedText(project, 'po', ['stale']);
  const done = text.replace('#, fuzzy\n', '');
  expect(await lost(text, project)).toBeNull();
  expect(await lost(done, project)).toBe('it says of `Cookies.2` that it is done');
  expect(await lost(done, stale)).toBeNull();
});

it('a note of somebody is work', async () => {
  expect(await lost(po.replace('#. heading', '# “Cookie”?\n#. heading'))).toBe(
    'somebody wrote a note on `Cookies`',
  );
  const xliff = await exportedText(sources, 'xliff');
  expect(await lost(xliff.replace('<notes>', '<notes><note>Done</note>'))).toBe(
    'somebody wrote a note in it',
  );
});

it('what is no hand-out, or cannot be read, is left alone', async () => {
  expect(await lost('Dear all')).toBe('it is no file that was handed out');
  expect(await lost(po.slice(0, -3))).toBe('it cannot be read');
});
