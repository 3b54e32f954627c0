import { makeSample, type SampleRequest } from '../../../actions/make-sample';
import { isoDate } from '../../../domain/day';
import { problemSentence } from '../../../domain/problems';
import type { Arguments } from '../arguments';
import { type ExitCode, exitCode } from '../exit-codes';
import { freeTarget } from '../files';
import type { Terminal } from '../terminal';
import { today } from '../today';
import { writePlan } from '../write-plan';

const number = (count: number): string => count.toLocaleString('en-US');
const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `ser sample OUT.xlsx`: a workbook of invented students, clean or with mistakes on purpose. */
export async function sampleCommand({ positionals, options }: Arguments<'sample'>, terminal: Terminal): Promise<ExitCode> {
  const refuse = (sentence: string): ExitCode => {
    terminal.err(`${sentence}\n`);
    return exitCode.unusable;
  };
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0)
    return refuse('ser sample takes one file to write: ser sample OUT.xlsx --students 150 --seed 1.');
  const free = await freeTarget(target);
  if (!free.ok) return refuse(problemSentence(free.problem));
  const { students, seed } = options;
  const asOf = options['as-of'] ?? today();
  const sample = await makeSample({ students, seed, asOf, mistakes: mistakesOf(options.mistakes) }, (done) => {
    terminal.progress(`Inventing students: ${number(done)} of ${number(students)}`);
  });
  if (!sample.ok) return refuse(problemSentence(sample.problem));
  terminal.progress(`Writing ${counted(sample.value.rows, 'row')}`);
  const written = await writePlan(target, sample.value.plan);
  terminal.progress('');
  if (!written.ok) return refuse(problemSentence(written.problem));
  const { planted, notPlanted, rows } = sample.value;
  terminal.out(`${target}: ${counted(students, 'invented student')}, ${counted(rows, 'row')}, as of ${isoDate(asOf)}.\n`);
  if (planted.length > 0) terminal.out(`It holds ${counted(planted.length, 'mistake')} on purpose; its Read Me lists them.\n`);
  if (notPlanted.length > 0) terminal.out(`Without a mistake on this day: ${notPlanted.join(', ')}.\n`);
  terminal.out(`Check it with: ser check ${target} --as-of ${isoDate(asOf)}\n`);
  return exitCode.clean;
}

function mistakesOf(text: string): SampleRequest['mistakes'] {
  const word = text.trim().toLowerCase();
  if (word === 'all' || word === 'none') return word;
  return text
    .split(',')
    .map((id) => id.trim().toUpperCase())
    .filter((id) => id !== '');
}
