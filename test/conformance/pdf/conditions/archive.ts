import type { Condition } from '../condition.ts';
import type { PdfDocument } from '../reading/document.ts';
import type { PdfDictionary } from '../reading/objects.ts';

const filters = [
  ...[
    '/FlateDecode',
    '/ASCIIHexDecode',
    '/ASCII85Decode',
    '/RunLengthDecode',
    '/CCITTFaxDecode',
    '/DCTDecode',
  ],
  ...['/JBIG2Decode', '/JPXDecode'],
];
const intents = ['/RelativeColorimetric', '/AbsoluteColorimetric', '/Perceptual', '/Saturation'];
const colourOperators = { cmyk: ['k', 'K'], rgb: ['rg', 'RG'], grey: ['g', 'G'] } as const;

/** Limits of ISO 19005-2, 6.1.13. */
const limits = { integer: 2147483647, string: 32767, name: 127, nesting: 28, page: [3, 14400] } as const;

/** What a file must be to be kept: the file itself, its colours, and nothing that needs something else. */
export const archiveConditions: readonly Condition[] = [
  {
    id: 'A2 6.1.2',
    says: 'The file begins with its version and a comment of four bytes that are no ASCII.',
    *check({ file }) {
      if (!/^%PDF-1\.[0-7]\r?[\r\n]%[\x80-\xff]{4}/.test(file)) yield JSON.stringify(file.slice(0, 15));
    },
  },
  {
    id: 'A2 6.1.3',
    says: 'The file has an identifier of two parts, and nothing stands behind its end.',
    *check({ file, trailer, list }) {
      const id = list(trailer['/ID']);
      if (id.length !== 2 || id.some((part) => typeof part !== 'string' || part.length < 18)) yield 'no ID';
      if (!/%%EOF\r?\n?$/.test(file)) yield 'something stands behind %%EOF';
    },
  },
  {
    id: 'A2 6.1.7.1',
    says: 'No stream lies in another file.',
    *check({ dictionaries }) {
      for (const { reference, dictionary } of dictionaries)
        if (dictionary['/FFilter'] !== undefined || dictionary['/FDecodeParms'] !== undefined)
          yield reference;
    },
  },
  {
    id: 'A2 6.1.7.2',
    says: 'Streams are packed by filters that PDF/A knows; LZW is none.',
    *check({ file }) {
      for (const [, list = ''] of file.matchAll(/\/Filter\s*(\[[^\]]*\]|\/\w+)/g))
        for (const [name] of list.matchAll(/\/\w+/g)) if (!filters.includes(name)) yield name;
    },
  },
  {
    id: 'A2 6.1.12',
    says: 'No permissions but those of signatures.',
    *check({ catalog, dictionary }) {
      for (const key of Object.keys(dictionary(catalog['/Perms'])))
        if (!['/UR3', '/DocMDP'].includes(key)) yield key;
    },
  },
  {
    id: 'A2 6.1.13',
    says: 'Numbers, strings, names, nesting and pages keep within what every reader can bear.',
    *check({ dictionaries, pages }) {
      for (const { reference, dictionary } of dictionaries) {
        for (const [key, value] of Object.entries(dictionary)) {
          if (Buffer.byteLength(key) - 1 > limits.name)
            yield `${reference}: a name of ${key.length} characters`;
          if (typeof value === 'number' && Math.abs(value) > limits.integer)
            yield `${reference}: ${key} ${value}`;
          if (typeof value === 'string' && value.length > limits.string)
            yield `${reference}: ${key} is too long`;
        }
      }
      const [least, most] = limits.page;
      for (const { number, content, dictionary } of pages) {
        if (content.operations.some(({ depth }) => depth > limits.nesting))
          yield `page ${number}: nested too deeply`;
        const [left, bottom, right, top] = numbers(dictionary['/MediaBox']);
        const sides = [(right ?? 0) - (left ?? 0), (top ?? 0) - (bottom ?? 0)];
        if (sides.some((side) => side < least || side > most)) yield `page ${number}: ${sides.join(' by ')}`;
      }
    },
  },
  {
    id: 'A2 6.2.3',
    says: 'The file has one profile of what its colours mean.',
    *check({ catalog, dictionary, list, stream }) {
      const archival = list(catalog['/OutputIntents'])
        .map(dictionary)
        .filter((intent) => intent['/S'] === '/GTS_PDFA1');
      if (archival.length === 0) yield 'no output intent';
      for (const intent of archival) {
        const profile = stream(intent['/DestOutputProfile']);
        const signature = Buffer.from(profile ?? []).toString('latin1', 36, 40);
        if (signature !== 'acsp') yield 'no ICC profile';
        if (!intent['/OutputConditionIdentifier']) yield 'no OutputConditionIdentifier';
      }
      if (new Set(archival.map((intent) => intent['/DestOutputProfile'])).size > 1) yield 'two profiles';
    },
  },
  {
    id: 'A2 6.2.4.3',
    says: 'The colours of pages are those that the profile is for.',
    *check(pdf) {
      const components = profileComponents(pdf);
      for (const { number, content } of pdf.pages) {
        for (const { operator } of content.operations) {
          const isCmyk = (colourOperators.cmyk as readonly string[]).includes(operator);
          const isRgb = (colourOperators.rgb as readonly string[]).includes(operator);
          if ((isCmyk && components === 3) || (isRgb && components === 4))
            yield `page ${number}: ${operator}`;
        }
      }
    },
  },
  {
    id: 'A2 6.2.5',
    says: 'No graphics state changes how a device transfers colours.',
    *check({ dictionaries }) {
      for (const { reference, dictionary } of dictionaries.filter(isGraphicsState))
        for (const key of ['/TR', '/HTP']) if (dictionary[key] !== undefined) yield `${reference}: ${key}`;
    },
  },
  {
    id: 'A2 6.2.6',
    says: 'Intents of rendering are those that the standard knows.',
    *check({ dictionaries, pages }) {
      for (const { number, content } of pages)
        for (const { operator, operands } of content.operations)
          if (operator === 'ri' && !intents.includes(String(operands[0])))
            yield `page ${number}: ${operands[0]}`;
      for (const { reference, dictionary } of dictionaries) {
        const intent =
          dictionary['/RI'] ?? (dictionary['/Subtype'] === '/Image' ? dictionary['/Intent'] : undefined);
        if (intent !== undefined && !intents.includes(String(intent))) yield `${reference}: ${intent}`;
      }
    },
  },
  {
    id: 'A2 6.2.8',
    says: 'Pictures have no alternates, and no device smooths them.',
    *check({ dictionaries }) {
      for (const { reference, dictionary } of dictionaries) {
        if (dictionary['/Subtype'] !== '/Image') continue;
        if (dictionary['/Alternates'] !== undefined) yield `${reference}: Alternates`;
        if (dictionary['/Interpolate'] === true) yield `${reference}: Interpolate`;
      }
    },
  },
  {
    id: 'A2 6.2.9',
    says: 'No drawing is PostScript.',
    *check({ dictionaries }) {
      for (const { reference, dictionary } of dictionaries)
        if (dictionary['/Subtype'] === '/PS' || dictionary['/Subtype2'] === '/PS') yield reference;
    },
  },
  {
    id: '30-001',
    says: 'No drawing is taken from another file.',
    *check({ dictionaries }) {
      for (const { reference, dictionary } of dictionaries)
        if (dictionary['/Subtype'] === '/Form' && dictionary['/Ref'] !== undefined) yield reference;
    },
  },
  {
    id: '30-002',
    says: 'No drawing holds tagged content: the pages hold it all.',
    *check({ dictionaries, stream }) {
      for (const { reference, dictionary } of dictionaries) {
        const isForm = dictionary['/Subtype'] === '/Form';
        if (isForm && /\/MCID\b/.test(Buffer.from(stream(reference) ?? []).toString('latin1')))
          yield reference;
      }
    },
  },
  {
    id: 'A2 6.2.10',
    says: 'Nothing is transparent where no colour space is named to blend in.',
    *check({ dictionaries, pages, dictionary }) {
      const blending = pages.every((page) => dictionary(page.dictionary['/Group'])['/CS'] !== undefined);
      for (const { reference, dictionary: state } of dictionaries.filter(isGraphicsState)) {
        const alphas = [state['/ca'] ?? 1, state['/CA'] ?? 1];
        const mode = state['/BM'] ?? '/Normal';
        const isSeeThrough =
          alphas.some((alpha) => alpha !== 1) ||
          mode !== '/Normal' ||
          (state['/SMask'] ?? '/None') !== '/None';
        if (isSeeThrough && !blending) yield reference;
      }
    },
  },
  {
    id: 'A2 6.10',
    says: 'No page has another look for presentations.',
    *check({ catalog, dictionary, pages }) {
      if (dictionary(catalog['/Names'])['/AlternatePresentations'] !== undefined)
        yield 'AlternatePresentations';
      for (const page of pages)
        if (page.dictionary['/PresSteps'] !== undefined) yield `page ${page.number}: PresSteps`;
    },
  },
  {
    id: 'A2 6.11',
    says: 'The document asks nothing of its reader.',
    *check({ catalog }) {
      if (catalog['/Requirements'] !== undefined) yield 'Requirements';
    },
  },
  {
    id: 'PDF 7.7.3.2',
    says: 'The tree of pages counts its pages, and each knows its parent.',
    *check({ catalog, dictionary, pages }) {
      const root = dictionary(catalog['/Pages']);
      if (root['/Count'] !== pages.length) yield `${root['/Count']} instead of ${pages.length}`;
      for (const page of pages) {
        const parent = dictionary(page.dictionary['/Parent']);
        if (parent['/Type'] !== '/Pages') yield `page ${page.number} has no parent`;
      }
    },
  },
];

function isGraphicsState({ dictionary }: PdfDocument['dictionaries'][number]): boolean {
  return dictionary['/Type'] === '/ExtGState';
}

function profileComponents({ catalog, dictionary, list }: PdfDocument): number {
  const [intent] = list(catalog['/OutputIntents']).map(dictionary);
  return Number(dictionary(intent?.['/DestOutputProfile'])['/N'] ?? 3);
}

function numbers(value: PdfDictionary[string] | undefined): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
