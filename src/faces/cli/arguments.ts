import { parseArgs } from 'node:util';
import { z } from 'zod';
import { day, type Day } from '../../domain/day';
import { failed, ok, type Problem, type Result } from '../../domain/problems';

const asOf = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD')
  .transform((text, context): Day => {
    try {
      return day(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'a date that exists, as YYYY-MM-DD' });
      return z.NEVER;
    }
  });
const idList = z.string().transform((text) =>
  text
    .split(',')
    .map((id) => id.trim().toUpperCase())
    .filter((id) => id !== ''),
);
const count = (most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'a whole number')
    .transform(Number)
    .pipe(
      z
        .number()
        .min(1)
        .max(most, `a number up to ${String(most)}`),
    );

const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });

/** Options of each command, by name; the guard of what a person types. */
export const commandOptions = {
  check: z.object({
    'as-of': asOf.optional(),
    format: oneOf('text', 'json', 'csv').default('text'),
    mark: z.string().optional(),
    only: idList.optional(),
    'fail-on': oneOf('error', 'warning', 'never').default('error'),
  }),
  deadlines: z.object({ 'as-of': asOf.optional(), format: oneOf('text', 'json', 'csv').default('text'), explain: z.string().optional() }),
  template: z.object({}),
  sample: z.object({
    students: count(200_000).default(150),
    seed: count(2_000_000_000).default(1),
    mistakes: z.string().default('none'),
    'as-of': asOf.optional(),
  }),
  rules: z.object({ format: oneOf('text', 'json').default('text') }),
} as const;

/** Name of a command. */
export type CommandName = keyof typeof commandOptions;

/** Whether a word is the name of a command. */
export const isCommand = (word: string): word is CommandName => Object.hasOwn(commandOptions, word);

/** A command line that has been read. */
export interface Arguments<C extends CommandName> {
  readonly positionals: readonly string[];
  readonly options: z.output<(typeof commandOptions)[C]>;
}

/**
 * The positionals and options of a command.
 * @returns them, or a sentence that names the option and what it takes
 */
export function readArguments<C extends CommandName>(command: C, argv: readonly string[]): Result<Arguments<C>, Problem> {
  const schema = commandOptions[command];
  const names = Object.keys(schema.shape);
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    });
  } catch (error) {
    const unknown = /'(-[^' ]*)/.exec(String(error))?.[1] ?? 'an option';
    const takes =
      names.length === 0 ? 'takes no options' : `takes ${names.map((name) => `--${name}`).join(', ')}, each followed by a value`;
    return failed('bad-argument', { what: `ser ${command} cannot read ${unknown}: it ${takes}.` });
  }
  const options = schema.safeParse(parsed.values);
  if (!options.success) {
    const issue = options.error.issues[0];
    return failed('bad-argument', { what: `--${String(issue?.path[0])} takes ${issue?.message ?? 'another value'}.` });
  }
  return ok({ positionals: parsed.positionals, options: options.data as Arguments<C>['options'] });
}
