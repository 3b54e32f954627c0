import { z } from 'zod';

const report = z.object({
  findings: z.array(
    z.object({ id: z.string(), rule: z.string(), severity: z.string(), sheet: z.string(), cell: z.string(), message: z.string() }),
  ),
  notJudged: z.array(z.object({ rule: z.string(), reason: z.string(), count: z.number() })),
});

/**
 * What `ser check --format json` found, as lines to be stored and compared: one a finding, one a reason for not judging.
 * Each begins with the rule.
 */
export function findingsText(json: string): string {
  const { findings, notJudged } = report.parse(JSON.parse(json));
  const lines = [
    ...findings.map(({ rule, severity, sheet, cell, id, message }) => `${rule} ${severity} ${sheet}!${cell} ${message} [${id}]`),
    ...notJudged.map(({ rule, count, reason }) => `${rule} not judged ${count}: ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Lines that came and went between two runs. */
export interface Difference {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** The lines that only one of two texts has. */
export function difference(before: string, after: string): Difference {
  const [old, now] = [new Set(linesOf(before)), new Set(linesOf(after))];
  return { gained: [...now].filter((line) => !old.has(line)), lost: [...old].filter((line) => !now.has(line)) };
}

/** A difference for people: gained and lost for each rule, then the lines. Blank when there is none. */
export function differenceText({ gained, lost }: Difference): string {
  const ruleOf = (line: string): string => line.slice(0, 7);
  const rules = [...new Set([...gained, ...lost].map(ruleOf))].sort();
  return rules
    .flatMap((rule) => {
      const [more, fewer] = [gained, lost].map((lines) => lines.filter((line) => ruleOf(line) === rule));
      return [
        `${rule}: ${more?.length ?? 0} gained, ${fewer?.length ?? 0} lost`,
        ...(more ?? []).map((line) => `  + ${line}`),
        ...(fewer ?? []).map((line) => `  - ${line}`),
      ];
    })
    .join('\n');
}
