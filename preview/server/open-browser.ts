import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Arguments for a window of its own without tabs, with nothing of the person's browser in it, that trusts exactly one certificate
 * and sends nothing anywhere by itself.
 * @param profile folder for all that the browser wants to keep
 */
export function browserArguments(address: string, pin: string, profile: string): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${pin}`,
    '--window-size=1400,860',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--no-service-autorun',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-quic',
    '--disable-sync',
    '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,MediaRouter,OptimizationHints,Translate',
    '--metrics-recording-only',
    '--password-store=basic',
    '--safebrowsing-disable-auto-update',
    // Names of elsewhere lead nowhere in this window.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
  ];
}

/** A window that is open. */
export interface BrowserWindow {
  /** Ends when the window is gone: whether a person closed it, and not the browser because it could not start. */
  readonly closed: Promise<boolean>;
  close(): void;
}

/** Opens an address in a window of its own; its profile is deleted when the window is gone. @param program of the browser */
export function openWindow(program: string, address: string, pin: string, more: readonly string[] = []): BrowserWindow {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'ser-workbench-'));
  // As root, which happens in containers only, the browser does not start inside its own walls.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = spawn(program, [...browserArguments(address, pin, profile), ...asRoot, ...more], { stdio: 'ignore' });
  const closed = new Promise<boolean>((done) => {
    browser.once('error', () => done(false));
    browser.once('exit', (code, signal) => done(code === 0 || signal !== null));
  }).finally(() => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return { closed, close: () => void browser.kill() };
}
