import { at } from './location';
import { classOf, isLink, locationOf, propertyOf, readScalar } from './members';
import { type QueryInfo } from './messages';
import { type Known } from './references';
import { type Session } from './session';
import { camelCase, type WireClass, type WireItems } from './wire-class';

/** Names that a query asks for, with those asked for below them; by the name in lower case, as people write them in any. */
type Tree = Map<string, { readonly name: string; readonly below: Tree }>;

export interface QueryOptions {
  /** As plain JSON for people: camelCase, items under `items`, without keys of the wire. */
  readonly asJson: boolean;
  /** Whether ranges in collections are kept for the client. */
  readonly keepsRanges: boolean;
}

const treeOf = ({ Select = [], Expand = [] }: QueryInfo): Tree => {
  const tree: Tree = new Map();
  for (const path of [...Select, ...Expand.map((link) => `${link}/*`)]) {
    let node = tree;
    for (const name of path.split(/[/.]/)) {
      const { below }: { below: Tree } = node.get(name.toLowerCase()) ?? { below: new Map() };
      node.set(name.toLowerCase(), { name, below });
      node = below;
    }
  }
  return tree;
};

const everything = '*';

/** Answers a load: what was asked for of an object, in the names of the wire. */
export class Query {
  readonly #session: Session;
  readonly #options: QueryOptions;

  constructor(session: Session, options: QueryOptions) {
    this.#session = session;
    this.#options = options;
  }

  run(known: Known, query: QueryInfo): unknown {
    return this.#project(known, treeOf(query), query);
  }

  #name(name: string): string {
    return this.#options.asJson ? camelCase(name) : name;
  }

  #project(known: Known, tree: Tree, page?: QueryInfo): Record<string, unknown> {
    const wireClass = classOf(known.className);
    return wireClass.items === undefined
      ? { ...this.#properties(known, wireClass, tree), ...this.#identity(known) }
      : this.#collection(known, wireClass, wireClass.items, tree, page);
  }

  #properties(known: Known, wireClass: WireClass, tree: Tree): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    // A load of everything takes what this version has.
    if (tree.size === 0 || tree.has(everything)) {
      for (const scalar of wireClass.scalars.values()) {
        if (this.#session.offers(scalar.set)) found[this.#name(scalar.name)] = readScalar(this.#session, known, scalar);
      }
    }
    for (const { name, below } of tree.values()) if (name !== everything) this.#property(known, name, below, found);
    return found;
  }

  #property(known: Known, name: string, below: Tree, into: Record<string, unknown>): void {
    const property = propertyOf(this.#session, known.className, name);
    if (!isLink(property)) {
      into[this.#name(property.name)] = readScalar(this.#session, known, property);
      return;
    }
    const linked = at(locationOf(known.className, property.name), () => property.get(known.object));
    into[this.#name(property.name)] =
      linked === undefined ? null : this.#project({ className: property.gives, object: linked as object }, below);
  }

  /** What the client needs to speak of this object again. */
  #identity(known: Known): Record<string, unknown> {
    return this.#options.asJson ? {} : identityOf(this.#session, known);
  }

  /** A name is a collection's own, or one of its items. */
  #collection(known: Known, wireClass: WireClass, items: WireItems, tree: Tree, page: QueryInfo = {}): Record<string, unknown> {
    const isOwn = (name: string): boolean => wireClass.scalars.has(name) || wireClass.links.has(name);
    const own: Tree = new Map([...tree].filter(([name]) => isOwn(name)));
    const ofItems: Tree = new Map([...tree].filter(([name]) => !isOwn(name)));
    this.#demand(items.of, ofItems);
    const answer = own.size > 0 || tree.size === 0 ? this.#properties(known, wireClass, own) : {};
    if (own.size > 0 && ofItems.size === 0) return answer;
    const { Skip = 0, Top = Infinity } = page;
    const shown = items.list(known.object).slice(Skip, Skip + Top);
    const name = this.#options.asJson ? 'items' : '_Items';
    return { ...answer, [name]: shown.map((object) => this.#item({ className: items.of, object: object as object }, ofItems)) };
  }

  /** Refuses names that there are not, also where there is no item to ask. */
  #demand(className: string, tree: Tree): void {
    for (const { name, below } of tree.values()) {
      const property = name === everything ? undefined : propertyOf(this.#session, className, name);
      if (property !== undefined && isLink(property) && classOf(property.gives).items === undefined) this.#demand(property.gives, below);
    }
  }

  #item(known: Known, tree: Tree): Record<string, unknown> {
    if (this.#options.keepsRanges && classOf(known.className).isTracked) this.#session.references.keep(known);
    return this.#project(known, tree);
  }
}

/** The key and the reference by which the client speaks of an object. */
export function identityOf(session: Session, { className, object }: Known): Record<string, unknown> {
  const reference = session.references.idOf(object);
  return { ...classOf(className).keyOf(object), ...(reference !== undefined && { _ReferenceId: reference }) };
}
