import type { Code } from '../../diagnostic/codes.ts';

/**
 * The errors that can keep a page from being made: a source, a catalog, a template or phrases that cannot be read, or words
 * that a clause lacks. With any other error the page shows what was saved.
 */
export const holdingCodes: ReadonlySet<Code> = new Set<Code>([
  'file-unreadable',
  'encoding-invalid',
  'json-invalid',
  'key-duplicate',
  'template-invalid',
  'phrase-missing',
  'phrase-unknown',
  'metadata-invalid',
  'metadata-unclosed',
  'construct-unsupported',
  'text-excessive',
  'directive-unknown',
  'id-missing',
  'id-malformed',
  'id-duplicate',
  'link-broken',
  'scheme-forbidden',
  'heading-skipped',
  'table-ragged',
  'script-unsupported',
  'clause-missing',
  'clause-unknown',
  'tag-malformed',
  'tag-mismatch',
  'placeholder-mismatch',
]);
