import type * as z from 'zod';

/** Says in a message's words what zod found in a value; a shape's own words go before these. */
export const issueWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'it is missing'
        : `it is not ${kinds[issue.expected] ?? 'what it must be'}`;
    case 'unrecognized_keys':
      return `there is no key ${issue.keys.map((key) => `\`${key}\``).join(', ')}`;
    case 'invalid_value':
      return `it is none of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
    case 'invalid_key':
      return issue.issues[0]?.message;
    case 'too_small':
      return issue.origin === 'number' ? `it is less than ${issue.minimum}` : 'it is too short';
    case 'too_big':
      return issue.origin === 'number' ? `it is more than ${issue.maximum}` : 'it is too long';
    default:
      return undefined;
  }
};

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
  tuple: 'a list',
};

/** An issue as a message names it: the place in the value, then what is wrong there. */
export function describeIssue({ path, message }: z.core.$ZodIssue): string {
  if (path.length === 0) return message;
  const name = `\`${path.map(String).join('.')}\``;
  return message.startsWith('it ') ? `${name} ${message.slice('it '.length)}` : `${name}: ${message}`;
}
