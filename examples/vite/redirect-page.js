import { escapeHtml } from './escape-html.js';

/** For a host that cannot redirect: leads on at once; the script takes the `#anchor` along. */
export function redirectPage(to) {
  const href = escapeHtml(to);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Moved</title>
<script type="module" src="/src/follow.js"></script>
<noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>
</head>
<body>
<p><a id="_to" href="${href}">${href}</a></p>
</body>
</html>
`;
}
