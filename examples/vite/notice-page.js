import { escapeHtml } from './escape-html.js';

// What the site says around the notice; the notice brings its own words.
const words = {
  en: {
    skip: 'Skip to the text',
    home: 'Trust Center',
    language: 'Language',
    save: 'Save this notice',
    versions: 'Earlier versions',
  },
  ko: {
    skip: '본문으로 건너뛰기',
    home: '신뢰 센터',
    language: '언어',
    save: '방침 저장',
    versions: '이전 버전',
  },
  ms: {
    skip: 'Langkau ke teks',
    home: 'Pusat Kepercayaan',
    language: 'Bahasa',
    save: 'Simpan notis ini',
    versions: 'Versi terdahulu',
  },
};

const languageNames = { en: 'English', ko: '한국어', ms: 'Bahasa Malaysia' };
const fileNames = { pdf: 'PDF', docx: 'Word' };

/** The page of one edition. Works without script; `page.js` of Stele keeps the place from one language to the next. */
export function noticePage({ notice, edition, styles, script, article, jsonLd }) {
  const { locale, url, dir, title, files } = edition;
  const say = words[locale];
  const source = notice.editions.find((other) => other.locale === notice.sourceLocale);
  const alternates = [...notice.editions, { locale: 'x-default', url: source.url }];
  return `<!doctype html>
<html lang="${locale}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Quillmere ${say.home}</title>
<link rel="canonical" href="${url}">
${alternates.map(alternateLink).join('\n')}
<link rel="stylesheet" href="${styles}" vite-ignore>
<link rel="stylesheet" href="/src/site.css">
<script src="${script}" defer vite-ignore></script>
<script type="application/ld+json">${jsonLd}</script>
</head>
<body>
<a class="skip" href="#_site-main">${say.skip}</a>
<header class="top">
<a class="brand" href="/"><span translate="no">Quillmere</span> ${say.home}</a>
<nav class="languages stele-locales" aria-label="${say.language}">
${notice.editions.map((other) => languageLink(other, other === edition)).join('\n')}
</nav>
</header>
<main id="_site-main" tabindex="-1">
<nav class="save" aria-label="${say.save}">
${files
  .filter(({ format }) => format in fileNames)
  .map(fileLink)
  .join('\n')}
${notice.history.length > 0 ? `<a href="../versions/${locale}/">${say.versions}</a>` : ''}
</nav>
${article}</main>
<footer class="bottom"><p translate="no">© 2026 Quillmere Cloud, Inc.</p></footer>
</body>
</html>
`;
}

function alternateLink({ locale, url }) {
  return `<link rel="alternate" hreflang="${locale}" href="${url}">`;
}

function languageLink({ locale, url }, isCurrent) {
  const current = isCurrent ? ' aria-current="page"' : '';
  return `<a href="${new URL(url).pathname}" lang="${locale}" hreflang="${locale}"${current}>${languageNames[locale]}</a>`;
}

function fileLink({ format, path, mediaType }) {
  return `<a href="${path.split('/').at(-1)}" type="${mediaType}">${fileNames[format]}</a>`;
}
