import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { circles, importsIn, importsOf, layerComplaints, orphans } from '../../tools/imports';
import { layers } from '../../tools/layers';

let root: string;
const write = (files: Readonly<Record<string, string>>): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
};

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'ser-layers-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('the check of layers', () => {
  it('sees every way to import', () => {
    const text = "import a from './a';\nimport type { B } from './b';\nimport './c';\nexport * from './d';\nconst e = import('./e');";
    expect(importsIn(text)).toEqual([
      { specifier: './a', typeOnly: false },
      { specifier: './b', typeOnly: true },
      { specifier: './c', typeOnly: false },
      { specifier: './d', typeOnly: false },
      { specifier: './e', typeOnly: false },
    ]);
  });

  it('tells a circle of three files', () => {
    write({
      'src/checking/a.ts': "import './b';",
      'src/checking/b.ts': "export { c } from './c';",
      'src/checking/c.ts': "import { a } from './a';\nexport const c = a;",
    });
    expect(circles(root, importsOf(root, 'src'))).toEqual([
      ['src/checking/a.ts', 'src/checking/b.ts', 'src/checking/c.ts', 'src/checking/a.ts'],
    ]);
  });

  it('lets types refer to each other', () => {
    write({ 'src/checking/a.ts': "import type { B } from './b';", 'src/checking/b.ts': "import { a } from './a';" });
    expect(circles(root, importsOf(root, 'src'))).toEqual([]);
  });

  it('tells a file that nobody imports and an import against the layers', () => {
    write({ 'src/checking/a.ts': "import '../workbook/b';", 'src/workbook/b.ts': 'export {};' });
    const imports = importsOf(root, 'src');
    expect(orphans(root, imports, [])).toEqual(['src/checking/a.ts']);
    expect(layerComplaints(root, imports)).toEqual(['src/checking/a.ts: checking may not import workbook']);
  });
});

describe('the table of layers', () => {
  it('has each layer below those that import it', () => {
    layers.forEach(({ name, mayImport }, at) => {
      const below = layers.slice(0, at).map((layer) => layer.name);
      expect({ name, above: mayImport.filter((known) => !below.includes(known)) }).toEqual({ name, above: [] });
    });
  });
});
