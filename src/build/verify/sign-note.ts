/**
 * Signatures of notes (https://c2sp.org/signed-note) with Ed25519. In: a key as PEM, the name of the signer, the text. Out: the line of the
 * signature, the key for those who verify, and whether a signature holds.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { logKeyVariable } from '../../command/log-key.ts';
import { UsageError } from '../../command/reported-error.ts';
import type { Checkpoint } from '../../pipeline/log/checkpoint.ts';

/** The byte for Ed25519 before a key. */
const algorithm = Buffer.from([1]);
/** Before the 32 bytes of a public key in DER. */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export function signNote(pem: string, name: string, body: string): string {
  const key = readKey(pem);
  const signature = sign(null, Buffer.from(body), key);
  const id = toKeyId(name, toRaw(createPublicKey(key)));
  return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}`;
}

/** "<name>+<key id>+<key>", as verifiers of notes take it. */
export function toVerifierKey(pem: string, name: string): string {
  const raw = toRaw(createPublicKey(readKey(pem)));
  return `${name}+${toKeyId(name, raw).toString('hex')}+${Buffer.concat([algorithm, raw]).toString('base64')}`;
}

/** Whether a checkpoint carries a signature of that key; the key is a verifier key. */
export function isSignedBy({ body, signatures }: Checkpoint, verifierKey: string): boolean {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(verifierKey.trim()) ?? [];
  const raw = Buffer.from(encoded ?? '', 'base64').subarray(1);
  if (!name || !id || raw.length !== 32 || toKeyId(name, raw).toString('hex') !== id)
    throw new UsageError('--key: expected a verifier key <name>+<8 hexadecimal digits>+<base64>');
  const key = createPublicKey({ key: Buffer.concat([derPrefix, raw]), format: 'der', type: 'spki' });
  return signatures.some(
    (one) =>
      one.name === name &&
      Buffer.from(one.bytes.subarray(0, 4)).toString('hex') === id &&
      verify(null, Buffer.from(body), key, one.bytes.subarray(4)),
  );
}

function readKey(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (error) {
    throw new UsageError(`${logKeyVariable}: this is no private key in PEM (${(error as Error).message})`);
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new UsageError(
      `${logKeyVariable}: expected an Ed25519 key; make one with  openssl genpkey -algorithm ed25519`,
    );
  return key;
}

const toRaw = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).subarray(derPrefix.length);

function toKeyId(name: string, raw: Buffer): Buffer {
  return createHash('sha256').update(`${name}\n`).update(algorithm).update(raw).digest().subarray(0, 4);
}
