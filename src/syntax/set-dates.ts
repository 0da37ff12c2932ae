import type { IsoDate } from '../ast/notice.ts';
import { splitFrontMatter } from './front-matter.ts';

/** The days of a notice's front matter that are to be others; what is absent stays. */
export interface NewDates {
  readonly version?: IsoDate | undefined;
  readonly effective?: IsoDate | undefined;
}

/** A source file with other days in its front matter. Every other byte stays: order, comments, line ends. */
export function setDates(text: string, dates: NewDates): string {
  const { frontMatter } = splitFrontMatter(text);
  if (frontMatter === null) return text;
  const { offset, text: yaml } = frontMatter;
  let changed = yaml;
  for (const [key, day] of Object.entries(dates)) {
    if (day === undefined) continue;
    const line = new RegExp(`^(${key}[ \\t]*:[ \\t]*)(["']?)[^\\s"'#]*\\2`, 'm');
    changed = changed.replace(line, (_, before: string) => `${before}${day}`);
  }
  return text.slice(0, offset) + changed + text.slice(offset + yaml.length);
}
