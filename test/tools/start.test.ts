import { spawn } from 'node:child_process';
import https from 'node:https';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const statusOf = (address: string): Promise<number | undefined> =>
  new Promise((done, fail) => {
    https.get(address, { rejectUnauthorized: false, agent: false }, ({ statusCode }) => done(statusCode)).on('error', fail);
  });

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints the address where it opens no browser, answers there, and ends by %s', async (signal) => {
    const program = spawn(process.execPath, ['--import', 'tsx', 'tools/start.ts', '--no-browser', '--port', '0'], { cwd: root });
    let printed = '';
    const ended = new Promise((done) => program.once('exit', done));
    await new Promise<void>((done, fail) => {
      program.stdout.on('data', (text: Buffer) => {
        printed += text.toString();
        if (printed.includes('Ctrl+C')) done();
      });
      program.stderr.on('data', (text: Buffer) => fail(new Error(text.toString())));
    });
    const address = /https:\S+/.exec(printed)?.[0] ?? '';
    for (const file of ['', 'page.js', 'page.css', 'addin/taskpane.html', 'addin/assets/check-32.png', 'office-js/office.js'])
      expect({ file, status: await statusOf(address + file) }).toEqual({ file, status: 200 });
    expect(printed).toMatch(/warns once/);
    program.kill(signal);
    expect(await ended).toBe(0);
    await expect(statusOf(address)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
