import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A change of the XML of `word/document.xml`. */
export type Edit = (xml: string) => string;

/** What Word writes with a tracked change or a comment. */
const by = 'w:id="9001" w:author="Kim" w:date="2026-11-20T09:30:00Z"';
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const commentsRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

/** A Word file with these edits, one after the other, as Word would have saved them. */
export function edited(file: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  return withParts(file, (parts) => {
    const xml = edits.reduce((before, edit) => edit(before), parts['word/document.xml'] ?? '');
    return { ...parts, 'word/document.xml': xml };
  });
}

/** A Word file with its XML parts changed. */
export function withParts(
  file: Uint8Array,
  change: (parts: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]);
  const changed = Object.entries(change(Object.fromEntries(parts) as Record<string, string>));
  return zipSync(Object.fromEntries(changed.map(([path, xml]) => [path, strToU8(xml)])));
}

/** Other words in place of words that stand once, with nothing tracked. */
export function replace(from: string, to: string): Edit {
  return (xml) => {
    if (xml.split(from).length !== 2) throw new Error(`“${from}” stands ${xml.split(from).length - 1} times`);
    return xml.replace(from, () => to);
  };
}

/** Words taken out and others put in, tracked; an empty text for one of them. */
export function trackedReplace(from: string, to: string): Edit {
  return (xml) => {
    const run = runWith(xml, from);
    const [before = '', after = ''] = run.text.split(from);
    const piece = (text: string, tag = 'w:t'): string =>
      text === '' ? '' : `<w:r>${run.properties}<${tag} xml:space="preserve">${text}</${tag}></w:r>`;
    const gone = `<w:del ${by}>${piece(from, 'w:delText')}</w:del>`;
    const came = to === '' ? '' : `<w:ins ${by}>${piece(to)}</w:ins>`;
    return xml.replace(run.xml, () => `${piece(before)}${gone}${came}${piece(after)}`);
  };
}

/** Words put in behind others, tracked. */
export function trackedInsert(behind: string, words: string): Edit {
  return (xml) => {
    const run = runWith(xml, behind);
    const at = run.text.indexOf(behind) + behind.length;
    const piece = (text: string): string =>
      text === '' ? '' : `<w:r>${run.properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const came = `<w:ins ${by}>${piece(words)}</w:ins>`;
    return xml.replace(run.xml, () => `${piece(run.text.slice(0, at))}${came}${piece(run.text.slice(at))}`);
  };
}

/** A clause's control moved behind another's, not tracked, as by cutting and pasting it. */
export function moveClause(clause: string, behind: string): Edit {
  return (xml) => {
    const control = controlOf(xml, clause);
    const without = xml.replace(control, () => '');
    const other = controlOf(without, behind);
    return without.replace(other, () => other + control);
  };
}

/** A clause's control taken out. */
export function removeClause(clause: string): Edit {
  return (xml) => xml.replace(controlOf(xml, clause), () => '');
}

/** XML put behind a clause's control. */
export function behindClause(clause: string, more: string): Edit {
  return (xml) => xml.replace(controlOf(xml, clause), (control) => control + more);
}

/** A comment on the words of a clause. */
export function commented(file: Uint8Array, words: string, comment: string): Uint8Array {
  return withParts(file, (parts) => {
    const xml = parts['word/document.xml'] ?? '';
    const run = runWith(xml, words);
    const around = `<w:commentRangeStart w:id="7"/>${run.xml}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`;
    const relationship = `<Relationship Id="rIdComments" Type="${commentsRelationship}" Target="comments.xml"/>`;
    return {
      ...parts,
      'word/document.xml': xml.replace(run.xml, () => around),
      'word/comments.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Kim" w:date="2026-11-20T09:31:00Z"><w:p><w:r><w:t>${comment}</w:t></w:r></w:p></w:comment></w:comments>`,
      'word/_rels/document.xml.rels': (parts['word/_rels/document.xml.rels'] ?? '').replace(
        '</Relationships>',
        `${relationship}</Relationships>`,
      ),
      '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(
        '</Types>',
        `<Override PartName="/word/comments.xml" ContentType="${commentsType}"/></Types>`,
      ),
    };
  });
}

interface Run {
  readonly xml: string;
  readonly properties: string;
  readonly text: string;
}

/** The one run that holds these words. */
function runWith(xml: string, words: string): Run {
  const runs = [
    ...xml.matchAll(/<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g),
  ];
  const [run, ...others] = runs.filter(([, , text = '']) => text.includes(words));
  if (run === undefined || others.length > 0)
    throw new Error(`${others.length} runs more hold “${words}”, or none`);
  const [whole, properties = '', text = ''] = run;
  return { xml: whole, properties, text };
}

function controlOf(xml: string, clause: string): string {
  const at = xml.indexOf(`<w:sdt><w:sdtPr><w:alias w:val="${clause}"/>`);
  if (at < 0) throw new Error(`there is no control ${clause}`);
  return xml.slice(at, xml.indexOf('</w:sdt>', at) + '</w:sdt>'.length);
}
