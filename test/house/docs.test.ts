import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const pages = [
  ...readdirSync(root, { encoding: 'utf8' }),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => path.join('docs', file)),
].filter((file) => file.endsWith('.md'));

describe('the documents', () => {
  it.each(pages)('%s leads to places that exist', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/.test(target));
    expect(links.filter((target) => !existsSync(path.join(root, path.dirname(file), target)))).toEqual([]);
  });

  it('show a rule as it is', () => {
    expect(read('CONTRIBUTING.md')).toContain(read('src/domain/rules/evaluations/EVL-003-dissemination-before-consent.ts'));
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('%s names commands that exist', (file) => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...read(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('give each decision one page with its four parts', () => {
    const decisions = pages.filter((file) => /^docs\/decisions\/\d{4}-/.test(file));
    expect(decisions.length).toBeGreaterThan(0);
    for (const file of decisions) {
      const headings = [...read(file).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
      expect({ file, headings }).toEqual({ file, headings: ['Problem', 'Choice', 'Discarded', 'What would change our mind'] });
    }
  });
});
