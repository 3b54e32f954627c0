import type { Result } from '../../../domain/problems';
import { rules } from '../../../domain/rules/catalogue';
import type { LiveWorkbook, StopListening } from '../../../workbook';
import { CheckDesk } from './check-desk';
import { Desk } from './desk';
import { firstState } from './first-state';
import { ListDesk } from './list-desk';
import { LiveRecheck } from './live-recheck';
import { MarksKeeper } from './marks-keeper';
import type { PaneSession } from './pane-state';
import { PaneStore } from './pane-store';
import { PendingChanges } from './pending-changes';
import type { PaneSurroundings } from './surroundings';

/**
 * The pane of one workbook without its looks. Its commands come back when they are done, and none throws: what fails becomes a
 * trouble or a sentence of the status line.
 */
export function paneSession(workbook: LiveWorkbook, surroundings: PaneSurroundings): PaneSession {
  const store = new PaneStore(firstState(surroundings), surroundings.requestsOutside);
  const desk = new Desk(workbook, surroundings, store, rules);
  const pending = new PendingChanges();
  const list = new ListDesk(desk);
  const marks = new MarksKeeper(desk);
  const checks = new CheckDesk(desk, list, marks, pending);
  const live = new LiveRecheck(desk, marks, checks, pending);

  const listen = async (begun: Promise<Result<StopListening>>): Promise<void> => {
    const listening = await begun;
    if (!listening.ok) desk.fail(listening.problem, 'open');
  };
  const open = async (): Promise<void> => {
    const name = await workbook.name();
    if (name.ok) store.set({ workbook: name.value });
    await marks.open();
    await checks.outline();
    await listen(workbook.onChange((change) => live.hear(change)));
    await listen(workbook.onSelection((area) => list.follow(area)));
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: (tell) => store.subscribe(tell),
    open: () => desk.guarded('open', () => desk.turns.take(open)),
    check: () => desk.guarded('check', () => checks.check()),
    stop: () => checks.stop(),
    addSheets: () => desk.guarded('add-sheets', () => checks.addSheets()),
    setAsOf: (choice, day) => desk.guarded('check', () => checks.setAsOf(choice, day)),
    setMarks: (on) => desk.guarded('mark', () => desk.turns.take(() => marks.turn(on))),
    clearMarks: () => desk.guarded('clear', () => desk.turns.take(() => marks.clear())),
    ask: (choice) => list.ask(choice),
    toggleGroup: (key, open) => list.toggleGroup(key, open),
    choose: (key, select = false) => desk.guarded('select', () => list.choose(key, select)),
    step: (direction) => desk.guarded('select', () => list.step(direction)),
    select: (area) => desk.guarded('select', () => list.select(area)),
    recheck: () => desk.guarded('recheck', () => live.now()),
    show: (screen) => store.set({ screen }),
    dismissTrouble: () => store.set({ trouble: undefined }),
    say: (sentence) => desk.say(sentence),
  };
}
