import type { ReadIn } from '../hand-in.ts';
import type { TaggedText } from './tagged-text.ts';
import type { ReadSegment, UnitInReading } from './unit-in-reading.ts';
import { type Attribute, type Dialect, UnitReader } from './unit-reader.ts';

/** Reads XLIFF 2.0 and 2.1 core; modules and other programs' elements are passed over. */
export function readXliff20(xml: string): ReadIn {
  return new Xliff20Reader(dialect).read(xml);
}

const dialect: Dialect = {
  version: 'XLIFF 2.0',
  prefix: '2:',
  unit: '2:unit',
  source: '2:source',
  target: '2:target',
  note: '2:note',
  noteKind: 'category',
  around: new Set(['2:pc', '2:mrk']),
  passedOver: new Set(['2:skeleton', '2:originalData']),
};

const finishedStates: ReadonlySet<string | null> = new Set(['translated', 'reviewed', 'final']);

class Xliff20Reader extends UnitReader {
  #locales = { sourceLocale: null as string | null, targetLocale: null as string | null };
  #segment: ReadSegment | null = null;

  protected override openPart(name: string, attribute: Attribute): void {
    switch (name) {
      case '2:xliff':
        this.#locales = { sourceLocale: attribute('srcLang'), targetLocale: attribute('trgLang') };
        break;
      case '2:file':
        this.beginFile({ notice: attribute('original') ?? attribute('id'), ...this.#locales });
        break;
      case '2:segment':
      case '2:ignorable':
        this.#segment = {
          ignorable: name === '2:ignorable',
          finished: finishedStates.has(attribute('state')),
          source: '',
          target: null,
        };
        break;
      default:
        break;
    }
  }

  protected override closePart(name: string, unit: UnitInReading | null): void {
    if (name !== '2:segment' && name !== '2:ignorable') return;
    if (this.#segment !== null) unit?.segments.push(this.#segment);
    this.#segment = null;
  }

  protected override closeText(of: 'source' | 'target', text: string): void {
    if (this.#segment !== null) this.#segment = { ...this.#segment, [of]: text };
  }

  protected override openInline(name: string, attribute: Attribute, text: TaggedText): void {
    // A code that was copied has an id of its own, and says which one it is a copy of.
    const id = attribute('copyOf') ?? attribute('id');
    switch (name) {
      case '2:pc':
        text.open(id);
        break;
      case '2:ph':
        text.break(id);
        break;
      case '2:sc':
        text.start(id, attribute('id'));
        break;
      case '2:ec':
        text.end(attribute('startRef') ?? id);
        break;
      case '2:cp':
        text.write(characterOf(attribute('hex')));
        break;
      case '2:mrk':
        text.pass();
        if (attribute('type') === 'comment') this.comment(attribute('value') ?? '');
        break;
      case '2:sm':
        if (attribute('type') === 'comment') this.comment(attribute('value') ?? '');
        break;
      case '2:em':
        break;
      default:
        this.refuse(`holds an element \`${name.slice(2)}\` that was not handed out`);
    }
  }
}

/** The character of a `cp`, which stands for one that XML cannot hold. */
function characterOf(hex: string | null): string {
  const code = Number.parseInt(hex ?? '', 16);
  return Number.isNaN(code) || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}
