import { problemSentence } from '../../../domain/problems';
import { rules } from '../../../domain/rules/catalogue';
import type { Arguments } from '../arguments';
import { type ExitCode, exitCode } from '../exit-codes';
import { rulesJson, rulesText, ruleText } from '../rules-output';
import type { Terminal } from '../terminal';

/** `ser rules [ID]`: the list of rules, or the rules named. */
export function rulesCommand({ positionals, options }: Arguments<'rules'>, terminal: Terminal): ExitCode {
  const ids = positionals.map((id) => id.toUpperCase());
  const unknown = ids.find((id) => !rules.some((rule) => rule.id === id));
  if (unknown !== undefined) {
    terminal.err(`${problemSentence({ code: 'unknown-rule', facts: { rule: unknown } })}\n`);
    return exitCode.unusable;
  }
  const wanted = ids.length === 0 ? rules : rules.filter(({ id }) => ids.includes(id));
  if (options.format === 'json') terminal.out(rulesJson(wanted));
  else if (ids.length === 0) terminal.out(rulesText(wanted, terminal.paint));
  else terminal.out(wanted.map((rule) => ruleText(rule, terminal.paint)).join('\n'));
  return exitCode.clean;
}
