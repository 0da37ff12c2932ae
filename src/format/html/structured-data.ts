import type { Flow, FlowLocaleLink } from '../../flow/flow.ts';
import type { Render } from '../format.ts';

/** `notice.jsonld`: what search engines are told of an edition, in the words of schema.org (JSON-LD 1.1). */
export const renderStructuredData: Render = async (flow) =>
  new TextEncoder().encode(`${structuredData(flow)}\n`);

/**
 * As JSON text that can stand in a `script` element: nothing in it ends the element or opens a comment. Addresses are
 * absolute.
 */
export function structuredData(flow: Flow): string {
  return JSON.stringify(description(flow), null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A document that is in force from a day on; `undefined` stands for what is left out. */
function description(flow: Flow): Readonly<Record<string, unknown>> {
  const { title, version, effective, locale, publisher, web } = flow;
  const url = web.versions?.canonical ?? flow.url;
  const others = web.locales.filter((one) => one.locale !== locale);
  const own = web.locales.find((one) => one.locale === locale);
  const source = others.find((one) => one.source);
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': url,
    url,
    name: title,
    inLanguage: locale,
    version,
    datePublished: version,
    temporalCoverage: `${effective}/..`,
    publisher: publisher === null ? undefined : { '@type': 'Organization', name: publisher },
    translationOfWork: source === undefined ? undefined : translation(source),
    workTranslation: own?.source && others.length > 0 ? others.map(translation) : undefined,
    encoding:
      web.files.length === 0
        ? undefined
        : web.files.map(({ href, mediaType }) => ({
            '@type': 'MediaObject',
            contentUrl: new URL(href, url).href,
            encodingFormat: mediaType.split(';')[0],
          })),
  };
}

function translation({ url, locale }: FlowLocaleLink): Readonly<Record<string, string>> {
  return { '@type': 'DigitalDocument', '@id': url, url, inLanguage: locale };
}
