import { textFault } from '../../syntax/import/input-fault.ts';
import { UnreadableFile } from '../reading.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

/** A text file in UTF-8, with or without a byte-order mark. Throws an `UnreadableFile` for anything else. */
export function decodeText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = strict.decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    throw new UnreadableFile('is no text in UTF-8');
  }
  const fault = textFault('it', text);
  if (fault !== null) throw new UnreadableFile(`cannot be read: ${fault.message.replace('`it`', 'it')}`);
  return text;
}
