import { releaseKey } from '../../format/pdf/metadata.ts';
import { tidyRuns } from '../read/tidy-runs.ts';
import { noClaim, type Piece, type PieceRun, type Reading, UnreadableFile } from '../reading.ts';
import { readAttachments } from './attachments.ts';
import { type PdfEngine, readUtf16, withDocument } from './engine.ts';
import { LinkTargets } from './link-targets.ts';
import { readPagePieces } from './page-pieces.ts';
import { readPageTexts } from './page-texts.ts';

const mostPages = 2_000;

/**
 * Reads a PDF by its structure: a clause is the words of the element whose identifier is its anchor. Of a file without
 * structure the words are read line by line. Throws an `UnreadableFile`.
 */
export function readPdf(engine: PdfEngine, bytes: Uint8Array): Reading {
  return withDocument(engine, bytes, (document) => {
    const pages = engine.FPDF_GetPageCount(document);
    if (pages > mostPages) throw new UnreadableFile(`cannot be read: it has more than ${mostPages} pages`);
    const targets = new LinkTargets(engine, document);
    const pieces: Piece[] = [];
    for (let index = 0; index < pages; index += 1)
      pieces.push(...readPage(engine, document, { index, targets }));
    const attachments = readAttachments(engine, document);
    const locale = readUtf16(engine, (room, size) => engine.FPDFCatalog_GetLanguage(document, room, size));
    const root = readUtf16(engine, (room, size) => engine.FPDF_GetMetaText(document, releaseKey, room, size));
    return {
      format: 'pdf',
      part: false,
      claim: { ...noClaim, root: root === '' ? null : root, locale: locale === '' ? null : locale },
      pieces: joined(pieces),
      attachments,
    };
  });
}

interface PageFacts {
  readonly index: number;
  readonly targets: LinkTargets;
}

function readPage(engine: PdfEngine, document: number, { index, targets }: PageFacts): readonly Piece[] {
  const page = engine.FPDF_LoadPage(document, index);
  if (page === 0) throw new UnreadableFile(`cannot be read: its page ${index + 1} is damaged`);
  try {
    const texts = readPageTexts(engine, page, targets);
    const pieces = readPagePieces(engine, page, texts) ?? linesOf(texts.unmarked);
    return pieces;
  } finally {
    engine.FPDF_ClosePage(page);
  }
}

/** Without structure nothing is known but where lines end. */
function linesOf(runs: readonly PieceRun[]): readonly Piece[] {
  const lines: PieceRun[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines
    .filter((line) => line.some(({ text }) => text.trim() !== ''))
    .map((line) => ({ anchor: null, runs: line }));
}

/** A clause that goes on on the next page is one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const { anchor, runs } of pieces) {
    const last = result.at(-1);
    if (last !== undefined && anchor !== null && last.anchor === anchor)
      result[result.length - 1] = { anchor, runs: [...last.runs, pageBreak, ...runs] };
    else result.push({ anchor, runs });
  }
  return result.map(({ anchor, runs }) => ({ anchor, runs: tidyRuns(runs.map(onOneLine)) }));
}

function onOneLine(run: PieceRun): PieceRun {
  return { ...run, text: run.text.replaceAll('\n', ' ') };
}

const pageBreak: PieceRun = { text: ' ', strong: false, emphasis: false, link: null };
