import type { IsoDate, Locale, NoticeId } from '../ast/notice.ts';
import type { CarriedVerdict } from './carried-record.ts';
import type { Difference } from './difference.ts';
import type { FoundEdition } from './find-edition.ts';
import type { PublishedAs } from './published-files.ts';

/** What is to be said of a file. */
export type FileVerdict =
  /** Byte for byte one that a release published; every one that it is. */
  | { readonly type: 'published'; readonly as: readonly PublishedAs[] }
  /** Not one of them, and how it differs from the edition that it is or claims to be. */
  | {
      readonly type: 'differs';
      readonly edition: NamedEdition;
      readonly by: FoundEdition['by'];
      readonly differences: readonly Difference[];
      /** A root that the file bears and no release has; `null` where it bears none, or one that is known. */
      readonly strangeRoot: string | null;
      readonly carried: CarriedVerdict | null;
    }
  /** The edition that it claims to be cannot be made again: the release is not what it was, or this program cannot read it. */
  | { readonly type: 'lost'; readonly edition: NamedEdition }
  /** None of the releases says anything like it. */
  | { readonly type: 'unlike'; readonly strangeRoot: string | null }
  /** Nothing of a release: what a build writes beside them. */
  | { readonly type: 'apart'; readonly what: string }
  /** It holds no clauses that could be compared. */
  | { readonly type: 'wordless' }
  /** `message` ends a sentence that begins with the file's name. */
  | { readonly type: 'unreadable'; readonly message: string };

export interface NamedEdition {
  readonly notice: NoticeId;
  readonly version: IsoDate;
  readonly locale: Locale;
}
