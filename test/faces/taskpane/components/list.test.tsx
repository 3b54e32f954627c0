import { act, screen, within } from '@testing-library/react';
import { openPane } from './page';
import { doneState, findings, reportOf } from './plain-session';

const focused = (): string => document.activeElement?.textContent ?? '';
const lines = (): HTMLElement[] => within(screen.getByRole('tree')).getAllByRole('treeitem');

async function enterTree(user: ReturnType<typeof openPane>['user']): Promise<void> {
  act(() => {
    screen.getByRole('tree').querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  await user.keyboard('{Home}');
}

test('lines say their level, place and number, and only those in sight are in the page', () => {
  openPane(doneState(reportOf(findings(9000))));
  const [group, first] = lines();
  expect(lines().length).toBeLessThan(100);
  expect(group?.getAttribute('aria-level')).toBe('1');
  expect(group?.getAttribute('aria-expanded')).toBe('true');
  expect(first?.getAttribute('aria-level')).toBe('2');
  expect(first?.getAttribute('aria-setsize')).toBe('3000');
  expect(first?.getAttribute('aria-posinset')).toBe('1');
});

test('the tree is one stop of the keyboard; arrows, Home and End move in it, to the far end of the list', async () => {
  const { user } = openPane(doneState(reportOf(findings(9000))));
  await enterTree(user);
  expect(lines().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(focused()).toContain('Evaluations!N3');
  await user.keyboard('{ArrowUp}');
  expect(focused()).toContain('Evaluations!N2');
  await user.keyboard('{End}');
  expect(focused()).toContain('Initial evaluation open past its due date');
  await user.keyboard('{Home}');
  expect(focused()).toContain('Developmental Delay outside its ages');
  expect(lines().length).toBeLessThan(100);
});

test('Left and Right close and open a group, and go between a finding and its group', async () => {
  const { session, user } = openPane(doneState());
  await enterTree(user);
  await user.keyboard('{ArrowLeft}');
  expect(session.state.list.openGroups.has('EVL-015')).toBe(false);
  await user.keyboard('{ArrowRight}');
  expect(session.state.list.openGroups.has('EVL-015')).toBe(true);
  await user.keyboard('{ArrowRight}');
  expect(focused()).toContain('Evaluations!N2');
  await user.keyboard('{ArrowLeft}');
  expect(focused()).toContain('EVL-015');
});

test('Enter selects the cell and opens the detail; Esc in the detail goes back to the line, and once more closes it', async () => {
  const { session, user } = openPane(doneState());
  await enterTree(user);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(session.asked).toContainEqual(['choose', 'finding 0', true]);
  const detail = screen.getByRole('region', { name: /Broussard, Luc/ });
  expect(within(detail).getByText('Mend 0.')).toBeTruthy();
  expect(screen.getByRole('tree').contains(detail)).toBe(false);
  await user.keyboard('{ArrowRight}');
  expect(detail.contains(document.activeElement)).toBe(true);
  await user.keyboard('{Escape}');
  expect(document.activeElement?.getAttribute('aria-details')).toBe(detail.id);
  await user.keyboard('{Escape}');
  expect(session.state.list.chosen).toBeUndefined();
  expect(focused()).toContain('Evaluations!N2');
});

test('n and p step through findings, from the tree and from the detail, and the keyboard goes along', async () => {
  const { session, user } = openPane(doneState());
  await enterTree(user);
  await user.keyboard('n');
  expect(focused()).toContain('Evaluations!N2');
  await user.keyboard('{ArrowRight}n');
  expect(focused()).toContain('Evaluations!N3');
  await user.keyboard('np');
  expect(session.state.list.chosen).toBe('finding 1');
  await user.keyboard('p');
  expect(session.state.list.chosen).toBe('finding 0');
  expect(focused()).toContain('Evaluations!N2');
});

test('letters go to the next line that begins with them; n and p as capitals are letters too', async () => {
  const { user } = openPane(doneState());
  await enterTree(user);
  await user.keyboard('hebert, z');
  expect(focused()).toContain('Hebert, Zoe');
  await new Promise((later) => {
    setTimeout(later, 750);
  });
  await user.keyboard('{Shift>}N{/Shift}');
  expect(focused()).toContain('Nunez, Pia');
});

test('a step from the ribbon shows the finding and leaves the keyboard where it is', async () => {
  const { session } = openPane(doneState());
  const search = screen.getByRole('searchbox', { name: 'Search findings' });
  act(() => {
    search.focus();
  });
  await act(async () => session.step('next'));
  expect(screen.getByRole('region', { name: /Broussard, Luc/ })).toBeTruthy();
  expect(document.activeElement).toBe(search);
});

test('when the line under the keyboard goes away, the keyboard stays in the list', async () => {
  const { session, user } = openPane(doneState());
  await enterTree(user);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const left = findings(9).filter(({ id }) => id !== 'finding 1');
  act(() => {
    const state = doneState(reportOf(left));
    session.put({ check: state.check, list: state.list });
  });
  expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
});

test('a click selects the cell and opens the detail; cells in it are links, and it is copied whole', async () => {
  const { session, user } = openPane(doneState());
  await user.click(screen.getByText('Fact 1.'));
  expect(session.asked).toContainEqual(['choose', 'finding 1', true]);
  const detail = screen.getByRole('region', { name: /Hebert, Noelle/ });
  await user.click(within(detail).getByRole('button', { name: 'Select Evaluations!I3' }));
  expect(session.asked).toContainEqual(['select', 'Evaluations', 'I3']);
  await user.click(within(detail).getByRole('button', { name: 'Copy' }));
  const copied = await navigator.clipboard.readText();
  for (const words of ['Fact 1.', 'Mend 1.', 'Evaluations!N3', 'LAC 28:XLIII.302.C.1 (sourced)']) expect(copied).toContain(words);
  expect((await screen.findByRole('status')).textContent).toBe('Copied.');
  expect(within(detail).getByText('Sourced')).toBeTruthy();
  expect(within(detail).getByText('Our convention')).toBeTruthy();
});

test('what was not judged opens its reason, its cells and a copy of them', async () => {
  const { session, user } = openPane(doneState());
  await user.click(screen.getByText('The workbook has no Calendar sheet.'));
  expect(session.state.list.chosen).toBe('unjudged');
  const detail = screen.getByRole('region', { name: /open past its due date/ });
  await user.click(within(detail).getByRole('button', { name: 'Select Evaluations!I88' }));
  expect(session.asked).toContainEqual(['select', 'Evaluations', 'I88']);
});

test('severities are switched off and on; with nothing left the list says so and offers everything', async () => {
  const { session, user } = openPane(doneState());
  await user.click(screen.getByRole('button', { name: '3 errors' }));
  expect(session.state.list.shown.has('error')).toBe(false);
  expect(screen.queryByText('Fact 0.')).toBeNull();
  for (const name of ['3 warnings', '3 information', '12 not judged']) await user.click(screen.getByRole('button', { name }));
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(screen.getByText('Fact 0.')).toBeTruthy();
});

test('search, grouping and the filters are passed on; Esc puts the filters away and gives the keyboard back', async () => {
  const { session, user } = openPane(doneState());
  await user.type(screen.getByRole('searchbox', { name: 'Search findings' }), '4');
  expect(session.state.list.search).toBe('4');
  await user.click(screen.getByRole('button', { name: 'By rule' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'By student' }));
  expect(session.state.list.groupBy).toBe('student');
  const filter = screen.getByRole('button', { name: /Filter by site/ });
  await user.click(filter);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Site' }), 'ZZ1002');
  expect(session.state.list.site).toBe('ZZ1002');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('combobox', { name: 'Site' })).toBeNull();
  expect(document.activeElement).toBe(filter);
});
