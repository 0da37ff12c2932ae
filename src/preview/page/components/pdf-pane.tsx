import { languageName } from '../../../loopback/page/language-name.ts';
import type { ShownEdition } from '../shown.ts';
import { useFile } from '../use-file.ts';

export interface PdfPaneProps {
  readonly edition: ShownEdition;
  readonly href: string;
  readonly name: string;
}

/** The PDF in the browser's own viewer, where it has one. It is made when this is first shown. */
export function PdfPane({ edition: { edition }, href, name }: PdfPaneProps) {
  const made = useFile(href, async (response) => {
    await response.arrayBuffer();
    return href;
  });
  const title = `${languageName(edition.locale)} PDF`;
  return (
    <div class="document">
      <p class="document-note">
        {made.reason !== null ? `The PDF could not be made: ${made.reason}.` : null}
        {made.reason === null && made.waiting ? 'Making the PDF…' : null}
        {made.waiting || made.reason !== null ? null : (
          <a href={href} download={name}>
            Download {name}
          </a>
        )}
      </p>
      {made.value === null ? null : navigator.pdfViewerEnabled ? (
        <iframe key={made.value} class="viewer" src={made.value} title={title} />
      ) : (
        <p class="no-page">This browser shows no PDF by itself: open it alone, or download it.</p>
      )}
    </div>
  );
}
