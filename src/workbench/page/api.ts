import type { ClauseId } from '../../ast/notice.ts';
import type {
  AcceptRequest,
  CheckAnswer,
  CheckRequest,
  EditionAnswer,
  EditionName,
  ProjectView,
  SaveRequest,
  WriteAnswer,
} from '../protocol.ts';

/** The server did not do what was asked: the message is for the translator. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
}

/** What the page asks of its server. Each call throws an `ApiError` where there is no answer to it. */
export interface Api {
  readonly project: () => Promise<ProjectView>;
  readonly edition: (name: EditionName) => Promise<EditionAnswer>;
  readonly check: (place: ClausePlace, request: CheckRequest, signal: AbortSignal) => Promise<CheckAnswer>;
  readonly save: (place: ClausePlace, request: SaveRequest) => Promise<WriteAnswer>;
  readonly accept: (place: ClausePlace, request: AcceptRequest) => Promise<WriteAnswer>;
}

export interface ClausePlace extends EditionName {
  readonly clause: ClauseId;
}

export function createApi(token: string): Api {
  const call = async (path: string, init: RequestInit, allowed: readonly number[] = []): Promise<unknown> => {
    const response = await fetch(`/api/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
    }).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ApiError('the workbench does not answer; is it still running at the terminal?');
    });
    const body = (await response.json().catch(() => null)) as { reason?: string } | null;
    if (body !== null && (response.ok || allowed.includes(response.status))) return body;
    throw new ApiError(body?.reason ?? `the workbench answered with ${response.status}`);
  };
  const editionPath = ({ notice, locale }: EditionName): string =>
    `editions/${encodeURIComponent(notice)}/${encodeURIComponent(locale)}`;
  const clausePath = (place: ClausePlace): string =>
    `${editionPath(place)}/clauses/${encodeURIComponent(place.clause)}`;
  const write = async (method: string, path: string, request: object): Promise<WriteAnswer> =>
    (await call(path, { method, body: JSON.stringify(request) }, [409, 422, 503])) as WriteAnswer;
  return {
    project: async () => (await call('project', {})) as ProjectView,
    edition: async (name) => (await call(editionPath(name), {})) as EditionAnswer,
    check: async (place, request, signal) => {
      const init = { method: 'POST', body: JSON.stringify(request), signal };
      return (await call(`${clausePath(place)}/check`, init)) as CheckAnswer;
    },
    save: (place, request) => write('PUT', clausePath(place), request),
    accept: (place, request) => write('POST', `${clausePath(place)}/accept`, request),
  };
}
