import { createHash, X509Certificate } from 'node:crypto';
import { makeCertificate } from '../../../preview/server/certificate';

describe('the certificate made on the spot', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  const made = makeCertificate(now);
  const certificate = new X509Certificate(made.cert);

  it('is signed by its own key and names this machine alone', () => {
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkHost('example.com')).toBeUndefined();
    expect(certificate.ca).toBe(false);
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  });

  it('is good for thirty days', () => {
    expect(new Date(certificate.validFrom)).toEqual(new Date('2026-11-23T12:00:00Z'));
    expect(new Date(certificate.validTo)).toEqual(new Date('2026-12-24T12:00:00Z'));
  });

  it('is known by the pin of its public key', () => {
    const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
    expect(made.pin).toBe(createHash('sha256').update(key).digest('base64'));
  });

  it('is another one each time, with a serial number of its own', () => {
    const other = makeCertificate(now);
    expect(other.pin).not.toBe(made.pin);
    expect(new X509Certificate(other.cert).serialNumber).not.toBe(certificate.serialNumber);
  });
});
