import { isoDate } from '../domain/day';
import type { RowOf, SheetLayout, settingsSheet } from '../domain/model';
import { problem, type Problem, type Result } from '../domain/problems';
import { readSetting, type RuleChange, settingDeclarations, type SettingName, type Settings, settingsWith } from '../domain/settings';
import { fieldAddress } from './a1';
import { dayOfSerial } from './excel-serial';
import { plainWords } from './read-headers';
import type { NoteFacts } from './read-notes';

const settingNames: ReadonlyMap<string, SettingName> = new Map(
  (Object.keys(settingDeclarations) as SettingName[]).map((name) => [plainWords(name), name]),
);

const ruleChanges: readonly RuleChange['to'][] = ['off', 'error', 'warning', 'information'];
const ruleSetting = /^rule\s*\.\s*(\S.*)$/i;

type SettingsRow = RowOf<typeof settingsSheet>;

/** Settings as they were read, and what a person should know about it. */
interface ReadSettings {
  readonly settings: Settings;
  readonly notes: readonly NoteFacts[];
}

/** Takes the rows of a Settings sheet one by one; of each name the first one counts. */
class SettingsReader {
  private readonly layout: SheetLayout;
  private readonly date1904: boolean;
  private readonly values: Partial<Record<SettingName, string>> = {};
  private readonly rules = new Map<string, RuleChange>();
  private readonly places = new Map<string, string[]>();
  private readonly notes: NoteFacts[] = [];

  constructor(layout: SheetLayout, date1904: boolean) {
    this.layout = layout;
    this.date1904 = date1904;
  }

  take(row: SettingsRow): void {
    const { setting = '', value, meaning = '' } = row;
    if (value === undefined) return;
    const rule = ruleSetting.exec(setting)?.[1]?.toUpperCase();
    const name = settingNames.get(plainWords(setting));
    if (rule !== undefined) this.takeOnce(`rule.${rule}`, row, () => this.takeRule(rule, value, meaning));
    else if (name !== undefined) this.takeOnce(name, row, () => this.takeValue(name, value));
  }

  finish(): ReadSettings {
    const repeated = [...this.places]
      .filter(([, cells]) => cells.length > 1)
      .map(([setting, cells]): NoteFacts => ({ kind: 'repeated-setting', sheet: this.layout.name, setting, cells }));
    return { settings: settingsWith(this.values, this.rules), notes: [...this.notes, ...repeated] };
  }

  private takeOnce(key: string, { rowNumber }: SettingsRow, take: () => Problem<'bad-setting'> | undefined): void {
    const earlier = this.places.get(key) ?? [];
    this.places.set(key, [...earlier, fieldAddress(this.layout, rowNumber, 'setting')]);
    const refused = earlier.length === 0 ? take() : undefined;
    if (!refused) return;
    this.notes.push({ kind: 'setting', sheet: this.layout.name, cell: fieldAddress(this.layout, rowNumber, 'value'), problem: refused });
  }

  private takeValue(name: SettingName, text: string): Problem<'bad-setting'> | undefined {
    const read = readTyped(name, text, this.date1904);
    if (!read.ok) return read.problem;
    this.values[name] = read.value;
    return undefined;
  }

  private takeRule(rule: string, text: string, reason: string): Problem<'bad-setting'> | undefined {
    const to = ruleChanges.find((change) => change === text.toLowerCase());
    if (!to) return problem('bad-setting', { setting: `rule.${rule}`, value: text, expected: ruleChanges.join(', ') });
    this.rules.set(rule, { to, reason });
    return undefined;
  }
}

/**
 * The settings of a workbook. A blank value leaves the default, and so does, with a note, one that the setting does not take;
 * names that are no settings are the district's own notes. Whether the rules named exist is asked where the catalogue is known.
 */
export function readSettings(rows: readonly SettingsRow[], layout: SheetLayout, date1904: boolean): ReadSettings {
  const reader = new SettingsReader(layout, date1904);
  for (const row of rows) reader.take(row);
  return reader.finish();
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
