import type { Flow } from '../../flow/flow.ts';
import { textOf } from '../../flow/words.ts';
import { escaped } from './write-xml.ts';

/** What a Word file says of itself (File, Properties). A text that is empty is left out. */
export interface CoreFacts {
  readonly title: string;
  readonly subject: string;
  readonly description: string;
  readonly identifier: string;
  readonly language: string;
  /** The day of the notice's version, ISO 8601; the file was made then, whatever the clock says. */
  readonly version: string;
}

/** `docProps/core.xml` of an edition. */
export function coreProperties(flow: Flow): string {
  return corePropertiesOf({
    title: flow.title,
    subject: flow.cover.lines.map(textOf).join('; '),
    description: textOf(flow.running.foot),
    identifier: flow.url,
    language: flow.locale,
    version: flow.version,
  });
}

/** `docProps/core.xml` (ISO/IEC 29500-2, core properties): dates from the notice, no person's name, nothing random. */
export function corePropertiesOf(facts: CoreFacts): string {
  const day = `${facts.version}T00:00:00Z`;
  const elements = [
    element('dc:title', facts.title),
    element('dc:subject', facts.subject),
    element('dc:description', facts.description),
    element('dc:identifier', facts.identifier),
    element('dc:language', facts.language),
    element('cp:version', facts.version),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${namespaces}>${elements.join('')}</cp:coreProperties>`;
}

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escaped(text)}</${name}>`;
}
