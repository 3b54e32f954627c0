/** What the client itself says about its classes, read from the text of its debug bundle when it is needed, and never kept. */
export type WireApi = ReadonlyMap<string, ClientClass>;

/** One class of the client, with members by their names on the wire. */
export interface ClientClass {
  readonly name: string;
  readonly isCollection: boolean;
  readonly scalars: ReadonlyMap<string, ClientScalar>;
  readonly links: ReadonlyMap<string, ClientLink>;
  readonly methods: ReadonlyMap<string, ClientMethod>;
  readonly events: ReadonlyMap<string, ClientEvent>;
  /** Class of what the indexer gives. */
  readonly indexer: ClientLink | undefined;
  /** Class of the items, and whether they are addressed by key or by position. */
  readonly items: { readonly type: string; readonly byKey: boolean } | undefined;
  /** Whether objects of it can be kept over several requests. */
  readonly isTracked: boolean;
  /** Field by which an answer names an object of it. */
  readonly key: string | undefined;
}

export interface ClientScalar {
  /** Set that it came with, `ExcelApi 1.1`. */
  readonly set: string;
  readonly isWritable: boolean;
  /** Set from which on it can be written. */
  readonly writeSet: string;
}

export interface ClientLink {
  readonly set: string;
  readonly type: string;
}

export interface ClientMethod {
  readonly set: string;
  /** Class of the object that it gives; undefined for values and for nothing. */
  readonly type: string | undefined;
  readonly argumentCount: number;
}

export interface ClientEvent {
  readonly set: string;
  readonly eventType: number;
  readonly register: string;
  readonly unregister: string;
  /** What a message must name to reach the handlers: the id of the object, `Workbook`, or nothing. */
  readonly target: 'id' | 'Workbook' | '';
}

const firstSet = 'ExcelApi 1.1';

const setIn = (text: string): string => {
  const found = /_throwIfApiNotSupported\("[^"]*", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/.exec(text);
  return found ? `${found[1] ?? 'ExcelApi'} ${found[2] ?? ''}` : firstSet;
};

const listIn = (text: string): readonly unknown[] => JSON.parse(/return (\[[^\]]*\]);/.exec(text)?.[1] ?? '[]') as readonly unknown[];

const countArguments = (list: string): number => (list.trim() === '' ? 0 : list.split(',').length);

/** The text of each member of a class, by the name that the class gives it. */
const membersOf = (text: string): readonly (readonly [string, string])[] =>
  text
    .split(/^ {8}(?=Object\.defineProperty\(|\w+\.prototype\.)/m)
    .slice(1)
    .map((member) => [/^(?:Object\.defineProperty\(\w+\.prototype, "(\w+)"|\w+\.prototype\.(\w+) =)/.exec(member), member] as const)
    .map(([found, member]) => [found?.[1] ?? found?.[2] ?? '', member]);

const readScalars = (members: ReadonlyMap<string, string>): ReadonlyMap<string, ClientScalar> => {
  const names = listIn(members.get('_scalarPropertyNames') ?? '').map(String);
  const originals = listIn(members.get('_scalarPropertyOriginalNames') ?? '').map(String);
  const writable = listIn(members.get('_scalarPropertyUpdateable') ?? '');
  return new Map(
    names.map((name, i) => {
      const [read = '', write = ''] = (members.get(name) ?? '').split('set: function');
      const set = setIn(read);
      return [
        originals[i] ?? name,
        { set, isWritable: writable[i] === true, writeSet: write.includes('_throwIfApi') ? setIn(write) : set },
      ];
    }),
  );
};

const targetOf = (member: string): ClientEvent['target'] => {
  if (member.includes('return OfficeExtension.Constants.eventWorkbookId')) return 'Workbook';
  return member.includes('getTargetIdFunc: function () { return _this.id; }') ? 'id' : '';
};

const readEvent = (member: string): ClientEvent => ({
  set: setIn(member),
  eventType: Number(/eventType: (\d+)/.exec(member)?.[1] ?? /eventRegistration\.register\((\d+),/.exec(member)?.[1]),
  register: / registerFunc: function \(\) \{ return _this\.(\w+)\(/.exec(member)?.[1] ?? '',
  unregister: /unregisterFunc: function \(\) \{ return _this\.(\w+)\(/.exec(member)?.[1] ?? '',
  target: targetOf(member),
});

interface MutableClass {
  readonly links: Map<string, ClientLink>;
  readonly methods: Map<string, ClientMethod>;
  readonly events: Map<string, ClientEvent>;
  indexer: ClientLink | undefined;
  items: ClientClass['items'];
}

const readMember = (into: MutableClass, name: string, member: string): void => {
  const set = setIn(member);
  const link = /_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/.exec(member);
  if (link?.[1] !== undefined && link[2] !== undefined) into.links.set(link[2], { set, type: link[1] });
  const made = /_createMethodObject\(Excel\.(\w+), this, "(\w+)", \d, \[([^\]]*)\]/.exec(member);
  if (made?.[1] !== undefined && made[2] !== undefined)
    into.methods.set(made[2], { set, type: made[1], argumentCount: countArguments(made[3] ?? '') });
  const called = /_invokeMethod\(this, "(\w+)", \d, \[([^\]]*)\]/.exec(member);
  if (called?.[1] !== undefined) into.methods.set(called[1], { set, type: undefined, argumentCount: countArguments(called[2] ?? '') });
  const indexed = /_createIndexerObject\(Excel\.(\w+), this/.exec(member)?.[1];
  if (indexed !== undefined) into.indexer = { set, type: indexed };
  const item = /_createChildItemObject\(Excel\.(\w+), (true|false)/.exec(member);
  if (item?.[1] !== undefined) into.items = { type: item[1], byKey: item[2] === 'true' };
  if (member.includes('EventHandlers(')) into.events.set(name, readEvent(member));
};

const readClass = (name: string, text: string): ClientClass => {
  const members = membersOf(text);
  const into: MutableClass = { links: new Map(), methods: new Map(), events: new Map(), indexer: undefined, items: undefined };
  for (const [member, body] of members) readMember(into, member, body);
  const byName = new Map(members);
  return {
    ...into,
    name,
    isCollection: byName.has('_isCollection'),
    scalars: readScalars(byName),
    key: /value\["(Id|_Id)"\]/.exec(byName.get('_handleIdResult') ?? '')?.[1],
    isTracked: into.methods.has('_KeepReference') || byName.has('_KeepReference'),
  };
};

/** The classes of the client, from the text of its debug bundle. */
export const readWireApi = (debugBundle: string): WireApi => {
  const excel = debugBundle.slice(debugBundle.lastIndexOf('\nvar Excel;'));
  const parts = excel.split(/^ {4}var (\w+) = \(function \(_super\) \{/m).slice(1);
  const classes = new Map<string, ClientClass>();
  for (let i = 0; i < parts.length; i += 2) {
    const [name = '', rest = ''] = parts.slice(i, i + 2);
    const read = readClass(name, rest.split(/^ {4}\}\(.*\)\);$/m)[0] ?? '');
    if (read.scalars.size + read.links.size + read.methods.size > 0) classes.set(name, read);
  }
  return classes;
};
