import { readFileSync } from 'node:fs';
import { act, screen, within } from '@testing-library/react';
import { rules } from '../../../../src/domain/rules/catalogue';
import { day } from '../../../../src/domain/day';
import { makers } from '../../../../src/faces/taskpane/components/about/licences';
import { openPane } from './page';
import { doneState, findings, listOf, reportOf } from './plain-session';

const trouble = {
  happened: 'It was not written.',
  safe: 'Your cells are safe.',
  remedy: 'Press Esc in the cell.',
  details: 'cell-being-edited',
};

test('each state of the check has at most one primary button, and it does the one thing', async () => {
  const ready = {
    kind: 'ready',
    sheets: [
      { sheet: 'Students', rows: 8012, cost: undefined },
      { sheet: 'Calendar', rows: undefined, cost: 'No Calendar sheet: 14 rules cannot be judged.' },
    ],
  } as const;
  const { session, user } = openPane(doneState(undefined, { check: { kind: 'opening' } }));
  expect(screen.getByRole('progressbar', { name: 'Looking at the workbook' })).toBeTruthy();
  act(() => session.put({ check: { kind: 'no-sheets' } }));
  await user.click(screen.getByRole('button', { name: 'Add the SER sheets' }));
  act(() => session.put({ check: ready }));
  expect(screen.getByRole('row', { name: 'Students 8,012' })).toBeTruthy();
  expect(screen.getByText('No Calendar sheet: 14 rules cannot be judged.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Check workbook' }));
  act(() => session.put({ check: { kind: 'running', progress: 'Checking students: 3,100 of 8,012', part: 0.39 } }));
  expect(screen.getByRole('progressbar', { name: 'Checking students: 3,100 of 8,012' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop and keep what is found' }));
  act(() => session.put({ check: { kind: 'failed', trouble } }));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(session.asked).toEqual([['addSheets'], ['check'], ['stop'], ['check']]);
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(await navigator.clipboard.readText()).toContain('cell-being-edited');
});

test('while it runs a screen reader hears quarters only, beside the status line', () => {
  const { session } = openPane(doneState(undefined, { check: { kind: 'running', progress: 'Checking students: 10 of 100', part: 0.1 } }));
  expect(screen.queryByText(/percent/)).toBeNull();
  act(() => session.put({ check: { kind: 'running', progress: 'Checking students: 60 of 100', part: 0.6 } }));
  expect(screen.getByText('50 percent done').getAttribute('aria-live')).toBe('polite');
  expect(screen.getAllByRole('status')).toHaveLength(1);
});

test('the gate leads to the first error, with the keyboard, even where errors are left out of the list', async () => {
  const { session, user } = openPane(doneState());
  await user.click(screen.getByRole('button', { name: '3 errors' }));
  await user.click(screen.getByRole('button', { name: 'Go to first error' }));
  expect(session.state.list.chosen).toBe('finding 0');
  expect(document.activeElement?.textContent).toContain('Evaluations!N2');
});

test('the coverage line opens the reasons, each with what waits, its cells and its rules', async () => {
  const { session, user } = openPane(doneState());
  const line = screen.getByRole('button', { name: /49 of 51 rules ran/ });
  await user.click(line);
  const gate = screen.getByRole('region', { name: 'Result' });
  expect(await within(gate).findByText('The workbook has no Calendar sheet.')).toBeTruthy();
  expect(line.getAttribute('aria-expanded')).toBe('true');
  expect(within(gate).getByText('FMT-005: We trim ourselves.')).toBeTruthy();
  await user.click(within(gate).getByRole('button', { name: 'Select Evaluations!I88' }));
  expect(session.asked).toContainEqual(['select', 'Evaluations', 'I88']);
});

test('a stopped check says partial; a clean one has nothing to do and nothing to list', () => {
  const { session } = openPane(doneState());
  const report = reportOf(findings(3), { complete: false });
  act(() => session.put({ check: { kind: 'done', report, partial: true, at: '2:41 PM' } }));
  expect(screen.getByText(/^Partial:/)).toBeTruthy();
  const clean = reportOf([]);
  const list = { ...listOf(clean), lines: [], counts: { error: 0, warning: 0, information: 0, 'not-judged': 0 }, rootCauses: [] };
  act(() => session.put({ check: { kind: 'done', report: clean, partial: false, at: '2:41 PM' }, list }));
  expect(screen.getByText('There is nothing to list.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Go to first/ })).toBeNull();
});

test('a root cause leads to its mend; marks are switched and cleared, and sheets left out say why', async () => {
  const { session, user } = openPane(
    doneState(undefined, {
      marks: {
        on: true,
        busy: false,
        cells: 9,
        unmarked: [{ sheet: 'Services', problem: { code: 'sheet-protected', facts: { sheet: 'Services' } } }],
      },
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Go to the Calendar sheet' }));
  await user.click(screen.getByRole('switch', { name: 'Mark cells' }));
  await user.click(screen.getByRole('button', { name: 'Clear marks' }));
  expect(session.asked).toEqual([['select', 'Calendar', 'A2'], ['setMarks', false], ['clearMarks']]);
  expect(screen.getByText(/Services could not be marked. The sheet Services is protected/)).toBeTruthy();
});

test('the followed selection is announced and takes the keyboard only when it is shown', async () => {
  const { session, user } = openPane(doneState());
  const before = document.activeElement;
  act(() =>
    session.put({
      followed: { area: { sheet: 'Evaluations', address: 'N3' }, sentence: 'Evaluations!N3: 1 finding', findings: ['finding 1'] },
    }),
  );
  expect(screen.getByText('Evaluations!N3: 1 finding').closest('[aria-live=polite]')).toBeTruthy();
  expect(document.activeElement).toBe(before);
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(session.asked).toContainEqual(['choose', 'finding 1', false]);
  expect(document.activeElement?.textContent).toContain('Evaluations!N3');
});

test('what changed since the check is a badge with its mend; trouble is copied and put away', async () => {
  const { session, user } = openPane(doneState(undefined, { stale: { rows: 3, checking: false }, trouble }));
  expect(screen.getByText('3 rows changed since the check')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Re-check' }));
  expect(session.asked).toContainEqual(['recheck']);
  act(() => session.put({ stale: { rows: undefined, checking: true } }));
  expect(screen.queryByRole('button', { name: 'Re-check' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(await navigator.clipboard.readText()).toContain('Press Esc in the cell.');
  await user.click(screen.getByRole('button', { name: 'Put away' }));
  expect(screen.queryByText('It was not written.')).toBeNull();
});

test('the as-of chip takes October 1 or a date; Esc gives the keyboard back to it', async () => {
  const { session, user } = openPane(doneState());
  const chip = screen.getByRole('button', { name: 'As of 11/24/2026' });
  await user.click(chip);
  await user.click(await screen.findByRole('menuitemradio', { name: /October 1/ }));
  await user.click(chip);
  await user.click(await screen.findByRole('menuitemradio', { name: 'A date...' }));
  const input = await screen.findByLabelText('Judge the workbook as of');
  await user.clear(input);
  await user.click(screen.getByRole('button', { name: 'Use date' }));
  expect(screen.getByRole('alert').textContent).toContain('Enter month, day and year.');
  await user.type(input, '2026-10-15');
  await user.click(screen.getByRole('button', { name: 'Use date' }));
  expect(session.asked).toEqual([
    ['setAsOf', 'october-1', undefined],
    ['setAsOf', 'date', day('2026-10-15')],
  ]);
  await user.click(chip);
  await user.click(await screen.findByRole('menuitemradio', { name: 'A date...' }));
  await screen.findByLabelText('Judge the workbook as of');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(chip);
});

test('a rule is reached from its finding, and Esc leads back to the link that opened it', async () => {
  const { user } = openPane(doneState());
  await user.click(screen.getByText('Fact 3.'));
  const link = screen.getByRole('button', { name: 'Rule EVL-004' });
  await user.click(link);
  const title = await screen.findByRole('heading', { name: 'Rule EVL-004' });
  expect(document.activeElement).toBe(title);
  expect(screen.getByText('business day 64, Veterans Day left out')).toBeTruthy();
  expect(screen.getByText('Evaluations: Evaluation Type initial, Consent Date 08/11/2025, Dissemination Date 11/05/2025')).toBeTruthy();
  expect(screen.getByText('34 CFR 300.11(b): business day')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(link);
});

test('the rules can be searched, and every one has a page', async () => {
  const { session, user } = openPane(doneState(undefined, { screen: { kind: 'rules', rule: undefined } }));
  expect(await screen.findByText(`${String(rules.length)} rules`)).toBeTruthy();
  await user.type(screen.getByRole('searchbox', { name: 'Search rules' }), 'EVL-004');
  await user.click(screen.getByRole('button', { name: /EVL-004/ }));
  expect(session.state.screen).toEqual({ kind: 'rules', rule: 'EVL-004' });
  for (const { id, title } of rules) {
    act(() => session.show({ kind: 'rules', rule: id }));
    expect(screen.getByText(title)).toBeTruthy();
  }
});

test('About tells version, rule set and how many requests were counted; the badge says the same', async () => {
  const { session, user } = openPane(doneState());
  await user.click(screen.getByRole('button', { name: /^Private: .* 0 network requests since opening/ }));
  expect(await screen.findByText('SER Workbench 1.0.0')).toBeTruthy();
  expect(screen.getByText(`Rule set 1.0.0, ${String(rules.length)} rules`)).toBeTruthy();
  expect(screen.getByText('0 network requests since opening.')).toBeTruthy();
  act(() => session.put({ requestsOutside: 2 }));
  expect(screen.getByText('2 network requests since opening.')).toBeTruthy();
  // The first one puts the tooltip of the badge away.
  await user.keyboard('{Escape}{Escape}');
  expect(session.state.screen.kind).toBe('check');
});

test('each package that About names is under the MIT License, and its license names the holder', () => {
  for (const { holder, packages } of makers) {
    for (const name of packages) {
      const root = `node_modules/${name}`;
      const { license } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { license: string };
      const texts = ['LICENSE', 'LICENSE.md'].flatMap((file) => {
        try {
          return [readFileSync(`${root}/${file}`, 'utf8')];
        } catch {
          return [];
        }
      });
      expect({ name, license, named: texts.some((text) => text.includes(holder)) }).toEqual({ name, license: 'MIT', named: true });
    }
  }
});
