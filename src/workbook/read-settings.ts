import { isoDate } from '../domain/day';
import type { RowOf, SheetLayout, settingsSheet } from '../domain/model';
import { failed, ok, type Problem, type Result } from '../domain/problems';
import { readSetting, type RuleChange, settingDeclarations, type SettingName, type Settings, settingsWith } from '../domain/settings';
import { fieldAddress } from './a1';
import { dayOfSerial } from './excel-serial';
import { plainWords } from './read-headers';
import type { NoteFacts } from './read-notes';

const settingNames: ReadonlyMap<string, SettingName> = new Map(
  (Object.keys(settingDeclarations) as SettingName[]).map((name) => [plainWords(name), name]),
);

const ruleChanges: readonly string[] = ['off', 'error', 'warning', 'information'] satisfies RuleChange['to'][];
const ruleSetting = /^rule\s*\.\s*(\S.*)$/i;

/**
 * The settings of a workbook. A blank value leaves the default, and so does, with a note, one that the setting does not take;
 * names that are no settings are the district's own notes. Whether the rules named exist is asked where the catalogue is known.
 */
export function readSettings(
  rows: readonly RowOf<typeof settingsSheet>[],
  layout: SheetLayout,
  date1904: boolean,
): { readonly settings: Settings; readonly notes: readonly NoteFacts[] } {
  const values: Partial<Record<SettingName, string>> = {};
  const rules = new Map<string, RuleChange>();
  const notes: NoteFacts[] = [];
  const places = new Map<string, string[]>();
  for (const row of rows) {
    const rule = ruleSetting.exec(row.setting ?? '')?.[1]?.toUpperCase();
    const name = settingNames.get(plainWords(row.setting ?? ''));
    const key = rule === undefined ? name : `rule.${rule}`;
    if (key === undefined || row.value === undefined) continue;
    places.set(key, [...(places.get(key) ?? []), fieldAddress(layout, row.rowNumber, 'setting')]);
    if (places.get(key)?.length !== 1) continue;
    const cell = fieldAddress(layout, row.rowNumber, 'value');
    const text = row.value;
    if (rule !== undefined) {
      const change = readRuleChange(rule, text);
      if (change.ok) rules.set(rule, { to: change.value, reason: row.meaning ?? '' });
      else notes.push({ kind: 'setting', sheet: layout.name, cell, problem: change.problem });
    } else if (name !== undefined) {
      const value = readTyped(name, text, date1904);
      if (value.ok) values[name] = value.value;
      else notes.push({ kind: 'setting', sheet: layout.name, cell, problem: value.problem });
    }
  }
  for (const [setting, cells] of places) {
    if (cells.length > 1) notes.push({ kind: 'repeated-setting', sheet: layout.name, setting, cells });
  }
  return { settings: settingsWith(values, rules), notes };
}

function readRuleChange(rule: string, text: string): Result<RuleChange['to'], Problem<'bad-setting'>> {
  const change = text.toLowerCase();
  return ruleChanges.includes(change)
    ? ok(change as RuleChange['to'])
    : failed('bad-setting', { setting: `rule.${rule}`, value: text, expected: ruleChanges.join(', ') });
}

const yesAndNo: Readonly<Record<string, string>> = { yes: 'Y', true: 'Y', no: 'N', false: 'N' };

// Excel turns 10-01 and 2027-04-05 into dates as they are typed, so a number is tried as one where the text itself is refused.
function readTyped(name: SettingName, text: string, date1904: boolean): Result<string, Problem<'bad-setting'>> {
  const asTyped = readSetting(name, text);
  if (asTyped.ok) return asTyped;
  const date = /^\d{5}$/.test(text) ? dayOfSerial(Number(text), date1904) : undefined;
  const others = [yesAndNo[text.toLowerCase()], ...(date === undefined ? [] : [isoDate(date), isoDate(date).slice(5)])];
  for (const other of others) {
    const read = other === undefined ? asTyped : readSetting(name, other);
    if (read.ok) return read;
  }
  return asTyped;
}
