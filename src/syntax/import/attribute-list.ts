/** What a kramdown attribute list says: `{: #contact datetime="2021-05-04" }`. */
export interface AttributeList {
  readonly names: readonly string[];
  /** The day of `datetime`, ISO 8601. */
  readonly day: string | null;
  /** What it says beside that, as written. */
  readonly rest: readonly string[];
}

const atEnd = /(?:^|\s)\{:\s*([^{}]*)\}\s*$/u;
const part = /\s*(?:#([^\s#{}"'=]+)|\.[^\s#.{}"'=]+|([\w:-]+)=("[^"]*"|'[^']*'|[^\s"']+)|toc(?=\s|$))/guy;

/** Takes an attribute list off the end of a text; `null` where there is none. */
export function splitAttributeList(text: string): { text: string; list: AttributeList } | null {
  const match = atEnd.exec(text);
  const list = match === null ? null : readAttributes((match[1] ?? '').trim());
  return match === null || list === null ? null : { text: text.slice(0, match.index), list };
}

function readAttributes(source: string): AttributeList | null {
  const names: string[] = [];
  const rest: string[] = [];
  let day: string | null = null;
  let end = 0;
  for (const { 0: whole, 1: name, 2: key, 3: quoted, index } of source.matchAll(part)) {
    end = index + whole.length;
    const value = quoted?.replace(/^["']|["']$/gu, '') ?? '';
    if (name !== undefined) names.push(name);
    else if (key === 'id') names.push(value);
    else if (key === 'datetime' && /^\d{4}-\d{2}-\d{2}/u.test(value)) day = value.slice(0, 10);
    else rest.push(whole.trim());
  }
  return end === 0 || end < source.length ? null : { names, day, rest };
}
