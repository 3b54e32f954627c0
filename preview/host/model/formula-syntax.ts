/**
 * Whether a text is a formula that Excel would take. Names and functions need not exist: those give #NAME?, which is a value. Only the
 * shape is judged, as this host calculates nothing.
 */
export const isFormula = (text: string): boolean => {
  const tokens = tokensOf(text);
  if (tokens === undefined || tokens.length === 0) return false;
  const parser = new Parser(tokens);
  return parser.expression() && parser.atEnd;
};

type Kind = 'operand' | 'reference' | 'function' | 'infix' | 'sign' | 'percent' | 'open' | 'close' | 'comma' | 'space' | 'array';

interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['space', /^[ \t\r\n]+/],
  ['operand', /^"(?:[^"]|"")*"/],
  ['operand', /^(?:#NULL!|#DIV\/0!|#VALUE!|#REF!|#NAME\?|#NUM!|#N\/A|#SPILL!|#CALC!)/i],
  ['array', /^\{[^{}]*\}/],
  ['function', /^(?:'(?:[^']|'')+'!)?[\p{L}_\\][\p{L}\p{N}_.\\]*\(/u],
  [
    'reference',
    /^(?:'(?:[^']|'')+'|(?:\[[^\]]*\])?[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!(?:#REF!|\$?[\p{L}_\\][\p{L}\p{N}_.\\$]*|\$?\d+(?=:))/u,
  ],
  ['reference', /^\$?\d+:\$?\d+/],
  ['operand', /^(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/i],
  ['reference', /^@?(?:\$?[\p{L}_\\][\p{L}\p{N}_.\\$?]*)?\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/u],
  ['reference', /^@?\$?[\p{L}_\\][\p{L}\p{N}_.\\$]*#?/u],
  ['infix', /^(?:<>|<=|>=|[*/^&=<>:])/],
  ['sign', /^[+-]/],
  ['percent', /^%/],
  ['open', /^\(/],
  ['close', /^\)/],
  ['comma', /^[,;]/],
];

const tokensOf = (text: string): readonly Token[] | undefined => {
  const tokens: Token[] = [];
  for (let rest = text; rest !== '';) {
    const found = patterns.map(([kind, pattern]) => ({ kind, text: pattern.exec(rest)?.[0] })).find((token) => token.text !== undefined);
    if (found?.text === undefined) return undefined;
    tokens.push({ kind: found.kind, text: found.text });
    rest = rest.slice(found.text.length);
  }
  return tokens;
};

/** Accepts expressions; each method says whether one was there, and moves on past it. */
class Parser {
  #at = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    this.#skipSpace();
    return this.#at === this.#tokens.length;
  }

  #skipSpace(): boolean {
    const start = this.#at;
    while (this.#tokens[this.#at]?.kind === 'space') this.#at += 1;
    return this.#at > start;
  }

  #take(...kinds: readonly Kind[]): boolean {
    const kind = this.#tokens[this.#at]?.kind;
    if (kind === undefined || !kinds.includes(kind)) return false;
    this.#at += 1;
    return true;
  }

  expression(): boolean {
    if (!this.#operand()) return false;
    for (;;) {
      const spaced = this.#skipSpace();
      if (this.#take('infix', 'sign')) {
        if (!this.#operand()) return false;
        continue;
      }
      const before = this.#at;
      // A blank between two references is their intersection; between anything else it is a mistake.
      if (!spaced || !this.#isReference(before - 2) || !this.#isReference(before)) return true;
      this.#at += 1;
    }
  }

  #isReference(at: number): boolean {
    const token = this.#tokens[at];
    return token?.kind === 'reference';
  }

  #operand(): boolean {
    this.#skipSpace();
    while (this.#take('sign')) this.#skipSpace();
    if (!this.#primary()) return false;
    while (this.#take('percent')) this.#skipSpace();
    return true;
  }

  #primary(): boolean {
    if (this.#take('operand', 'reference', 'array')) return true;
    if (this.#take('function')) return this.#arguments();
    if (!this.#take('open')) return false;
    if (!this.expression()) return false;
    while (this.#comma()) if (!this.expression()) return false;
    this.#skipSpace();
    return this.#take('close');
  }

  #comma(): boolean {
    this.#skipSpace();
    return this.#take('comma');
  }

  #arguments(): boolean {
    this.#skipSpace();
    if (this.#take('close')) return true;
    for (;;) {
      this.#skipSpace();
      const next = this.#tokens[this.#at]?.kind;
      // An argument may be left out.
      if (next !== 'comma' && next !== 'close' && !this.expression()) return false;
      this.#skipSpace();
      if (this.#take('close')) return true;
      if (!this.#take('comma')) return false;
    }
  }
}
