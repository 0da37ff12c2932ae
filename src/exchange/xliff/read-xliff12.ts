import type { ReadIn } from '../hand-in.ts';
import type { TaggedText } from './tagged-text.ts';
import type { ReadSegment, UnitInReading } from './unit-in-reading.ts';
import { type Attribute, type Dialect, UnitReader } from './unit-reader.ts';

/** Reads XLIFF 1.2 (and 1.1, of which it has all that is used here); other programs' elements are passed over. */
export function readXliff12(xml: string): ReadIn {
  return new Xliff12Reader(dialect).read(xml);
}

const dialect: Dialect = {
  version: 'XLIFF 1.2',
  prefix: '1:',
  unit: '1:trans-unit',
  source: '1:source',
  target: '1:target',
  note: '1:note',
  noteKind: 'from',
  around: new Set(['1:g', '1:mrk']),
  passedOver: new Set(['1:alt-trans', '1:seg-source', '1:bin-unit', '1:skl']),
};

const finishedStates: ReadonlySet<string | null> = new Set(['translated', 'signed-off', 'final']);

const noSegment: ReadSegment = { source: '', target: null, finished: false, ignorable: false };

class Xliff12Reader extends UnitReader {
  #segment = noSegment;

  protected override openPart(name: string, attribute: Attribute): void {
    switch (name) {
      case '1:file':
        this.beginFile({
          notice: attribute('original'),
          sourceLocale: attribute('source-language'),
          targetLocale: attribute('target-language'),
        });
        break;
      case '1:trans-unit':
        this.#segment = { ...noSegment, finished: attribute('approved') === 'yes' };
        break;
      case '1:target':
        if (finishedStates.has(attribute('state'))) this.#segment = { ...this.#segment, finished: true };
        break;
      default:
        break;
    }
  }

  protected override closePart(name: string, unit: UnitInReading | null): void {
    if (name === '1:trans-unit') unit?.segments.push(this.#segment);
  }

  protected override closeText(of: 'source' | 'target', text: string): void {
    this.#segment = { ...this.#segment, [of]: text };
  }

  protected override openInline(name: string, attribute: Attribute, text: TaggedText): void {
    const id = attribute('id');
    const rid = attribute('rid');
    switch (name) {
      case '1:g':
        text.open(id);
        break;
      case '1:mrk':
        text.pass();
        break;
      case '1:x':
        text.break(id);
        break;
      case '1:bx':
        text.start(id, rid);
        break;
      case '1:ex':
        text.end(rid ?? id);
        break;
      // The content of these three is the code itself, as some program writes it.
      case '1:ph':
        text.break(id);
        this.skip();
        break;
      case '1:bpt':
        text.start(id, rid);
        this.skip();
        break;
      case '1:ept':
        text.end(rid ?? id);
        this.skip();
        break;
      default:
        this.refuse(`holds an element \`${name.slice(2)}\` that was not handed out`);
    }
  }
}
