import { expect, it } from 'vitest';
import * as z from 'zod';
import { manifestForm } from '../../src/build/manifest-form.ts';

it('schemas/manifest.schema.json is what the reader reads', async () => {
  const { $schema, $id, title, description, ...rest } = z.toJSONSchema(manifestForm, { io: 'input' });
  const schema = { $schema, $id, title, description, ...rest };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../schemas/manifest.schema.json',
  );
});
