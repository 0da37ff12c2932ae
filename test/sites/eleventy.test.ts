import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveHosted } from './served-site.ts';
import { redirectsOf } from './site-addresses.ts';
import { describeSite } from './site-tests.ts';

describeSite(
  {
    example: 'eleventy',
    programs: [],
    built: 'legal',
    serve: (site) => serveHosted(join(site, '_site')),
    languages: '.languages a',
    contents: '.side a',
  },
  (open) => {
    test('takes the article over as it is, below a heading of the site', () => {
      const page = readFileSync(join(open.folder, '_site/legal/privacy/ko/index.html'), 'utf8');
      expect(page).toContain(readFileSync(join(open.folder, 'legal/privacy/ko/fragment.html'), 'utf8'));
      expect(page).toMatch(/<h1>법적 고지<\/h1>[\s\S]*<h2 id="title">/);
    });

    test('tells its host what to redirect', async () => {
      for (const { from, to, status } of redirectsOf(join(open.folder, 'legal'))) {
        const response = await fetch(`${open.origin}${from}`, { redirect: 'manual' });
        expect([response.status, response.headers.get('location')]).toEqual([status, to]);
      }
    });

    test('forbids its pages what they do not need', async () => {
      const { headers } = await fetch(`${open.origin}/legal/privacy/en/`);
      expect(headers.get('content-security-policy')).toBe("default-src 'self'");
    });
  },
);
