/** What a server on loopback answers, as JSON, to a request that it refuses before it looks at it: 400, 401, 403, 404, 413, 415. */
export interface Refusal {
  readonly type: 'refused';
  readonly reason: string;
}

export function refusal(reason: string): Refusal {
  return { type: 'refused', reason };
}
