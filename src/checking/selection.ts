import type { AnySheet, Book } from '../domain/model';
import { type Problem, problem } from '../domain/problems';
import type { AnyRule, GroupRule, RowRule, SheetUse, Severity } from '../domain/rules/define-rule';
import type { Settings } from '../domain/settings';

/** Which rules run on a workbook, and why the others do not. */
export interface Selection {
  readonly rules: readonly AnyRule[];
  readonly off: readonly { readonly rule: AnyRule; readonly reason: string }[];
}

/**
 * The rules to run: those asked for, less those that the settings switch off. A rule that ships off runs when a district
 * gives it a severity. Errors about identity always run.
 * @param only ids asked for; all when undefined
 */
export function selectRules(rules: readonly AnyRule[], settings: Settings, only?: ReadonlySet<string>): Selection {
  const off: { rule: AnyRule; reason: string }[] = [];
  const chosen = rules.filter((rule) => {
    if (only && !only.has(rule.id)) return false;
    const change = settings.rules.get(rule.id);
    if (change?.to === 'off' && rule.always !== true) {
      off.push({ rule, reason: change.reason });
      return false;
    }
    if (rule.byDefault === 'off' && change === undefined) {
      off.push({ rule, reason: 'off unless the Settings sheet turns it on' });
      return false;
    }
    return true;
  });
  return { rules: chosen, off };
}

/** Ids of the settings that no rule answers to: unknown rules, and rules about identity that someone tried to switch off. */
export function idleRuleChanges(
  rules: readonly AnyRule[],
  settings: Settings,
): { readonly unknown: readonly string[]; readonly always: readonly string[] } {
  const ids = [...settings.rules.keys()];
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    unknown: ids.filter((id) => !known.has(id)),
    always: ids.filter((id) => known.get(id)?.always === true && settings.rules.get(id)?.to === 'off'),
  };
}

const rank: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2 };

/**
 * Severity of a finding under the settings. A district's severity replaces the rule's own; where a rule grades its findings,
 * a milder grade stays as mild as it is.
 */
export function severityOf(rule: AnyRule, graded: Severity | undefined, settings: Settings): Severity {
  const change = settings.rules.get(rule.id)?.to;
  const own = graded ?? rule.severity;
  if (change === undefined || change === 'off') return own;
  return rank[own] < rank[rule.severity] && rank[change] > rank[own] ? own : change;
}

/** What a rule needs that the workbook does not have at all: a sheet or a column. Undefined when nothing is missing. */
export function missingFor(rule: AnyRule, book: Book): Problem | undefined {
  for (const { sheet, fields } of usesOf(rule)) {
    if (!book.has(sheet)) return problem('missing-sheet', { sheet: sheet.title });
    const field = fields.find((name) => !book.hasColumn(sheet, name as never));
    if (field !== undefined) return problem('missing-column', { sheet: sheet.title, column: headerOf(sheet, field) });
  }
  return undefined;
}

/** Every sheet and field that a rule looks at; none for a rule that looks at single cells of any sheet. */
export function usesOf(rule: AnyRule): readonly SheetUse[] {
  switch (rule.kind) {
    case 'row': {
      const { sheet, needs, consults, reads } = rule as RowRule;
      return [{ sheet, fields: [...needs, ...consults] }, ...reads];
    }
    case 'case':
      return rule.reads;
    case 'group': {
      const { sheet, needs } = rule as GroupRule;
      return [{ sheet, fields: needs }];
    }
    case 'cell':
    case 'flaw':
      return [];
  }
}

/** Header of a field as it is declared. */
export function headerOf(sheet: AnySheet, field: string): string {
  return (sheet.columns as Readonly<Record<string, { readonly header: string } | undefined>>)[field]?.header ?? field;
}
