import { HostError, refuse } from '../model';
import { at } from './location';
import { classOf, isLink, locationOf, methodOf, propertyOf } from './members';
import { type ArgumentInfo, type Batch, type ObjectPath, type PathIds, pathType } from './messages';
import { type Known } from './references';
import { type Session } from './session';

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects that the paths of one request lead to, each looked up once, when it is first needed: some paths make something. */
export class ObjectPaths {
  readonly #session: Session;
  readonly #paths: Batch['ObjectPaths'];
  readonly #found = new Map<number, Known | undefined>();

  constructor(session: Session, paths: Batch['ObjectPaths']) {
    this.#session = session;
    this.#paths = paths;
  }

  /** The object of a path; undefined for the null object, and for what is reached through it. */
  get(id: number): Known | undefined {
    if (this.#found.has(id)) return this.#found.get(id);
    const path = this.#paths[id] ?? refuse('InvalidArgument', `There is no object path ${id}.`);
    const found = this.#find(path);
    this.#found.set(id, found);
    return found;
  }

  #find(path: ObjectPath): Known | undefined {
    switch (path.ObjectPathType) {
      case pathType.global:
        return { className: 'Workbook', object: this.#session.workbook };
      case pathType.made:
        return { className: classOf(path.Name.split('.').at(-1) ?? '').name, object: this.#session.workbook };
      case pathType.reference:
        return at(path.Name.split(':')[0] ?? '', () => this.#session.references.get(path.Name));
      case pathType.nothing:
        return undefined;
      default:
        return this.#below(path);
    }
  }

  #below(path: ObjectPath): Known | undefined {
    const parent = this.get(path.ParentObjectPathId ?? 0);
    if (parent === undefined) return undefined;
    if (path.ObjectPathType === pathType.indexer) return this.#item(parent, path);
    const location = locationOf(parent.className, path.Name);
    if (path.ObjectPathType === pathType.method) {
      const method = methodOf(this.#session, parent.className, path.Name);
      const args = this.arguments(path.ArgumentInfo);
      return known(
        method.gives,
        at(location, () => method.call(this.#session, parent.object, args)),
      );
    }
    const link = propertyOf(this.#session, parent.className, path.Name);
    return isLink(link)
      ? known(
          link.gives,
          at(location, () => link.get(parent.object)),
        )
      : refuse('InvalidArgument');
  }

  #item(parent: Known, path: ObjectPath): Known | undefined {
    const location = `${parent.className}.getItem`;
    const { items } = classOf(parent.className);
    if (items?.byKey === undefined) throw new HostError('NotImplemented', undefined, location);
    const { byKey, of } = items;
    const [key] = this.arguments(path.ArgumentInfo);
    return known(
      of,
      at(location, () => byKey(parent.object, key)),
    );
  }

  /** Arguments with objects in the place of their paths. */
  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    return this.#filled(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  #filled(args: readonly unknown[], ids: PathIds): readonly unknown[] {
    return args.map((arg, i) => {
      const id = ids[i] ?? 0;
      if (typeof id !== 'number') return this.#filled(arg as readonly unknown[], id);
      return id === 0 ? this.#inside(arg) : this.get(id)?.object;
    });
  }

  /** A literal with objects in the place of their paths. Grids of cells are none and pass as they are. */
  #inside(value: unknown): unknown {
    if (Array.isArray(value)) return value.some(isPlainObject) ? value.map((entry) => this.#inside(entry)) : value;
    if (!isPlainObject(value)) return value;
    const id = value['_ObjectPathId'];
    if (typeof id === 'number') return this.get(id)?.object;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, this.#inside(entry)]));
  }
}

const known = (className: string | undefined, object: unknown): Known | undefined =>
  object === undefined || object === null || className === undefined ? undefined : { className, object: object };
