import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** A key that cannot be used; `message` goes on from the name of its file: "is not …". */
export interface KeyFault {
  readonly type: 'fault';
  readonly message: string;
}

export interface Key {
  readonly type: 'key';
  readonly key: KeyObject;
}

/** Reads a private key: Ed25519, PEM, PKCS #8 (RFC 8410), not encrypted. */
export function readPrivateKey(pem: string): Key | KeyFault {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem))
    return fault('is encrypted; sign with a key that is not, from a place that keeps it safe');
  if (/-----BEGIN OPENSSH PRIVATE KEY-----/.test(pem))
    return fault('is a key of OpenSSH; an Ed25519 key in PEM, PKCS #8, is wanted');
  if (!/-----BEGIN PRIVATE KEY-----/.test(pem)) return fault('holds no private key in PEM, PKCS #8');
  return readKey(() => createPrivateKey({ key: pem, format: 'pem' }));
}

/** Reads a public key: Ed25519, PEM, SubjectPublicKeyInfo (RFC 8410). */
export function readPublicKey(pem: string): Key | KeyFault {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem))
    return fault('holds a private key; the public one is wanted');
  if (!/-----BEGIN PUBLIC KEY-----/.test(pem))
    return fault('holds no public key in PEM, SubjectPublicKeyInfo');
  return readKey(() => createPublicKey({ key: pem, format: 'pem' }));
}

/** A detached Ed25519 signature (RFC 8032) of the bytes: one line of base64, LF at the end. */
export function signBytes(bytes: Uint8Array, key: Key): string {
  return `${sign(null, bytes, key.key).toString('base64')}\n`;
}

const signatureLine = /^([A-Za-z0-9+/]{86}==)\r?\n?$/;

/** Whether a text has the form of a signature, as `signBytes` writes it; by whom and of what is not asked. */
export function isSignatureLine(text: string): boolean {
  return signatureLine.test(text);
}

/** Whether `signature`, a line as `signBytes` writes it, is of these bytes and by the private key of this public one. */
export function isSignedBy(bytes: Uint8Array, signature: string, key: Key): boolean {
  const line = signatureLine.exec(signature)?.[1];
  return line !== undefined && verify(null, bytes, key.key, Buffer.from(line, 'base64'));
}

function readKey(read: () => KeyObject): Key | KeyFault {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    return fault('holds a key that cannot be read');
  }
  if (key.asymmetricKeyType === 'ed25519') return { type: 'key', key };
  return fault(`holds a key of the kind ${key.asymmetricKeyType ?? 'unknown'}; an Ed25519 key is wanted`);
}

function fault(message: string): KeyFault {
  return { type: 'fault', message };
}
