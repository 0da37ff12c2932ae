import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveByProgram } from './served-site.ts';
import { describeSite } from './site-tests.ts';

const onlyHere = ['--host', '127.0.0.1', '--strictPort'];

describeSite(
  {
    example: 'vite',
    programs: [],
    built: 'notices',
    serve: (site) => serveByProgram(site, ['vite', 'preview', ...onlyHere]),
    languages: '.languages a',
    contents: '.stele-contents a',
  },
  (open) => {
    test('takes the article over as it is, with the title as that of the page', () => {
      const page = readFileSync(join(open.folder, 'dist/legal/privacy/ko/index.html'), 'utf8');
      expect(page).toContain(readFileSync(join(open.folder, 'notices/privacy/ko/fragment.html'), 'utf8'));
      expect(page.match(/<h1[ >]/g)).toHaveLength(1);
      expect(page).toContain('<h1 id="title">');
    });

    test('keeps the style sheet of the notice below the hash of what it says', () => {
      const page = readFileSync(join(open.folder, 'dist/legal/privacy/ms/index.html'), 'utf8');
      const [, path = ''] = page.match(/href="(\/legal\/privacy\/ms\/notice\.[0-9a-f]{8,}\.css)"/) ?? [];
      expect(readFileSync(join(open.folder, 'dist', path), 'utf8')).toBe(
        readFileSync(join(open.folder, 'notices/privacy/ms/notice.css'), 'utf8'),
      );
    });

    test('forbids its pages what they do not need', () => {
      const page = readFileSync(join(open.folder, 'dist/legal/privacy/en/index.html'), 'utf8');
      expect(page).toContain(
        `<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;">`,
      );
    });

    test('shows the notice while the site is being worked on', async () => {
      const dev = await serveByProgram(open.folder, ['vite', ...onlyHere]);
      onTestFinished(dev.close);
      const page = await (await fetch(`${dev.origin}/legal/privacy/ko/`)).text();
      expect(page).toContain(readFileSync(join(open.folder, 'notices/privacy/ko/fragment.html'), 'utf8'));
      const [, styles = ''] = page.match(/href="(\/legal\/privacy\/ko\/notice\.[^"]*)"/) ?? [];
      const response = await fetch(`${dev.origin}${styles}`);
      expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    });
  },
);
