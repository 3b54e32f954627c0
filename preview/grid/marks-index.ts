import { BooleanNumber, type IStyleData } from '@univerjs/core';
import { type ConditionalLook, type Sheet } from '../host/model';
import { viewLine } from './cell-looks';

type FormatRule = Sheet['formatRules'][number];
type Area = FormatRule['areas'][number];

/** Whether a rule holds everywhere, whatever the cells say. Marks are such rules; Univer would evaluate them cell by cell. */
export const alwaysHolds = ({ type, formula }: FormatRule): boolean =>
  type === 'Custom' && /^=\s*(?:TRUE(?:\(\))?\s*$|OR\(\s*TRUE(?:\(\))?\s*,)/i.test(formula);

const sides = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

const switched = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const bordersOf = ({ borders }: ConditionalLook): IStyleData =>
  borders === undefined
    ? {}
    : {
        bd: Object.fromEntries(
          Object.entries(sides).flatMap(([side, key]) => {
            const line = borders[side as keyof typeof sides];
            return line === undefined || line.style === 'None' ? [] : [[key, viewLine(line)]];
          }),
        ),
      };

/** The look of a conditional format as Univer takes it; only what it says. */
export const conditionalStyle = (look: ConditionalLook): IStyleData => ({
  ...(look.fillColor !== undefined && { bg: { rgb: look.fillColor } }),
  ...(look.fontColor !== undefined && { cl: { rgb: look.fontColor } }),
  ...(look.bold !== undefined && { bl: switched(look.bold) }),
  ...(look.italic !== undefined && { it: switched(look.italic) }),
  ...(look.underline !== undefined && { ul: { s: switched(look.underline !== 'None') } }),
  ...(look.strikethrough !== undefined && { st: { s: switched(look.strikethrough) } }),
  ...bordersOf(look),
});

interface Piece {
  readonly area: Area;
  readonly style: IStyleData;
}

/** Rows of one drawer; areas that reach over many drawers are kept apart. */
const drawerRows = 32;
const mostDrawers = 8;

/** The rules of a sheet that hold everywhere, found by cell. Made anew when the rules change. */
export class MarksIndex {
  readonly #drawers = new Map<number, Piece[]>();
  readonly #wide: Piece[] = [];

  constructor(rules: readonly FormatRule[]) {
    // The least important comes first, so that the styles of more important ones are laid over it.
    for (const rule of rules.filter(alwaysHolds).toReversed()) {
      const style = conditionalStyle(rule.look);
      for (const area of rule.areas) this.#add({ area, style });
    }
  }

  #add(piece: Piece): void {
    const first = Math.floor(piece.area.row / drawerRows);
    const last = Math.floor((piece.area.row + piece.area.rows - 1) / drawerRows);
    if (last - first >= mostDrawers) {
      this.#wide.push(piece);
      return;
    }
    for (let at = first; at <= last; at += 1) {
      const drawer = this.#drawers.get(at);
      if (drawer === undefined) this.#drawers.set(at, [piece]);
      else drawer.push(piece);
    }
  }

  /** What the rules lay over a cell, or undefined. */
  at(row: number, column: number): IStyleData | undefined {
    let style: IStyleData | undefined;
    const look = ({ area, style: own }: Piece): void => {
      const inside = row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
      if (inside) style = style === undefined ? own : { ...style, ...own, ...((style.bd ?? own.bd) && { bd: { ...style.bd, ...own.bd } }) };
    };
    this.#wide.forEach(look);
    this.#drawers.get(Math.floor(row / drawerRows))?.forEach(look);
    return style;
  }
}
