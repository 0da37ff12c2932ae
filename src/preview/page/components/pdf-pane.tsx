import type { ReadonlySignal } from '@preact/signals';
import { languageName } from '../../../loopback/page/language-name.ts';
import type { FileView } from '../../protocol.ts';
import type { ReadingPlace } from '../reading-place.ts';
import type { ShownEdition } from '../shown.ts';
import { useFile } from '../use-file.ts';

export interface PdfPaneProps {
  readonly edition: ShownEdition;
  readonly file: FileView;
  /** What is read in the web page: the PDF opens there. */
  readonly place: ReadonlySignal<ReadingPlace | null>;
}

/** The PDF in the browser's own viewer, where it has one. It is made when this is first shown. */
export function PdfPane({ edition: { edition }, file: { href, name }, place }: PdfPaneProps) {
  const made = useFile(href, async (response) => {
    await response.arrayBuffer();
    const at = place.peek();
    const named = at === null ? '' : `&nameddest=${encodeURIComponent(at.anchor)}`;
    return `${href}#navpanes=0${named}`;
  });
  const title = `${languageName(edition.locale)} PDF`;
  return (
    <div class="document">
      {made.reason === null ? null : <p class="document-note">The PDF could not be made: {made.reason}.</p>}
      {made.value === null && made.waiting ? <p class="no-page">Making the PDF…</p> : null}
      {made.value === null ? null : navigator.pdfViewerEnabled ? (
        <iframe key={made.value} class="viewer" src={made.value} title={title} />
      ) : (
        <p class="no-page">
          This browser shows no PDF by itself:{' '}
          <a href={href} download={name}>
            download {name}
          </a>
          .
        </p>
      )}
    </div>
  );
}
