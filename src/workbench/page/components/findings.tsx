import type { FindingView } from '../../protocol.ts';

/** What the checks found, with what to do about it. */
export function Findings({ findings }: { readonly findings: readonly FindingView[] }) {
  if (findings.length === 0) return null;
  return (
    <ul class="findings" aria-label="Findings">
      {findings.map(({ code, severity, message, hint }) => (
        <li key={`${code} ${message}`} data-severity={severity}>
          <span class="finding-severity">{severity === 'error' ? 'Error' : 'Warning'}</span>
          <span class="finding-words">
            <Backticked text={message} />
            {hint === null ? null : (
              <span class="hint">
                <Backticked text={hint} />
              </span>
            )}
          </span>
          <code class="finding-code">{code}</code>
        </li>
      ))}
    </ul>
  );
}

/** Names stand between backticks in a message. */
export function Backticked({ text }: { readonly text: string }) {
  return (
    <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
  );
}
