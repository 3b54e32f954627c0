import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { bits, context, identifier, integer, octets, sequence, set, text, time, yes } from './der';

/** A key with a certificate that it signed itself. */
export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** Base64 of the SHA-256 of the public key: by it a browser can be told to trust exactly this certificate. */
  readonly pin: string;
}

const day = 86_400_000;
const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END ${label}-----\n`;

// Which names and which addresses the certificate is good for.
const alternativeNames = sequence(context(2, Buffer.from('localhost'), false), context(7, Uint8Array.of(127, 0, 0, 1), false));
const extension = (id: string, value: Uint8Array): Uint8Array => sequence(identifier(id), octets(value));

/**
 * A new key and certificate for this machine alone, `localhost` and 127.0.0.1, good for 30 days.
 * Nothing is stored: the key dies with the process.
 */
export function makeCertificate(now = new Date()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicBytes = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(identifier('1.2.840.10045.4.3.2')); // ECDSA with SHA-256
  const name = sequence(set(sequence(identifier('2.5.4.3'), text('SER Workbench preview'))));
  const unsigned = sequence(
    context(0, integer(Uint8Array.of(2))), // version 3
    integer(Uint8Array.from([1, ...randomBytes(15)])),
    algorithm,
    name,
    sequence(time(new Date(now.getTime() - day)), time(new Date(now.getTime() + 30 * day))),
    name,
    publicBytes,
    context(
      3,
      sequence(
        extension('2.5.29.17', alternativeNames),
        sequence(identifier('2.5.29.19'), yes, octets(sequence())), // signs no other certificate
        extension('2.5.29.37', sequence(identifier('1.3.6.1.5.5.7.3.1'))), // is for servers
      ),
    ),
  );
  const signature = sign('sha256', unsigned, privateKey);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', sequence(unsigned, algorithm, bits(signature))),
    pin: createHash('sha256').update(publicBytes).digest('base64'),
  };
}
