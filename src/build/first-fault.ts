import * as z from 'zod';
import { issueWords } from '../syntax/issue-words.ts';

/** What is wrong in a value, and where. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  /** "it is missing". */
  readonly message: string;
}

/**
 * The first thing in a value that a form of objects and lists refuses; `null` where it refuses nothing. zod finds all of
 * them: of a hostile list of millions that takes more memory than there is.
 */
export function firstFault(form: z.core.$ZodType, value: unknown): Fault | null {
  if (form instanceof z.ZodNullable || form instanceof z.ZodExactOptional) {
    return value === null && form instanceof z.ZodNullable ? null : firstFault(form.unwrap(), value);
  }
  if (form instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const fault = firstFault(form.element, item);
      if (fault !== null) return { ...fault, path: [index, ...fault.path] };
    }
    return null;
  }
  if (form instanceof z.ZodObject && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, member] of Object.entries(form.shape)) {
      if (!Object.hasOwn(value, key) && member instanceof z.ZodExactOptional) continue;
      const fault = firstFault(member, (value as Readonly<Record<string, unknown>>)[key]);
      if (fault !== null) return { ...fault, path: [key, ...fault.path] };
    }
    return null;
  }
  const [issue] = z.safeParse(form, value, { error: issueWords }).error?.issues ?? [];
  return issue === undefined ? null : { path: issue.path, message: issue.message };
}
