import { ribbonCommands } from '../../../src/faces/ribbon';
import { marksIn, openScene } from '../taskpane/session/scene';

test('the buttons check, step and clear on the session, and complete their events', async () => {
  const { session, host } = await openScene();
  let completed = 0;
  let shown = 0;
  const event = { completed: () => void (completed += 1) };
  const commands = ribbonCommands(session, () => {
    shown += 1;
    return Promise.resolve();
  });
  await commands.serNext(event);
  expect(session.state.status).toBe('Check the workbook first.');
  await commands.serCheck(event);
  expect(session.state.check.kind).toBe('done');
  await commands.serNext(event);
  await commands.serNext(event);
  await commands.serPrevious(event);
  expect(session.state.status).toBe('Finding 1 of 12.');
  expect(marksIn(host)).not.toEqual([]);
  await commands.serClearMarks(event);
  expect(marksIn(host)).toEqual([]);
  await commands.serShowPane(event);
  expect([completed, shown]).toEqual([7, 1]);
});

test('an event is completed when Excel refuses, and when the pane cannot be shown', async () => {
  const { session, host } = await openScene();
  let completed = 0;
  const event = { completed: () => void (completed += 1) };
  const commands = ribbonCommands(session, () => Promise.reject(new Error('no pane')));
  for (const run of Object.values(commands)) {
    for (let n = 1; n < 60; n += 1) host.faults.failAt(n, 'GeneralException');
    await run(event);
    host.faults.clear();
  }
  expect(completed).toBe(5);
  expect(session.state.status).toBe('The button could not do its work. Use the pane instead.');
});
