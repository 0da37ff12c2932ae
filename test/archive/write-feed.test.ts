import { describe, expect, it } from 'vitest';
import { writeFeed } from '../../src/archive/write-feed.ts';
import { readXml } from '../../src/xml/read-xml.ts';
import { describeWith, output } from '../support/programs.ts';
import { scratchFolder, writeProject } from '../support/scratch-project.ts';
import { phrasesIn, sampleHistory } from './versions-sample.ts';

function feedIn(locale: string, title: string, company = 'Quillmere & Sons'): string {
  return new TextDecoder().decode(writeFeed({ ...sampleHistory(locale, title), company }, phrasesIn(locale)));
}

interface XmlElement {
  readonly name: string;
  readonly attribute: (name: string) => string | null;
  readonly children: XmlElement[];
  text: string;
}

/** The root of an XML text whose elements are Atom's: `a:feed`. */
function rootOf(xml: string): XmlElement {
  const top: XmlElement = { name: '', attribute: () => null, children: [], text: '' };
  const open = [top];
  const here = (): XmlElement => open.at(-1) ?? top;
  readXml(
    xml,
    { '': '', 'http://www.w3.org/2005/Atom': 'a:', 'http://www.w3.org/XML/1998/namespace': 'xml:' },
    {
      open: (name, attribute) => {
        const element: XmlElement = { name, attribute, children: [], text: '' };
        here().children.push(element);
        open.push(element);
      },
      close: () => open.pop(),
      text: (text) => {
        here().text += text;
      },
    },
  );
  const [root] = top.children;
  if (root === undefined) throw new Error('there is no element');
  return root;
}

function all({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.name === name);
}

function only(element: XmlElement, name: string): string {
  expect([name, all(element, name).length]).toEqual([name, 1]);
  return all(element, name)[0]?.text ?? '';
}

function linksOf(element: XmlElement): readonly string[] {
  return all(element, 'a:link').map(
    ({ attribute }) => `${attribute('rel')} ${attribute('type')} ${attribute('href')}`,
  );
}

describe('the feed', () => {
  it('has all that RFC 4287 asks of a feed and of an entry, each once', () => {
    const feed = rootOf(feedIn('en', 'Cookie Notice'));
    expect(feed.name).toBe('a:feed');
    expect(only(feed, 'a:id')).toBe('https://www.example.com/x/versions/en/');
    expect(only(feed, 'a:title')).toBe('Versions of “Cookie Notice”');
    expect(only(feed, 'a:updated')).toBe('2026-03-02T00:00:00Z');
    expect(all(feed, 'a:author').map((author) => only(author, 'a:name'))).toEqual(['Quillmere & Sons']);
    expect(linksOf(feed)).toEqual([
      'self application/atom+xml https://www.example.com/x/versions/en/feed.xml',
      'alternate text/html https://www.example.com/x/versions/en/',
    ]);
    const entries = all(feed, 'a:entry');
    expect(entries.map((entry) => [only(entry, 'a:id'), only(entry, 'a:updated')])).toEqual([
      ['https://www.example.com/x/versions/2026-03-02/en/', '2026-03-02T00:00:00Z'],
      ['https://www.example.com/x/versions/2026-02-01/en/', '2026-02-01T00:00:00Z'],
      ['https://www.example.com/x/versions/2025-01-10/en/', '2025-01-10T00:00:00Z'],
    ]);
    expect(entries.map((entry) => only(entry, 'a:title'))).toEqual([
      'Cookie Notice · Version of March 2, 2026',
      'Cookie Notice · Version of February 1, 2026',
      'Cookie Notice · Version of January 10, 2025',
    ]);
    expect(entries.map(linksOf)).toEqual([
      [
        'alternate text/html https://www.example.com/x/versions/2026-03-02/en/',
        'related text/html https://www.example.com/x/versions/2026-03-02/en/redline.html',
      ],
      [
        'alternate text/html https://www.example.com/x/versions/2026-02-01/en/',
        'related text/html https://www.example.com/x/versions/2026-02-01/en/redline.html',
      ],
      ['alternate text/html https://www.example.com/x/versions/2025-01-10/en/'],
    ]);
  });

  it('says what changed, and where, in the words of its locale', () => {
    const feed = rootOf(feedIn('ko', '쿠키 고지'));
    expect(feed.attribute('xml:lang')).toBe('ko');
    const summaries = all(feed, 'a:entry').map((entry) => only(entry, 'a:summary').replaceAll('\u00a0', '~'));
    expect(summaries).toEqual([
      '시행일: 2026년 4월 1일\n추가:~1~· 문구~변경:~2\n쿠키 고지~· R&D <“x”>',
      '시행일: 2026년 4월 1일\n변경된 조항이 없습니다.',
      '여기에 보관된 첫 버전',
    ]);
  });

  it('takes any text for text', () => {
    const hostile = ']]><entry/>&amp;"\u0001\ud800</title>';
    const feed = rootOf(feedIn('en', hostile, hostile));
    expect(only(feed, 'a:title')).toBe('Versions of “]]><entry/>&amp;"\ufffd\ufffd</title>”');
    expect(all(feed, 'a:entry')).toHaveLength(3);
  });
});

describeWith(['xmllint'], 'the feed, to another reader of XML,', () => {
  it('is well-formed', () => {
    const folder = scratchFolder();
    const bytes = new TextEncoder().encode(feedIn('ko', '쿠키 고지 ]]> &'));
    writeProject(folder, [{ path: 'feed.xml', bytes }]);
    const titles = '//*[local-name()="entry"]/*[local-name()="title"]';
    expect(output('xmllint', ['--nonet', '--xpath', `count(${titles})`, `${folder}/feed.xml`]).trim()).toBe(
      '3',
    );
  });
});
