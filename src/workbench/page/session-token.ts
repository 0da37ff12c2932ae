const key = 'stele:token';

/**
 * The token that the terminal printed in the address. It is taken out of the address before anything is asked for, so
 * that it stands in no history, and kept for this tab. `null` where the page was opened without one.
 */
export function takeToken({ location, history, sessionStorage }: Window): string | null {
  const [, given] = /^#token=([\w-]+)$/.exec(location.hash) ?? [];
  if (given === undefined) return sessionStorage.getItem(key);
  sessionStorage.setItem(key, given);
  history.replaceState(null, '', location.pathname);
  return given;
}
