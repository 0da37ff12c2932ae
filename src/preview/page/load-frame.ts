/** A page that was loaded into a frame, or why there is none. */
export type LoadedFrame =
  | { readonly type: 'page'; readonly frame: HTMLIFrameElement; readonly page: Document }
  | { readonly type: 'fault'; readonly reason: string };

export interface FrameHost {
  readonly host: HTMLElement;
  readonly title: string;
}

/**
 * Loads a page into a new frame of the host, which is not seen yet: it has the class `coming`. Calls back once; the
 * function that it returns stops it.
 */
export function loadFrame(
  href: string,
  { host, title }: FrameHost,
  done: (loaded: LoadedFrame) => void,
): () => void {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'coming';
  const settle = (): void => {
    frame.removeEventListener('load', settle);
    const page = frame.contentDocument;
    if (page?.querySelector('.stele-notice') != null) {
      done({ type: 'page', frame, page });
      return;
    }
    frame.remove();
    done({ type: 'fault', reason: reasonIn(page?.body?.textContent ?? '') });
  };
  frame.addEventListener('load', settle);
  frame.src = href;
  host.append(frame);
  return () => {
    frame.removeEventListener('load', settle);
    frame.remove();
  };
}

/** What the server said in the place of a file: a `Refusal`, as JSON. */
export function reasonIn(text: string): string {
  try {
    const { reason } = JSON.parse(text) as { readonly reason?: unknown };
    return typeof reason === 'string' ? reason : unknown;
  } catch {
    return unknown;
  }
}

const unknown = 'the server does not answer';
