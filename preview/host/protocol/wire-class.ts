import { type Access, type ApiSet, type ClassEvent, type ClassSpec, type Gives, value } from './class-spec';
import { type Session } from './session';

interface Member {
  readonly name: string;
  readonly set: ApiSet;
}

export interface WireScalar extends Member {
  get(object: unknown): unknown;
  readonly put: ((object: unknown, value: unknown) => void) | undefined;
}

export interface WireLink extends Member {
  readonly gives: string;
  get(object: unknown): unknown;
}

export interface WireMethod extends Member {
  /** Undefined where it gives no object. */
  readonly gives: string | undefined;
  call(session: Session, object: unknown, args: readonly unknown[]): unknown;
}

export interface WireEvent extends Member {
  readonly kind: ClassEvent[0];
  readonly register: string;
  readonly unregister: string;
}

/** A class as the executor uses it. */
export interface WireClass {
  readonly name: string;
  /** Scalar that names an object of it. */
  readonly key: string | undefined;
  /** The key of an object as the client is told it, `{ Id: '7' }`. */
  keyOf(object: unknown): Readonly<Record<string, unknown>>;
  readonly isTracked: boolean;
  /** By names in lower case, because people write them as they like. */
  readonly scalars: ReadonlyMap<string, WireScalar>;
  readonly links: ReadonlyMap<string, WireLink>;
  /** By names as they are. */
  readonly methods: ReadonlyMap<string, WireMethod>;
  readonly events: ReadonlyMap<string, WireEvent>;
  readonly missing: ReadonlySet<string>;
  readonly items: WireItems | undefined;
}

export interface WireItems {
  readonly of: string;
  list(collection: unknown): readonly unknown[];
  readonly byKey: ((collection: unknown, key: unknown) => unknown) | undefined;
}

type Loose = ClassSpec<object>;

/** A name of the wire as the model and Office.js spell it. */
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const read = (object: unknown, name: string): unknown => Reflect.get(object as object, name) as unknown;

const write = (object: unknown, name: string, to: unknown): void => {
  Reflect.set(object as object, name, to);
};

const run = (of: unknown, name: string, args: readonly unknown[]): unknown =>
  Reflect.apply(read(of, name) as () => unknown, of, args) as unknown;

const lower = <M extends Member>(members: readonly M[]): ReadonlyMap<string, M> =>
  new Map(members.map((member) => [member.name.toLowerCase(), member]));

const entriesOf = <V>(record: Readonly<Record<string, V | undefined>> | undefined): readonly (readonly [string, V])[] =>
  Object.entries(record ?? {}).flatMap(([name, entry]) => (entry === undefined ? [] : [[name, entry] as const]));

const setsOf = ({ since = {}, online = [] }: Loose): ((name: string) => ApiSet) => {
  const sets = new Map<string, ApiSet>(online.map((name) => [name, 'online']));
  for (const [version, names] of Object.entries(since)) for (const name of names) sets.set(name, Number(version));
  return (name) => sets.get(name) ?? 1;
};

const scalarsOf = (spec: Loose, setOf: (name: string) => ApiSet): readonly WireScalar[] => [
  ...entriesOf<Access>(spec.scalars).map(([name, access]) => ({
    name,
    set: setOf(name),
    get: (object: unknown): unknown => read(object, camelCase(name)),
    put: access === 'write' ? (object: unknown, to: unknown): void => write(object, camelCase(name), to) : undefined,
  })),
  ...entriesOf(spec.madeScalars).map(([name, made]) => ({
    name,
    set: setOf(name),
    get: (object: unknown): unknown => made.get(object as object),
    put: made.set && ((object: unknown, to: unknown): void => made.set?.(object as object, to as never)),
  })),
];

const linksOf = (spec: Loose, setOf: (name: string) => ApiSet): readonly WireLink[] => [
  ...entriesOf<string>(spec.links).map(([name, gives]) => ({
    name,
    gives,
    set: setOf(name),
    get: (object: unknown): unknown => read(object, camelCase(name)),
  })),
  ...entriesOf(spec.madeLinks).map(([name, made]) => ({
    name,
    gives: made.gives,
    set: setOf(name),
    get: (object: unknown): unknown => made.get(object as object),
  })),
];

const given = (gives: Gives): string | undefined => (gives === value ? undefined : gives);

const methodsOf = (spec: Loose, setOf: (name: string) => ApiSet): readonly WireMethod[] => [
  ...entriesOf<Gives>(spec.methods).map(([name, gives]) => ({
    name,
    gives: given(gives),
    set: setOf(name),
    call: (_session: Session, object: unknown, args: readonly unknown[]) => run(object, camelCase(name), args),
  })),
  ...entriesOf(spec.madeMethods).map(([name, made]) => ({
    name,
    gives: given(made.gives),
    set: setOf(name),
    call: (_session: Session, object: unknown, args: readonly unknown[]) => made.call(object as object, ...(args as never[])),
  })),
  ...entriesOf(spec.sessionMethods).map(([name, made]) => ({
    name,
    gives: given(made.gives),
    set: setOf(name),
    call: (session: Session, _object: unknown, args: readonly unknown[]) => made.call(session, ...(args as never[])),
  })),
];

const eventsOf = ({ events }: Loose, setOf: (name: string) => ApiSet): readonly WireEvent[] =>
  entriesOf(events?.on).map(([name, [kind, register]]) => ({
    name,
    kind,
    set: setOf(name),
    register,
    unregister: register.replace('_Register', '_Unregister'),
  }));

const registrationsOf = (spec: Loose, events: readonly WireEvent[]): readonly WireMethod[] => {
  const { target } = spec.events ?? {};
  if (target === undefined) return [];
  return events.flatMap(({ kind, set, register, unregister }) => [
    {
      name: register,
      gives: undefined,
      set,
      call: (session: Session, object: unknown): void => session.events.register(kind, target(object as object)),
    },
    {
      name: unregister,
      gives: undefined,
      set,
      call: (session: Session, object: unknown): void => session.events.unregister(kind, target(object as object)),
    },
  ]);
};

const keysOf = ({ key, keyOf }: Loose, scalars: ReadonlyMap<string, WireScalar>): WireClass['keyOf'] => {
  if (keyOf !== undefined) return (object) => ({ _Id: keyOf(object as object) });
  const scalar = key && scalars.get(key.toLowerCase());
  return scalar ? (object) => ({ [scalar.name]: scalar.get(object) }) : () => ({});
};

const itemsOf = ({ items }: Loose): WireItems | undefined => {
  if (items === undefined) return undefined;
  const { of, byKey } = items;
  const find =
    typeof byKey === 'string'
      ? (collection: unknown, key: unknown): unknown => run(collection, 'getItem', [key])
      : (collection: unknown, key: unknown): unknown => byKey(collection as object, key as never);
  return {
    of,
    list: (collection) => (items.list === undefined ? (read(collection, 'items') as readonly unknown[]) : items.list(collection as object)),
    byKey: byKey === 'none' ? undefined : find,
  };
};

/** The class of a description. The model's objects stay what they are. */
export function describeClass<T extends object>(description: ClassSpec<T>): WireClass {
  // From here on objects are passed around without their types: each comes back only to the class that it was given out by.
  const spec = description as unknown as Loose;
  const setOf = setsOf(spec);
  const events = eventsOf(spec, setOf);
  const scalars = lower(scalarsOf(spec, setOf));
  const methods = [...methodsOf(spec, setOf), ...registrationsOf(spec, events)];
  return {
    name: spec.name,
    key: spec.key,
    keyOf: keysOf(spec, scalars),
    isTracked: spec.isTracked === true,
    scalars,
    links: lower(linksOf(spec, setOf)),
    methods: new Map(methods.map((method) => [method.name, method])),
    events: new Map(events.map((event) => [event.name, event])),
    missing: new Set((spec.missing ?? []).map((name) => name.toLowerCase())),
    items: itemsOf(spec),
  };
}
