import type { HonoRequest } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import type { SourceFingerprint, TargetFingerprint } from '../../status/fingerprint.ts';

const text = z.string();
const fingerprint = z.string().max(64);

/** What each request must be, with nothing left out and nothing more. */
export const bodies = {
  check: z.strictObject({ text }),
  save: z.strictObject({
    text,
    basedOn: fingerprint.nullable().transform((one) => one as TargetFingerprint | null),
  }),
  accept: z.strictObject({
    source: fingerprint.transform((one) => one as SourceFingerprint),
    target: fingerprint.transform((one) => one as TargetFingerprint),
  }),
};

/**
 * The body of a request. Throws an `HTTPException` where it is not JSON, does not say so (a form of another page cannot),
 * or has not the form that it must have.
 */
export async function readBody<T>(req: HonoRequest, form: z.ZodType<T>): Promise<T> {
  const type = req.header('content-type') ?? '';
  if (!/^application\/json(?:;|$)/i.test(type))
    throw new HTTPException(415, { message: 'only JSON is read' });
  const json: unknown = await req.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw new HTTPException(400, { message: 'the request is not JSON' });
    throw error;
  });
  const read = form.safeParse(json);
  if (read.success) return read.data;
  throw new HTTPException(400, { message: 'the request has not the form that it must have' });
}
