import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Entry {
  readonly resolved?: string;
  readonly extraneous?: boolean;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.resolve(__dirname, '../..');
const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Entry>>;
};
const entries = Object.entries(packages).filter(([place]) => place !== '');

/** Whether a package asked for at `place` is found the way Node looks for it: there, or in a folder above. */
const isLocked = (place: string, name: string): boolean => {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
};

describe('the lock file', () => {
  // A release may come out with some of its native packages missing; npm then leaves them out, and `npm ci` fails on other systems.
  it('holds every package that another one asks for, those of other systems too', () => {
    const missing = entries.flatMap(([place, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(place, name))
        .map((name) => `${place} asks for ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no download address and nothing left over, and can verify each package', () => {
    expect(entries.filter(([, { resolved, extraneous }]) => resolved !== undefined || extraneous === true)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => integrity === undefined).map(([place]) => place)).toEqual([]);
  });

  it('agrees with package.json, whose versions are exact', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
    const locked = packages[''] as unknown as Record<string, unknown>;
    for (const kind of ['dependencies', 'devDependencies']) {
      expect(locked[kind]).toEqual(manifest[kind]);
      expect(Object.values(manifest[kind] ?? {}).filter((version) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    }
  });
});
