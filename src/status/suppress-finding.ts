import type { IsoDate } from '../ast/notice.ts';
import { refused, suppress } from './decide.ts';
import type { Decision } from './decide-each.ts';
import type { SuppressibleCode } from './suppressible.ts';

export interface AboutFinding {
  readonly code: SuppressibleCode;
  readonly reason: string;
  readonly by: string;
  readonly on: IsoDate;
}

/** Suppresses a finding that is there, or says anew why one that is suppressed is no fault. */
export function suppressing(about: AboutFinding, isFound: boolean): Decision {
  return (status, clause) =>
    isFound || clause.record.suppressed.some(({ code }) => code === about.code)
      ? suppress(status, clause, about)
      : refused(`\`check\` finds no \`${about.code}\` in it`);
}
