export interface LintFinding {
  readonly rule: string;
  readonly message: string;
}
export function lint(_parts: ReadonlyMap<string, string>): readonly LintFinding[] {
  return [];
}
