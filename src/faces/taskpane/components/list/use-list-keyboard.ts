import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ListLine, PaneSession } from '../../session';
import { useLineFocus } from '../line-focus';
import { usePane, useSession } from '../session-context';
import { findAhead, type Move, moveOf, stepOf } from './tree-keys';
import { type Rows, useRows } from './use-rows';

/** The list under the keyboard and the pointer. */
export interface ListKeyboard {
  readonly rows: Rows;
  /** Index of the line that the keyboard stands on. */
  readonly active: number;
  readonly keys: (event: KeyboardEvent) => void;
  /** A line was clicked. */
  readonly pressed: (at: number) => void;
  /** Puts the keyboard from the detail back to its line. */
  readonly backToLine: () => void;
}

// Letters typed faster than this, in milliseconds, are one word.
const wordPause = 700;

/** A word that is being typed letter by letter. */
class TypedWord {
  private word = '';
  private at = -Infinity;

  /** Whether the next letter goes on with a word. */
  get isGoingOn(): boolean {
    return performance.now() - this.at < wordPause;
  }

  /** The word with the letter. */
  add(letter: string): string {
    this.word = this.isGoingOn ? this.word + letter : letter;
    this.at = performance.now();
    return this.word;
  }
}

/** Which line the keyboard stands on: by its key, and by its place where the line is gone. A line that gets chosen takes it. */
function useActive(lines: readonly ListLine[], chosen: string | undefined): readonly [number, (at: number) => void] {
  const [active, setActive] = useState({ key: chosen, at: 0 });
  const [seen, setSeen] = useState(chosen);
  if (seen !== chosen) {
    setSeen(chosen);
    if (chosen !== undefined) setActive({ key: chosen, at: 0 });
  }
  const found = lines.findIndex(({ key }) => key === active.key);
  const at = found < 0 ? Math.min(active.at, lines.length - 1) : found;
  return [
    at,
    (to) => {
      setActive({ key: lines[to]?.key, at: to });
    },
  ];
}

/** Puts the keyboard on the active line after the next drawing, when asked or when the line or its detail was taken away under it. */
function useLineFocusing(list: HTMLElement | null, isAsked: RefObject<boolean>): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const note = (): void => {
      hadFocus.current = list?.contains(document.activeElement) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [list]);
  useLayoutEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (!isAsked.current && !isLost) return;
    const line = list?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]');
    if (!line) return;
    isAsked.current = false;
    line.focus({ preventScroll: true });
  });
}

/** Carries out what a key or a click asks of the session. */
function carryOut(session: PaneSession, move: Move, go: (to: number) => void, enterDetail: () => void): void {
  switch (move.kind) {
    case 'go':
      go(move.to);
      break;
    case 'toggle':
      session.toggleGroup(move.key, move.open);
      break;
    case 'choose':
      void session.choose(move.key, move.select);
      break;
    case 'enter-detail':
      enterDetail();
      break;
    case 'step':
      void session.step(move.direction);
      break;
  }
}

/** Opens what is pressed, and notes that the pointer did it. */
function usePressed(session: PaneSession, lines: readonly ListLine[], byPointer: RefObject<boolean>): (at: number) => void {
  return useCallback(
    (at) => {
      const line = lines[at];
      if (!line) return;
      byPointer.current = true;
      if (line.kind === 'group') session.toggleGroup(line.key);
      else void session.choose(line.chosen ? undefined : line.key, !line.chosen);
    },
    [lines, session, byPointer],
  );
}

/** Keyboard and pointer of the list. The page keeps the keyboard where it is, unless a key or a click in the list moves it. */
export function useListKeyboard(scroller: HTMLElement | null, list: HTMLElement | null): ListKeyboard {
  const session = useSession();
  const { lines, chosen } = usePane().list;
  const [active, setActive] = useActive(lines, chosen);
  const rows = useRows(lines, active, scroller, list);
  const isFocusAsked = useRef(false);
  const [typed] = useState(() => new TypedWord());
  // In this order: what the first asks for, the second does after the same drawing.
  const byPointer = useFollowChosen(rows, chosen, list, isFocusAsked);
  useLineFocusing(list, isFocusAsked);
  const go = (to: number): void => {
    setActive(to);
    isFocusAsked.current = true;
    rows.virtualizer.scrollToIndex(rows.rowOf(to));
  };
  const enterDetail = (): void => list?.querySelector<HTMLElement>('section button')?.focus();
  const ahead = (key: string): Move | undefined => {
    const step = typed.isGoingOn ? undefined : stepOf(key);
    if (step) return step;
    const to = findAhead(typed.add(key), lines, active);
    return to === undefined ? undefined : { kind: 'go', to };
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isLetter = event.key.length === 1 && (event.key !== ' ' || typed.isGoingOn);
    const move = isLetter ? ahead(event.key) : moveOf(event.key, lines, active);
    if (!move) return;
    event.preventDefault();
    carryOut(session, move, go, enterDetail);
  };
  const pressed = usePressed(session, lines, byPointer);
  return {
    rows,
    active,
    keys,
    pressed: (at) => {
      setActive(at);
      pressed(at);
    },
    backToLine: () => {
      go(rows.chosenAt);
    },
  };
}

/**
 * Shows the line that gets chosen, and takes the keyboard along where it stands in the list already or was asked for.
 * @returns whether the pointer chooses: the line is in sight then and must not move under it
 */
function useFollowChosen(
  { virtualizer, rowOf, chosenAt }: Rows,
  chosen: string | undefined,
  list: HTMLElement | null,
  isFocusAsked: RefObject<boolean>,
): RefObject<boolean> {
  const lineFocus = useLineFocus();
  const byPointer = useRef(false);
  const shown = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (shown.current === chosen || (chosen !== undefined && chosenAt < 0)) return;
    shown.current = chosen;
    if (chosen === undefined) return;
    if (lineFocus.take() || list?.contains(document.activeElement) === true) isFocusAsked.current = true;
    if (!byPointer.current) virtualizer.scrollToIndex(rowOf(chosenAt));
    byPointer.current = false;
  });
  return byPointer;
}
