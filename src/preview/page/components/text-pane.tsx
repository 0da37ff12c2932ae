import { languageName } from '../../../loopback/page/language-name.ts';
import type { ShownEdition } from '../shown.ts';
import { useFile } from '../use-file.ts';

export interface TextPaneProps {
  readonly edition: ShownEdition;
  readonly href: string;
}

/** The plain text, as it is sent: what changes in it stays where it is read. */
export function TextPane({ edition: { edition }, href }: TextPaneProps) {
  const text = useFile(href, (response) => response.text());
  return (
    <div class="document">
      {text.reason === null ? null : <p class="document-note">The text could not be made: {text.reason}.</p>}
      {text.value === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be reached with the keyboard
        <section class="plain-text" tabIndex={0} aria-label={`${languageName(edition.locale)} text`}>
          <pre lang={edition.locale}>{text.value}</pre>
        </section>
      )}
    </div>
  );
}
