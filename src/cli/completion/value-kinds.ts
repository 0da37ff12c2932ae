/** What can stand in a place of the command line that takes no list of choices. */
export type ValueKind =
  | 'file'
  | 'folder'
  | 'notice'
  | 'locale'
  | 'translation'
  | 'jurisdiction'
  | 'format'
  | 'redline-format'
  | 'clause'
  | 'anchor'
  | 'version'
  | 'compared-version'
  | 'code'
  | 'state'
  /** Words that nobody can guess. */
  | 'words';

/** What an option takes, by its name, or where commands differ by that of the command too. */
const options: Readonly<Record<string, ValueKind>> = {
  '--project': 'folder',
  '--out': 'folder',
  'translate export --out': 'file',
  '--notice': 'notice',
  '--locale': 'locale',
  'init --locale': 'words',
  'import --id': 'notice',
  '--jurisdiction': 'jurisdiction',
  '--format': 'format',
  'diff --format': 'redline-format',
  '--release': 'version',
  '--record': 'file',
  '--key': 'file',
  '--sign': 'file',
  '--from': 'file',
  '--see': 'clause',
  '--only': 'state',
};

/** What an argument is, by its name, or where commands differ by that of the command too. */
const parameters: Readonly<Record<string, ValueKind>> = {
  file: 'file',
  path: 'file',
  dir: 'folder',
  locale: 'translation',
  'translate begin locale': 'words',
  clause: 'clause',
  code: 'code',
  'as-of date': 'version',
  'diff old': 'compared-version',
  'diff new': 'compared-version',
  'anchors move old': 'anchor',
  'anchors move new': 'clause',
  'anchors withdraw id': 'anchor',
};

/** `command` is its words after the program's name: `translate export`. */
export function kindOfOption(command: string, name: string): ValueKind {
  return options[`${command} ${name}`] ?? options[name] ?? 'words';
}

export function kindOfArgument(command: string, name: string): ValueKind {
  return parameters[`${command} ${name}`] ?? parameters[name] ?? 'words';
}
