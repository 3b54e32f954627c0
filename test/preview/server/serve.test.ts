import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { previewSite } from '../../../preview/server/preview-site';
import { serve, type Serving } from '../../../preview/server/serve';

let root: string;
let serving: Serving;

const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

const pane =
  '<meta content="script-src https://appsforoffice.microsoft.com"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">';

beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'ser-serve-'));
  put('secret.txt', 'not for the browser');
  put('dist/preview/index.html', '<title>page</title>');
  put('dist/addin/taskpane.html', pane);
  put('dist/addin/taskpane.js', '1');
  put('node_modules/@microsoft/office-js/dist/office.js', '2');
  serving = await serve(previewSite(root), 0);
});
afterAll(async () => {
  await serving.close();
  rmSync(root, { recursive: true });
});

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

// Path as it is: URL would take the dots out before they reach the server.
const get = (file: string, options: https.RequestOptions = {}): Promise<Got> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(serving.address);
    https
      .request({ hostname, port, path: file, ca: serving.cert, agent: false, ...options }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() }));
      })
      .on('error', fail)
      .end();
  });

describe('the preview server', () => {
  it('is trusted by who trusts its certificate, and by nobody else', async () => {
    expect(await get('/preview/')).toMatchObject({ status: 200, body: '<title>page</title>' });
    await expect(get('/preview/', { ca: undefined })).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  it.each(['/', '/preview'])('leads from %s to the page', async (file) => {
    expect(await get(file)).toMatchObject({ status: 302, headers: { location: '/preview/' } });
  });

  it('lets the page and the pane load nothing from elsewhere', async () => {
    for (const file of ['/preview/', '/preview/addin/taskpane.html', '/preview/office-js/office.js']) {
      const policy = String((await get(file)).headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    }
  });

  it('gives the preview the client of the npm package, and everybody else the pane as it was built', async () => {
    expect((await get('/preview/addin/taskpane.html')).body).toContain('<script src="/preview/office-js/office.js">');
    expect((await get('/taskpane.html')).body).toBe(pane);
    expect((await get('/preview/office-js/office.js')).body).toBe('2');
    expect((await get('/preview/addin/taskpane.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../../secret.txt',
    '/preview/../../../secret.txt',
    '/preview/%2e%2e/%2e%2e/secret.txt',
    '/..%2f..%2fsecret.txt',
    '/%',
    '/a%00b',
    '/none.html',
  ])('answers 404 to %s', async (file) => {
    const got = await get(file);
    expect(got.status).toBe(404);
    expect(got.body).not.toContain('not for the browser');
  });

  it('answers to no other name and takes nothing in', async () => {
    expect((await get('/preview/', { headers: { host: 'rebound.example' }, servername: 'localhost' })).status).toBe(421);
    expect((await get('/preview/', { method: 'POST' })).status).toBe(405);
  });

  it('takes another port when the wanted one is taken', async () => {
    const port = Number(new URL(serving.address).port);
    const other = await serve([], port);
    expect(other.address).not.toBe(serving.address);
    await other.close();
  });
});
