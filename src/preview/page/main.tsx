import { render } from 'preact';
import { App } from './components/app.tsx';
import { createParseHtml } from './parse-html.ts';
import { createPreview } from './preview.ts';

const root = document.querySelector('#preview');
if (root !== null) {
  const preview = createPreview({
    open: (address) => new EventSource(address),
    parse: createParseHtml(),
    window,
  });
  render(<App preview={preview} />, root);
}
