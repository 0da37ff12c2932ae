import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  isSignedBy,
  type Key,
  type KeyFault,
  readPrivateKey,
  readPublicKey,
  signBytes,
} from '../../src/release/signature.ts';

// The key of RFC 8032, section 7.1, test 3, as PKCS #8 and SubjectPublicKeyInfo (RFC 8410).
const pem = (name: string, base64: string): string =>
  `-----BEGIN ${name}-----\n${base64}\n-----END ${name}-----\n`;
const fromHex = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
const secret = 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7';
const open = 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025';
const privatePem = pem('PRIVATE KEY', fromHex(`302e020100300506032b657004220420${secret}`));
const publicPem = pem('PUBLIC KEY', fromHex(`302a300506032b6570032100${open}`));
const signature =
  '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a';

function sound(read: Key | KeyFault): Key {
  if (read.type === 'fault') throw new Error(read.message);
  return read;
}

const faultOf = (read: Key | KeyFault): string | null => (read.type === 'fault' ? read.message : null);

describe('a signature', () => {
  const bytes = Buffer.from('af82', 'hex');
  const line = signBytes(bytes, sound(readPrivateKey(privatePem)));
  const key = sound(readPublicKey(publicPem));

  it('is the one that RFC 8032 gives, in a line of base64', () => {
    expect(line).toBe(`${fromHex(signature)}\n`);
  });

  it('is of these bytes and by this key alone', () => {
    expect(isSignedBy(bytes, line, key)).toBe(true);
    expect(isSignedBy(Buffer.from('af83', 'hex'), line, key)).toBe(false);
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
    expect(isSignedBy(bytes, line, sound(readPublicKey(String(other))))).toBe(false);
  });

  it.each(['', '\n', 'no base64', `${line}${line}`, line.slice(4), `${'A'.repeat(86)}==\n`])(
    'is not %j',
    (text) => {
      expect(isSignedBy(bytes, text, key)).toBe(false);
    },
  );
});

describe('a key that cannot be used', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const encrypted = generateKeyPairSync('ed25519').privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'x',
  });

  it.each([
    ['', 'holds no private key in PEM, PKCS #8'],
    [publicPem, 'holds no private key in PEM, PKCS #8'],
    [String(encrypted), 'is encrypted; sign with a key that is not, from a place that keeps it safe'],
    [pem('OPENSSH PRIVATE KEY', 'AAAA'), 'is a key of OpenSSH; an Ed25519 key in PEM, PKCS #8, is wanted'],
    [pem('PRIVATE KEY', 'AAAA'), 'holds a key that cannot be read'],
    [
      String(rsa.privateKey.export({ type: 'pkcs8', format: 'pem' })),
      'holds a key of the kind rsa; an Ed25519 key is wanted',
    ],
  ])('to sign (%#)', (text, message) => {
    expect(faultOf(readPrivateKey(text))).toBe(message);
  });

  it.each([
    ['', 'holds no public key in PEM, SubjectPublicKeyInfo'],
    [privatePem, 'holds a private key; the public one is wanted'],
    [
      String(rsa.publicKey.export({ type: 'spki', format: 'pem' })),
      'holds a key of the kind rsa; an Ed25519 key is wanted',
    ],
  ])('to verify (%#)', (text, message) => {
    expect(faultOf(readPublicKey(text))).toBe(message);
  });
});
