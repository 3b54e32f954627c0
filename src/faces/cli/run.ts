import { problemSentence } from '../../domain/problems';
import { type Arguments, type CommandName, isCommand, readArguments } from './arguments';
import { checkCommand } from './commands/check';
import { deadlinesCommand } from './commands/deadlines';
import { rulesCommand } from './commands/rules';
import { sampleCommand } from './commands/sample';
import { templateCommand } from './commands/template';
import { type ExitCode, exitCode } from './exit-codes';
import { help } from './help';
import type { Terminal } from './terminal';

/**
 * Runs one command line.
 * @param argv what stands behind `ser`
 * @returns the exit code; a fault of the program is said in one line, without a stack trace and without a value of a cell
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [command, ...rest] = argv;
  if (command === undefined || ['help', '--help', '-h'].includes(command) || rest.some((word) => word === '--help' || word === '-h')) {
    terminal.out(help);
    return command === undefined ? exitCode.unusable : exitCode.clean;
  }
  if (!isCommand(command)) {
    terminal.err(`There is no command ${command}. Commands: check, deadlines, template, sample, rules.\n`);
    return exitCode.unusable;
  }
  try {
    return await runCommand(command, rest, terminal);
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'unknown';
    terminal.progress('');
    terminal.err(
      `The program failed (${kind}). Nothing of yours was changed. Please report the command and the version; leave out student data.\n`,
    );
    return exitCode.fault;
  }
}

type Command<C extends CommandName> = (given: Arguments<C>, terminal: Terminal) => ExitCode | Promise<ExitCode>;

const commands: { readonly [C in CommandName]: Command<C> } = {
  check: checkCommand,
  deadlines: deadlinesCommand,
  template: templateCommand,
  sample: sampleCommand,
  rules: rulesCommand,
};

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it ties the arguments to the command that takes them
async function runCommand<C extends CommandName>(command: C, argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(command, argv);
  if (given.ok) return commands[command](given.value, terminal);
  terminal.err(`${problemSentence(given.problem)}\n`);
  return exitCode.unusable;
}
