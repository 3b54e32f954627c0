/** Takes a plain cell: where it stands, the kind that its tag names, its value (`''` where it has none), and its inline text. */
export type TakePlainCell = (reference: string, kind: string | undefined, value: string, inline: string | undefined) => void;

/**
 * A cell as nearly every program writes it: its three attributes in the order of Excel, then nothing, a value, or one inline
 * text without entities. Such a piece of XML is well-formed whatever stands around it, so it can be cut out of the text that
 * the parser sees. Control characters, `&`, `<`, `>`, `]` and all that XML 1.0 and 1.1 treat differently are left to the parser.
 */
const plainCell =
  /<c r="([A-Z]{1,3}[1-9][0-9]{0,6})"(?: s="[0-9]+")?(?: t="([A-Za-z]+)")?(?:\/>|><v>([ -%'-;=?-\\^-~\xa0-\u2027\u202a-\ud7ff]*)<\/v><\/c>|><is><t>([ -%'-;=?-\\^-~\xa0-\u2027\u202a-\ud7ff]*)<\/t><\/is><\/c>)/y;

/** Hands over the plain cells that follow each other from a place in the text; returns the place behind the last of them. */
export const takePlainCells = (text: string, from: number, take: TakePlainCell): number => {
  let at = from;
  for (;;) {
    plainCell.lastIndex = at;
    const cell = plainCell.exec(text);
    if (cell === null) return at;
    take(cell[1] as string, cell[2], cell[3] ?? '', cell[4]);
    at = plainCell.lastIndex;
  }
};
