import type { Flow } from '../../flow/flow.ts';
import { textOf } from '../../flow/words.ts';
import { escaped } from './write-xml.ts';

/** `docProps/core.xml` (ISO/IEC 29500-2, core properties): dates from the notice, no person's name, nothing random. */
export function coreProperties(flow: Flow): string {
  const day = `${flow.version}T00:00:00Z`;
  const elements = [
    element('dc:title', flow.title),
    element('dc:subject', flow.cover.lines.map(textOf).join('; ')),
    element('dc:description', textOf(flow.running.foot)),
    element('dc:identifier', flow.url),
    element('dc:language', flow.locale),
    element('cp:version', flow.version),
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
