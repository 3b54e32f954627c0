import { lawOf } from '../../checking';
import type { AnyRule } from '../../domain/rules/define-rule';
import { type Paint, wrapped } from './terminal';

/** Every rule in one line each, by family. */
export function rulesText(rules: readonly AnyRule[], paint: Paint): string {
  const lines = rules.map((rule) => {
    const severity = paint.severity[rule.severity](rule.severity.padEnd(11));
    return wrapped(`${paint.strong(rule.id)}  ${severity}  ${rule.title}${rule.byDefault === 'off' ? ' (off by default)' : ''}`, 22, '');
  });
  return `${lines.join('\n')}\n\n${String(rules.length)} rules. One rule with its law and examples: ser rules ID\n`;
}

/** One rule: what it finds, the law, and examples of what it finds and what it lets pass. */
export function ruleText(rule: AnyRule, paint: Paint): string {
  const examples = (title: string, list: AnyRule['examples']['fail']): readonly string[] => [
    '',
    title,
    ...list.map(({ name, says }) => wrapped(`${name}${says === undefined ? '' : `: "${says}"`}`, 4, '  - ')),
  ];
  const parts = [
    wrapped(`${paint.strong(rule.id)} ${rule.title}`, 8, ''),
    `${paint.severity[rule.severity](rule.severity)}, since ${rule.since}${rule.byDefault === 'off' ? ', off by default' : ''}${rule.always === true ? ', cannot be switched off' : ''}`,
    wrapped(`Law: ${lawOf(rule.sources)}`, 5, ''),
    ...examples('Finds', rule.examples.fail),
    ...examples('Lets pass', rule.examples.pass),
  ];
  return `${parts.join('\n')}\n`;
}

/** The rules for programs. */
export function rulesJson(rules: readonly AnyRule[]): string {
  return `${JSON.stringify({ rules: rules.map(({ id, title, severity, since, sources, byDefault }) => ({ id, title, severity, since, byDefault: byDefault ?? 'on', sources })) }, undefined, 2)}\n`;
}
