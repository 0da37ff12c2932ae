import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedFacts, changeKinds } from '../../src/redline/change.ts';
import { changesIn } from '../../src/redline/changes.ts';
import { redlineOf } from '../../src/redline/compare.ts';
import { writeChanges } from '../../src/redline/write-changes.ts';
import { noticePairs } from '../support/edited-notice.ts';
import { parseBody } from '../support/notice-source.ts';

const schema = JSON.parse(readFileSync('schemas/changes.schema.json', 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

function written(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

it('changes.json of any two notices is valid against its schema', () => {
  fc.assert(
    fc.property(noticePairs, ({ before, after }) => {
      validate(written(writeChanges(changesIn(redlineOf(before, after)))));
      expect(validate.errors).toBeNull();
    }),
    { numRuns: 50 },
  );
});

it('it would not be valid with a kind or a member that is none', () => {
  const [before, after] = [parseBody('One. {#a}').value, parseBody('Two. {#a}').value];
  const changes = changesIn(redlineOf(before, after));
  const broken = {
    ...changes,
    changes: changes.changes.map((change) => ({ ...change, kind: 'lost', at: 1 })),
  };
  expect(validate(broken)).toBe(false);
  expect(validate.errors).toHaveLength(2);
});

it('the schema knows the kinds and the facts that there are', () => {
  expect(schema.$defs.change.properties.kind.enum).toEqual(changeKinds);
  expect(schema.$defs.fact.properties.fact.enum).toEqual(changedFacts);
});

it('is JSON of two spaces with a line feed at its end', () => {
  const notice = parseBody('One. {#a}').value;
  expect(new TextDecoder().decode(writeChanges(changesIn(redlineOf(notice, notice))))).toBe(`{
  "notice": "x",
  "locale": "en",
  "before": {
    "version": "2026-11-02",
    "effective": "2026-12-01",
    "title": "Title"
  },
  "after": {
    "version": "2026-11-02",
    "effective": "2026-12-01",
    "title": "Title"
  },
  "facts": [],
  "changes": []
}
`);
});
