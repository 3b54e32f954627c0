import { compareSnapshots, snapshot } from '../../../../preview/host/model';
import { exampleAsOf, exampleWorkbook } from '../../../../src/actions/make-example';
import { day } from '../../../../src/domain/day';
import type { PaneSession } from '../../../../src/faces/taskpane/session';
import type { WorkbookPlan } from '../../../../src/workbook';
import { openExcel, settled } from '../../../open-excel';
import { freshReport, marksIn, openScene, saidBy, shownReport, wantedMarks } from './scene';

const without = (...names: readonly string[]): WorkbookPlan => {
  const plan = exampleWorkbook();
  return { ...plan, sheets: plan.sheets.filter(({ name }) => !names.includes(name)) };
};

const progressOf = ({ check }: PaneSession['state']): string => (check.kind === 'running' ? check.progress : '');

describe('opening', () => {
  test('a workbook without SER sheets: they are added, and what is there is left alone', async () => {
    const { session, host, sheet } = await openScene({ sheets: [{ name: 'Mine', rows: [['keep']] }] });
    expect(session.state).toMatchObject({ check: { kind: 'no-sheets' }, status: 'This workbook has no SER sheets yet.' });
    await session.addSheets();
    expect(session.state.check.kind).toBe('ready');
    expect(session.state.status).toBe('22 sheets added.');
    expect(sheet('Mine').getRange('A1').values).toEqual([['keep']]);
    expect(host.workbook.worksheets.items).toHaveLength(23);
    await session.check();
    expect(session.state.check).toMatchObject({ kind: 'done', report: { students: 0 } });
  });

  test('the sheets found with their rows, and what a missing one costs', async () => {
    const { session } = await openScene(without('Exits', 'Calendar Coverage'));
    const { check } = session.state;
    if (check.kind !== 'ready') throw new Error(check.kind);
    expect(check.sheets.find(({ sheet }) => sheet === 'Students')).toEqual({ sheet: 'Students', rows: 24, cost: undefined });
    expect(check.sheets.find(({ sheet }) => sheet === 'Calendar Coverage')).toEqual({
      sheet: 'Calendar Coverage',
      rows: undefined,
      cost: 'No Calendar Coverage sheet: no due date can be computed.',
    });
    const cost = check.sheets.find(({ sheet }) => sheet === 'Exits')?.cost;
    await session.check();
    const waiting = new Set(
      shownReport(session)
        .notJudged.filter(({ code }) => code === 'missing-sheet')
        .map(({ rule }) => rule),
    );
    expect(waiting.size).toBeGreaterThan(1);
    expect(cost).toBe(`No Exits sheet: ${waiting.size} rules cannot be judged.`);
    expect(session.state.list.rootCauses).toContainEqual(
      expect.objectContaining({
        remedy: 'Add the missing sheets',
        target: undefined,
        sentence: expect.stringContaining('for the Exits sheet') as unknown,
      }),
    );
    await session.addSheets();
    expect(session.state).toMatchObject({ check: { kind: 'done' }, status: '2 sheets added.' });
  });

  test('two sheets of one name are a failure in words', async () => {
    const plan = exampleWorkbook();
    const copies = plan.sheets
      .filter(({ name }) => name === 'Students')
      .map((sheet) => ({ ...sheet, name: 'students ', table: undefined as never }));
    const { session } = await openScene({ ...plan, sheets: [...plan.sheets, ...copies] });
    expect(session.state.check).toMatchObject({
      kind: 'failed',
      trouble: { happened: 'The sheets "Students" and "students " both read as Students.', safe: 'Nothing in the workbook was changed.' },
    });
  });

  test('Excel does not answer at first: said, and opened by the next check', async () => {
    const host = openExcel(exampleWorkbook());
    for (let n = 1; n < 40; n += 1) host.faults.failAt(n, 'GeneralException');
    const { session } = await openScene(host);
    expect(session.state.check.kind).toBe('failed');
    host.faults.clear();
    await session.check();
    expect(session.state.check.kind).toBe('done');
  });
});

describe('checking', () => {
  test('from ready to done, with progress in between', async () => {
    const { session, states } = await openScene();
    expect(session.state).toMatchObject({
      workbook: 'Book1.xlsx',
      asOf: { choice: 'today', day: exampleAsOf },
      status: 'Ready to check.',
    });
    await session.check();
    const said = states.map(progressOf).filter(Boolean);
    expect(said[0]).toBe('Reading the workbook');
    expect(said.some((words) => /^Reading [A-Z].*: [\d,]+ of [\d,]+ rows$/.test(words))).toBe(true);
    expect(said).toContain('Checking students: 24 of 24');
    expect(session.state).toMatchObject({
      check: { kind: 'done', partial: false, at: '2:41 PM' },
      status: '7 errors stand between you and upload. 24 students, checked 2:41 PM.',
      trouble: undefined,
    });
    expect(saidBy(shownReport(session))).toEqual(saidBy(await freshReport()));
  });

  test('asked twice, it runs once', async () => {
    const { session, states } = await openScene();
    await Promise.all([session.check(), session.check()]);
    expect(states.filter((state, at) => state.check.kind === 'done' && states[at - 1]?.check.kind === 'running')).toHaveLength(1);
  });

  test('stopped while rules run: what was found stands', async () => {
    const scene = await openScene(exampleWorkbook(), {
      onPause: () => {
        if (progressOf(scene.session.state).startsWith('Checking rows')) scene.session.stop();
      },
    });
    await scene.session.check();
    expect(scene.session.state).toMatchObject({
      check: { kind: 'done', partial: true },
      status: expect.stringMatching(/^Stopped\. /) as unknown,
    });
    expect(marksIn(scene.host)).toEqual(wantedMarks(shownReport(scene.session)));
  });

  test('stopped while reading: nothing was checked, and what stood before stands', async () => {
    let isFirst = true;
    const scene = await openScene(exampleWorkbook(), {
      onPause: () => {
        if (isFirst && progressOf(scene.session.state).startsWith('Reading')) scene.session.stop();
      },
    });
    await scene.session.check();
    expect(scene.session.state).toMatchObject({ check: { kind: 'ready' }, status: 'Stopped while reading. Nothing was checked.' });
    isFirst = false;
    await scene.session.check();
    isFirst = true;
    await scene.session.check();
    expect(scene.session.state.check.kind).toBe('done');
    expect(shownReport(scene.session).findings).toHaveLength(12);
  });

  test('another day is judged at once, and October 1 is that of the school year', async () => {
    const { session } = await openScene();
    await session.check();
    await session.setAsOf('date', day('2027-03-01'));
    expect(session.state.asOf).toEqual({ choice: 'date', day: day('2027-03-01') });
    expect(saidBy(shownReport(session))).toEqual(saidBy(await freshReport(day('2027-03-01'))));
    await session.setAsOf('october-1');
    expect(shownReport(session).asOf).toBe(day('2026-10-01'));
    await session.setAsOf('today');
    expect(shownReport(session).asOf).toBe(exampleAsOf);
  });
});

describe('what goes wrong', () => {
  test('every sixth request of a check fails in turn: said in words, nothing changed, and the next check is whole', async () => {
    const host = openExcel(exampleWorkbook());
    const { session } = await openScene(host);
    const before = snapshot(host.workbook);
    const start = host.counters.requests;
    await session.check();
    const requests = host.counters.requests - start;
    const kinds = new Set<string>();
    for (let n = 1; n <= requests; n += 6) {
      await session.clearMarks();
      host.faults.failAt(n, 'GeneralException');
      await session.check();
      host.faults.clear();
      kinds.add(`${session.state.check.kind} ${session.state.trouble?.happened ?? 'well'}`);
      const { trouble } = session.state;
      if (trouble) expect(trouble.details).toMatch(/Problem: excel-refused \(Excel: GeneralException\)/);
      // Some requests are made another way when they are refused.
      else expect(marksIn(host)).toEqual(wantedMarks(await freshReport()));
      expect(session.state.check.kind).toBe('done');
    }
    expect(kinds).toContain('done Excel could not do it and does not say why.');
    await session.check();
    expect(session.state.trouble).toBeUndefined();
    expect(marksIn(host)).toEqual(wantedMarks(await freshReport()));
    await session.clearMarks();
    expect(compareSnapshots(before, snapshot(host.workbook))).toEqual([]);
  });

  test('clearing fails and is asked again', async () => {
    const { session, host } = await openScene();
    await session.check();
    host.faults.failAt(1, 'GeneralException');
    await session.clearMarks();
    expect(session.state).toMatchObject({
      marks: { busy: false },
      trouble: { safe: expect.stringContaining('Some marks may be left') as unknown },
    });
    await session.clearMarks();
    expect(marksIn(host)).toEqual([]);
    expect(session.state.marks).toMatchObject({ cells: 0, unmarked: [] });
    expect(session.state.status).toBe('The marks are cleared.');
  });

  test('a protected sheet is named, and the rest is marked', async () => {
    const { session, host, sheet } = await openScene();
    sheet('Students').protection.protect();
    await session.check();
    expect(session.state.marks.unmarked).toMatchObject([{ sheet: 'Students', problem: { code: 'sheet-protected' } }]);
    const wanted = wantedMarks(await freshReport()).filter((mark) => !mark.includes(' Students!'));
    expect(marksIn(host)).toEqual(wanted);
    expect(session.state.marks.cells).toBe(wanted.length);
  });

  test('a hidden sheet is checked, and why its cell cannot be shown is said', async () => {
    const { session, sheet } = await openScene();
    sheet('Services').visibility = 'Hidden';
    await session.check();
    expect(shownReport(session).findings).toHaveLength(12);
    await session.select({ sheet: 'Services', address: 'D16' });
    expect(session.state.status).toBe('The sheet Services is hidden. Unhide it to see the cell.');
    expect(session.state.trouble).toBeUndefined();
  });

  test('a sheet is deleted while the check reads', async () => {
    const host = openExcel(exampleWorkbook());
    let isDone = false;
    const scene = await openScene(host, {
      onPause: () => {
        if (isDone || !progressOf(scene.session.state).startsWith('Reading')) return;
        isDone = true;
        host.workbook.asUser(() => scene.sheet('Services').delete());
      },
    });
    await scene.session.check();
    expect(isDone).toBe(true);
    expect(scene.session.state.check).toMatchObject({
      kind: 'failed',
      trouble: { happened: 'The sheet Services is no longer in the workbook.', remedy: 'Check the workbook again.' },
    });
    await scene.passTime();
    await scene.session.check();
    expect(saidBy(shownReport(scene.session))).toEqual(saidBy(await freshReport()));
  });

  test('no sentence of a failure holds a value of a cell', async () => {
    const marker = 'Zzmarker';
    const plan = exampleWorkbook();
    const marked = plan.sheets.map((sheet) => ({
      ...sheet,
      rows: [...sheet.rows].map((row, at) => (at === 0 ? row : row.map((_cell, column) => `${marker}${at}x${column}`))),
    }));
    const host = openExcel({ ...plan, sheets: marked });
    const { session, states } = await openScene(host);
    const commands: readonly (() => Promise<void>)[] = [
      () => session.check(),
      () => session.setMarks(false),
      () => session.setMarks(true),
      () => session.clearMarks(),
      () => session.addSheets(),
      () => session.step('next'),
    ];
    for (const n of [1, 2, 4, 7, 12, 30, 45]) {
      for (const command of commands) {
        host.faults.failAt(n, 'GeneralException');
        await command();
        host.faults.clear();
      }
    }
    await session.check();
    const told = states
      .map(({ trouble, status, check }) => JSON.stringify([trouble, status, check.kind === 'failed' && check.trouble]))
      .join('\n');
    expect(told).toContain('excel-refused');
    expect(told).not.toContain(marker);
    expect(JSON.stringify(shownReport(session).findings)).toContain(marker);
  });

  test('a fault of the program is shown, not thrown, and does not tell what it was about', async () => {
    const { session } = await openScene(exampleWorkbook(), {
      wrap: (workbook) => ({
        ...workbook,
        select: () => Promise.reject(new TypeError('cannot read Landry')),
        source: () => Promise.reject(new TypeError('cannot read Landry')),
      }),
    });
    await session.check();
    await session.select({ sheet: 'Students', address: 'A1' });
    expect(session.state.check.kind).toBe('failed');
    expect(session.state.trouble?.details).toMatch(/Fault: TypeError at \S+/);
    expect(JSON.stringify([session.state.check, session.state.trouble, session.state.status])).not.toContain('Landry');
  });
});

describe('marks', () => {
  test('are taken off and set again with the switch, which the workbook keeps', async () => {
    const { session, host } = await openScene();
    const before = snapshot(host.workbook);
    await session.check();
    const marks = wantedMarks(shownReport(session));
    expect(marksIn(host)).toEqual(marks);
    await session.setMarks(false);
    expect(marksIn(host)).toEqual([]);
    expect(compareSnapshots(before, snapshot(host.workbook)).filter((difference) => !/setting/i.test(JSON.stringify(difference)))).toEqual(
      [],
    );
    const again = await openScene(openExcel(host.workbook));
    expect(again.session.state.marks.on).toBe(false);
    await again.session.check();
    expect(marksIn(host)).toEqual([]);
    await again.session.setMarks(true);
    expect(marksIn(host)).toEqual(marks);
  });

  test('of a session before are cleared by the next one, and replaced by its check', async () => {
    const { session, host, sheet } = await openScene();
    await session.check();
    const cleared = await openScene(openExcel(host.workbook));
    await cleared.session.clearMarks();
    expect(marksIn(host)).toEqual([]);
    await cleared.session.check();
    sheet('Placements').getRange('D6').values = [[85]];
    const checked = await openScene(openExcel(host.workbook));
    await checked.session.check();
    expect(marksIn(host)).toEqual(wantedMarks(await freshReport()));
  });

  test('of a session before go with the first check when the switch is off', async () => {
    const { session, host } = await openScene();
    await session.check();
    host.workbook.settings.add('serMarkCells', 'off');
    const { session: next } = await openScene(openExcel(host.workbook));
    await next.check();
    expect(next.state.check.kind).toBe('done');
    expect(marksIn(host)).toEqual([]);
  });
});

describe('the selection in Excel', () => {
  test('is followed: findings of the cell, else of its row; the list does not move', async () => {
    const { session, host, sheet } = await openScene();
    await session.check();
    const { list } = session.state;
    const pick = async (name: string, cells: string): Promise<PaneSession['state']['followed']> => {
      host.workbook.asUser(() => {
        sheet(name).activate();
        sheet(name).getRange(cells).select();
      });
      await settled();
      return session.state.followed;
    };
    const finding = shownReport(session).findings.find(({ sheet: of, cell }) => of === 'Services' && cell === 'D16');
    expect(await pick('Services', 'D16')).toEqual({
      area: { sheet: 'Services', address: 'D16' },
      sentence: 'Services!D16: 1 finding',
      findings: [finding?.id],
    });
    expect(await pick('Services', 'B16')).toMatchObject({
      sentence: 'No findings in Services!B16; 1 finding in Services row 16',
      findings: [finding?.id],
    });
    expect(await pick('Services', 'A2')).toMatchObject({ sentence: 'No findings in Services row 2', findings: [] });
    expect(await pick('Services', 'D:D')).toMatchObject({ sentence: 'Services!D:D: 1 finding' });
    expect(await pick('Read Me', 'B2')).toBeUndefined();
    expect(session.state.list).toBe(list);
  });

  test('follows the list: chosen and stepped through, in the order that is seen', async () => {
    const { session, host } = await openScene();
    await session.step('next');
    expect(session.state.status).toBe('Check the workbook first.');
    await session.check();
    const findings = session.state.list.lines.filter((line) => line.kind === 'finding');
    const selected = (): string => host.workbook.getSelectedRange().address;
    await session.step('next');
    expect(session.state.list.chosen).toBe(findings[0]?.key);
    expect(session.state.status).toBe('Finding 1 of 12.');
    expect(selected()).toBe(`${findings[0]?.finding.sheet ?? ''}!${findings[0]?.finding.cell ?? ''}`);
    const groups = session.state.list.lines.filter((line) => line.kind === 'group');
    for (const { key } of groups) session.toggleGroup(key, false);
    await session.step('next');
    expect(session.state.list.chosen).toBe(findings[1]?.key);
    expect(session.state.list.lines.filter((line) => line.kind === 'group' && line.open).map(({ key }) => key)).toEqual([groups[1]?.key]);
    await session.step('previous');
    await session.step('previous');
    expect(session.state.status).toBe('This is the first finding.');
    await session.choose(undefined);
    expect(session.state.list.chosen).toBeUndefined();
    await session.step('previous');
    expect(session.state.list.chosen).toBe(findings.at(-1)?.key);
  });
});
