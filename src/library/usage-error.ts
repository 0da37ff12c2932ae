/** What was wrong with a call. */
export type UsageErrorCode =
  /** A path is not that of a file inside the project. */
  | 'path-invalid'
  /** A file is neither text nor bytes, or text that cannot be written in UTF-8. */
  | 'content-invalid'
  /** No file is a notice's. */
  | 'notice-missing'
  /** What stands in for Stele's own files lacks one. */
  | 'shipped-incomplete'
  /** A value of an option is none that there is: a format, a notice, a locale, a jurisdiction, a reporter. */
  | 'option-unknown';

/**
 * A call that cannot be answered; the message is for the person who wrote it. What is wrong with a notice is never
 * thrown: it is a finding.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: UsageErrorCode;

  constructor(code: UsageErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
