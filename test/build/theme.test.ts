import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Compiled, compile } from '../../src/build/compile.ts';
import { render } from '../../src/build/render.ts';
import { renderFile } from '../../src/build/render-file.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import type { ReadFont } from '../../src/theme/font-shelf.ts';
import { packageOf } from '../../src/theme/paper-families.ts';
import { readPdf } from '../format/pdf/read-pdf.ts';
import { fileOf, projectOf, stele } from '../support/fixture-project.ts';
import { describeWith } from '../support/programs.ts';

const head = [
  '---',
  'id: x',
  'version: 2026-11-02',
  'effective: 2026-12-01',
  'locale: en',
  'url: https://www.example.com/x',
  '---',
  '',
  '# Notice {#title}',
  '',
].join('\n');

interface Project {
  readonly text?: string;
  readonly theme?: object;
  /** Packages that are not installed. */
  readonly lacks?: readonly string[];
  readonly more?: readonly SourceFile[];
  readonly metadata?: string;
}

/** Compiles a notice of one paragraph; `read` are the packages of the fonts that were read for it. */
function compiled({ text = 'Words.', theme, lacks = [], more = [], metadata = '' }: Project) {
  const read: string[] = [];
  const readFont: ReadFont = (path) => {
    read.push(packageOf(path));
    return lacks.includes(packageOf(path)) ? null : stele.readFont(path);
  };
  const own = theme === undefined ? [] : [fileOf('templates/theme.json', JSON.stringify(theme))];
  const notice = fileOf(
    'notice/x/notice.md',
    `${head.replace('---\n\n', `${metadata}---\n\n`)}\n${text} {#title.1}\n`,
  );
  return { ...compile({ ...projectOf([notice, ...own, ...more]), readFont }), read };
}

const said = ({ diagnostics }: Compiled): string[] =>
  diagnostics.map(({ code, message, hint = '' }) => `${code}: ${message} (${hint})`);

describe('the fonts that a build reads', () => {
  test('are the first of each face, for all that our own notice says', () => {
    const read: string[] = [];
    const { diagnostics, theme } = compile({
      ...stele,
      readFont: (path) => {
        read.push(packageOf(path));
        return stele.readFont(path);
      },
    });
    expect(diagnostics).toEqual([]);
    expect(read).toEqual([
      'pretendard',
      'pretendard',
      '@expo-google-fonts/inter',
      '@expo-google-fonts/inter',
    ]);
    expect(theme?.fonts.regular).toHaveLength(1);
  });

  test('are more where a text needs more', () => {
    const hanja = compiled({ text: 'The law is called 개인정보 保護法.' });
    expect(said(hanja)).toEqual([]);
    expect(hanja.theme?.fonts.regular).toHaveLength(2);
  });

  test('are more where a phrase, a company or a printed address needs more', () => {
    const english = JSON.parse(readFileSync('locales/en/ui.json', 'utf8'));
    const more = [fileOf('locales/en/ui.json', JSON.stringify({ ...english, contents: '目次 😀' }))];
    const phrased = compiled({ more });
    expect(said(phrased)).toEqual([
      'glyph-missing: the fonts of the PDF have no glyph for `😀` (U+1F600) ()',
    ]);
    expect(phrased.read).toContain('@expo-google-fonts/noto-sans-kr');
    const named = compiled({ metadata: 'company: ㈜한결 😀\n' });
    expect(said(named)).toEqual(['glyph-missing: the fonts of the PDF have no glyph for `😀` (U+1F600) ()']);
    expect(named.read).toContain('@expo-google-fonts/noto-sans-kr');
    const linked = compiled({ text: 'See [this](https://www.example.com/法).' });
    expect(linked.theme?.fonts.regular).toHaveLength(2);
  });

  test('must be installed', () => {
    const serif = { extends: 'serif' };
    const latin = '@expo-google-fonts/source-serif-4';
    const first = compiled({ theme: serif, lacks: [latin] });
    expect(first.theme).toBeNull();
    expect(said(first)).toEqual([
      `template-invalid: the theme’s fonts are in the npm package \`${latin}\`, which is not installed (run \`npm install ${latin}\`, or name another family in \`fonts.paper\`)`,
    ]);
    const noto = '@expo-google-fonts/noto-serif-kr';
    expect(said(compiled({ theme: serif, lacks: [noto] }))).toEqual([]);
    const korean = compiled({ text: 'It is called 법.', theme: serif, lacks: [noto] });
    expect(korean.theme).toBeNull();
    expect(said(korean)).toEqual([
      `template-invalid: the theme’s fonts are in the npm package \`${noto}\`, which is not installed (run \`npm install ${noto}\`, or name another family in \`fonts.paper\`)`,
    ]);
  });
});

describe('a theme that extends another', () => {
  test('has the tokens of the other where it names none', () => {
    const { theme } = compiled({
      theme: { extends: 'serif', colours: { heading: '#123456' }, text: { body: { size: 12 } } },
    });
    expect(theme?.tokens.colours.heading).toBe('#123456');
    expect(theme?.tokens.colours.text).toBe('#1d1b19');
    expect(theme?.tokens.text.body).toEqual({ size: 12, leading: 15.6 });
    expect(theme?.tokens.paper.size).toBe('Letter');
  });

  test('must name one that there is', () => {
    expect(said(compiled({ theme: { extends: 'gothic' } }))).toEqual([
      'json-invalid: there is no theme `gothic` to extend; Stele ships `standard` and `serif` ()',
    ]);
  });

  test('is held to the names of tokens', () => {
    expect(said(compiled({ theme: { extends: 'standard', colour: {} } }))).toHaveLength(1);
  });
});

describeWith(['qpdf'], 'colour, fonts and paper of a theme', () => {
  const files = async (theme: object) => {
    const built = compiled({ text: 'Words and 한글.', theme });
    expect(said(built)).toEqual([]);
    const written = new Map<string, Uint8Array>();
    await render(
      built,
      { notice: null, locales: [], jurisdictions: [], formats: ['html', 'pdf', 'docx'] },
      { write: (path, bytes) => void written.set(path, bytes), progress: () => {}, renderFile },
    );
    const bytesOf = (name: string): Uint8Array => written.get(`x/en/${name}`) ?? new Uint8Array();
    const word = unzipSync(bytesOf('x.docx'));
    const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
    const { pages, dictionary, stream, resolve } = readPdf(bytesOf('x.pdf'));
    const fonts = Object.values(dictionary(dictionary(pages[0]?.['/Resources'])['/Font'])).map(dictionary);
    return {
      css: text(bytesOf('page.css')),
      styles: text(word['word/styles.xml']),
      document: text(word['word/document.xml']),
      box: resolve(pages[0]?.['/MediaBox']),
      content: stream(pages[0]?.['/Contents']),
      fonts: fonts.map((font) => String(font['/BaseFont']).replace(/^\/\w+\+/, '')).sort(),
    };
  };

  test('are seen in HTML, PDF and Word alike', async () => {
    const serif = await files({ extends: 'serif', colours: { heading: '#336699' } });
    expect(serif.css).toContain('--stele-heading: #336699;');
    expect(serif.css).toContain("--stele-font: 'Source Serif 4', 'Noto Serif KR',");
    expect(serif.css).toContain('size: Letter;');
    expect(serif.content).toContain('0.2 0.4 0.6 rg');
    expect(serif.fonts).toEqual(['NotoSerifKR-Regular', 'SourceSerif4-Regular', 'SourceSerif4-SemiBold']);
    expect(serif.box).toEqual([0, 0, 612, 792]);
    expect(serif.styles).toContain('w:val="336699"');
    expect(serif.styles).toContain('w:ascii="Cambria"');
    expect(serif.styles).toContain('w:eastAsia="Batang"');
    expect(serif.document).toContain('w:w="12240" w:h="15840"');

    const standard = await files({ extends: 'standard' });
    expect(standard.css).toContain('--stele-heading: #11264d;');
    expect(standard.css).toContain('size: A4;');
    expect(standard.content).not.toContain('0.2 0.4 0.6 rg');
    expect(standard.fonts).toEqual(['Pretendard-Regular', 'Pretendard-SemiBold']);
    expect(standard.box).toEqual([0, 0, 595.28, 841.89]);
    expect(standard.styles).not.toContain('336699');
    expect(standard.styles).toContain('w:ascii="Calibri"');
    expect(standard.document).toContain('w:w="11906" w:h="16838"');
  });
});
