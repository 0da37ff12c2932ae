const key = 'stele:token';

/**
 * The token that the terminal printed in the address. It is taken out of the address, and so of the tab's history, before
 * anything is asked for, and kept for this tab. `null` where the page was opened without one.
 */
export function takeToken({ location, history, sessionStorage }: Window): string | null {
  const [, given] = /^#token=([\w-]+)$/.exec(location.hash) ?? [];
  if (given === undefined) return sessionStorage.getItem(key);
  sessionStorage.setItem(key, given);
  history.replaceState(null, '', location.pathname);
  return given;
}
