import { Backticked } from '../../../loopback/page/components/backticked.tsx';
import type { FindingView } from '../../protocol.ts';

export interface FindingsProps {
  readonly findings: readonly FindingView[];
  /** The id of the list, for what it describes. */
  readonly id: string;
}

/** What the checks found, with what to do about it. */
export function Findings({ findings, id }: FindingsProps) {
  if (findings.length === 0) return null;
  const errorsFirst = [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity !== 'error'),
  ];
  return (
    <ul class="findings" id={id} aria-label="Findings">
      {errorsFirst.map(({ code, severity, message, hint }) => (
        <li key={`${code} ${message}`} data-severity={severity}>
          <span class="finding-severity">{severity === 'error' ? 'Error' : 'Warning'}</span>
          <span class="finding-words">
            <Backticked text={message} /> <code class="finding-code">{code}</code>
            {hint === null ? null : (
              <span class="hint">
                <Backticked text={hint} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
