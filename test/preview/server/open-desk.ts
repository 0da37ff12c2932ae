import type { ProjectSources } from '../../../src/build/project.ts';
import type { FileJob } from '../../../src/build/render-file.ts';
import { renderFile } from '../../../src/build/render-file.ts';
import { checkerHere } from '../../../src/preview/check-worker.ts';
import type { Findings } from '../../../src/preview/engine/finding-views.ts';
import type { PreviewMessage } from '../../../src/preview/protocol.ts';
import { createDesk, type PreviewDesk, type Rebuilt } from '../../../src/preview/server/preview-desk.ts';
import type { SourceFile } from '../../../src/syntax/text-file.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { projectOfTexts, type Texts } from '../small-project.ts';

/** A desk for tests, with what it said and did. */
export interface OpenedDesk {
  readonly desk: PreviewDesk;
  /** Gives it the project of these texts; `null` for one that cannot be read. Done when all is checked. */
  readonly save: (texts: Texts | null) => Promise<void>;
  readonly reported: readonly unknown[];
  readonly told: readonly Rebuilt[];
  /** The files that were rendered, each time they were. */
  readonly rendered: readonly string[];
  /** The checks that were made. */
  readonly checked: readonly ProjectSources[];
}

export interface DeskOptions {
  readonly check?: (sources: ProjectSources) => Promise<Findings>;
  readonly renderFile?: (job: FileJob, theme: Theme) => Promise<Uint8Array>;
  readonly session?: string;
}

export function openDesk(options: DeskOptions = {}): OpenedDesk {
  const reported: unknown[] = [];
  const told: Rebuilt[] = [];
  const rendered: string[] = [];
  const checked: ProjectSources[] = [];
  const files = new Map<string, SourceFile>();
  const checker = checkerHere();
  const desk = createDesk({
    project: 'small',
    first: { notice: null, locale: 'ko' },
    session: options.session ?? 's',
    check: (sources) => {
      checked.push(sources);
      return (options.check ?? checker.check)(sources);
    },
    renderer: {
      renderFile: (job, theme) => {
        rendered.push(`${job.format}/${job.index}`);
        return (options.renderFile ?? renderFile)(job, theme);
      },
      close: () => {},
    },
    now: () => 0,
    report: (error) => reported.push(error),
    tell: (rebuilt) => told.push(rebuilt),
  });
  return {
    desk,
    save: async (texts) => {
      const sources = texts === null ? null : projectOfTexts(texts, files);
      const fault = texts === null ? 'there is no notice' : null;
      await desk.update({ sources, fault, files: [], since: 0 });
      await desk.settled();
    },
    reported,
    told,
    rendered,
    checked,
  };
}

/** What a page is told that shows these editions. */
export function listen(
  { desk }: OpenedDesk,
  ...show: readonly string[]
): { readonly heard: PreviewMessage[]; readonly leave: () => void } {
  const heard: PreviewMessage[] = [];
  return { heard, leave: desk.subscribe(show, (message) => heard.push(message)) };
}
