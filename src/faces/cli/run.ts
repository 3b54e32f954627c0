import { problemSentence } from '../../domain/problems';
import { type CommandName, isCommand, readArguments } from './arguments';
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

async function runCommand(command: CommandName, argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const refuse = (problem: Parameters<typeof problemSentence>[0]): ExitCode => {
    terminal.err(`${problemSentence(problem)}\n`);
    return exitCode.unusable;
  };
  switch (command) {
    case 'check': {
      const given = readArguments('check', argv);
      return given.ok ? checkCommand(given.value, terminal) : refuse(given.problem);
    }
    case 'deadlines': {
      const given = readArguments('deadlines', argv);
      return given.ok ? deadlinesCommand(given.value, terminal) : refuse(given.problem);
    }
    case 'template': {
      const given = readArguments('template', argv);
      return given.ok ? templateCommand(given.value, terminal) : refuse(given.problem);
    }
    case 'sample': {
      const given = readArguments('sample', argv);
      return given.ok ? sampleCommand(given.value, terminal) : refuse(given.problem);
    }
    case 'rules': {
      const given = readArguments('rules', argv);
      return given.ok ? rulesCommand(given.value, terminal) : refuse(given.problem);
    }
  }
}
