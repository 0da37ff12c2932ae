import { render } from 'preact';
import { ClosedPage } from '../../loopback/page/components/closed-page.tsx';
import { createApi } from './api.ts';
import { App } from './components/app.tsx';
import { takeToken } from './session-token.ts';

const token = takeToken(window);
const root = document.querySelector('#workbench');
// A new address from the terminal, put into a page that is open, changes the fragment alone.
window.addEventListener('hashchange', () => {
  if (window.location.hash.startsWith('#token=')) window.location.reload();
});
if (root !== null) {
  render(
    token === null ? (
      <ClosedPage
        title="Open the address from the terminal"
        lines={['`stele workbench` prints an address that lets this page in. Copy the whole of it.']}
      />
    ) : (
      <App tools={{ api: createApi(token), storage: window.sessionStorage }} />
    ),
    root,
  );
}
