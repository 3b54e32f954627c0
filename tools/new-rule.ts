// npm run new-rule EVL-042 "Title that says what is wrong": writes a rule file and its test, ready to be filled in.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatted } from './generate/generated-file';
import { newRule } from './new-rule/scaffold';

const root = path.resolve(import.meta.dirname, '..');
const [id = '', title = 'Say what is wrong here'] = process.argv.slice(2);
const rules = path.join(root, 'src/domain/rules');
const taken = readdirSync(rules, { recursive: true, encoding: 'utf8' }).find((file) => path.basename(file).startsWith(`${id}-`));
const made = newRule(id, title);

if (made === undefined || taken !== undefined) {
  console.error(
    taken === undefined ? 'Name the rule like this: npm run new-rule EVL-042 "What is wrong"' : `${id} exists already: ${taken}`,
  );
  process.exitCode = 2;
} else {
  for (const [file, text] of Object.entries(made)) {
    const target = path.join(root, file);
    if (existsSync(target)) throw new Error(`${file} exists already`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await formatted(file, text));
    console.log(`written: ${file}`);
  }
  console.log('Fill in both, then run: npm run generate && npm test');
}
