import type { Manifest, ManifestFile } from '../../src/build/manifest.ts';

const sha256 = 'a'.repeat(64);

function file(path: string, format = 'html', mediaType = 'text/html; charset=utf-8'): ManifestFile {
  return { format, path, mediaType, bytes: 12, sha256 };
}

/** A manifest with everything that one can have: two releases, one of which the current editions are of. */
export const sampleManifest: Manifest = {
  schema: 1,
  generator: 'stele 0.2.0',
  notices: [
    {
      id: 'privacy',
      version: '2026-11-02',
      effective: '2026-12-02',
      url: 'https://www.example.com/legal/privacy',
      sourceLocale: 'en',
      release: { version: '2026-11-02', root: sha256 },
      editions: [
        {
          locale: 'en',
          path: 'privacy/en',
          url: 'https://www.example.com/legal/privacy/en/',
          title: 'Privacy Notice',
          dir: 'ltr',
          anchors: ['Cookies', 'title'],
          outdated: [],
          files: [
            file('privacy/en/index.html'),
            {
              ...file('privacy/en/page.css', 'html', 'text/css; charset=utf-8'),
              hashed: 'privacy/en/page.aaaaaaaa.css',
              encodings: [
                {
                  encoding: 'br',
                  path: 'privacy/en/page.css.br',
                  bytes: 9,
                  sha256,
                  hashed: 'privacy/en/page.aaaaaaaa.css.br',
                },
              ],
            },
          ],
        },
        {
          locale: 'ko',
          path: 'privacy/ko',
          url: 'https://www.example.com/legal/privacy/ko/',
          title: '개인정보 처리방침',
          dir: 'ltr',
          anchors: ['Cookies', 'title'],
          outdated: ['Cookies'],
          files: [file('privacy/ko/index.html')],
        },
      ],
      versions: [
        {
          version: '2026-03-02',
          effective: '2026-03-02',
          root: sha256,
          path: 'privacy/versions/2026-03-02',
          editions: [
            { locale: 'en', files: [file('privacy/versions/2026-03-02/en/index.html')], changes: null },
          ],
        },
        {
          version: '2026-11-02',
          effective: '2026-12-02',
          root: sha256,
          path: 'privacy/versions/2026-11-02',
          editions: [
            {
              locale: 'en',
              files: [file('privacy/versions/2026-11-02/en/index.html')],
              changes: {
                since: '2026-03-02',
                files: [file('privacy/versions/2026-11-02/en/redline.html', 'redline')],
                madeOf: sha256,
              },
            },
            { locale: 'ko', files: [file('privacy/versions/2026-11-02/ko/index.html')], changes: null },
          ],
        },
      ],
      history: [
        {
          locale: 'en',
          path: 'privacy/versions/en',
          files: [file('privacy/versions/en/index.html', 'history')],
        },
      ],
      files: [file('privacy/sitemap.xml', 'sitemap', 'application/xml')],
    },
  ],
};
