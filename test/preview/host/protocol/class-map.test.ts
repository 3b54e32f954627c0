import { readFileSync } from 'node:fs';
import { type ApiSet } from '../../../../preview/host/protocol/class-spec';
import { classes } from '../../../../preview/host/protocol/classes';
import { eventTypes } from '../../../../preview/host/protocol/event-feed';
import { type WireClass } from '../../../../preview/host/protocol/wire-class';
import { type ClientClass, readWireApi } from './wire-api';

const client = readWireApi(readFileSync('node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js', 'utf8'));
const clientClass = ({ name }: WireClass): ClientClass => {
  const found = client.get(name);
  if (found === undefined) throw new Error(`Office.js has no class ${name}`);
  return found;
};

const setName = (set: ApiSet): string => (set === 'online' ? 'ExcelApiOnline 1.1' : `ExcelApi 1.${String(set)}`);
const byClass = [...classes.values()].map((each) => [each.name, each] as const);

/** Kept by the executor, for every class alike. */
const ofReferences = new Set(['_ReferenceId', '_KeepReference']);
const known = (names: Iterable<string>): readonly string[] => [...names].filter((name) => !ofReferences.has(name)).sort();

test('the client is read', () => {
  expect(client.size).toBeGreaterThan(180);
  expect(client.get('Range')?.scalars.get('Hyperlink')).toEqual({ set: 'ExcelApi 1.7', isWritable: true, writeSet: 'ExcelApi 1.7' });
});

describe.each(byClass)('%s', (_name, ours) => {
  const theirs = clientClass(ours);

  test('has every scalar and link of the client, or says that it lacks it', () => {
    const all = [...theirs.scalars.keys(), ...theirs.links.keys()];
    const missing = all.filter((name) => ours.missing.has(name.toLowerCase()));
    const own = [...ours.scalars.values(), ...ours.links.values()].map(({ name }) => name);
    expect(known([...own, ...missing])).toEqual(known(all));
    expect(missing).toHaveLength(ours.missing.size);
  });

  test('scalars came with the same set, and only what can be written is', () => {
    for (const { name, set, put } of ours.scalars.values()) {
      const { set: theirSet, isWritable } = theirs.scalars.get(name) ?? {};
      expect([name, setName(set)]).toEqual([name, theirSet]);
      if (put !== undefined) expect([name, isWritable]).toEqual([name, true]);
    }
  });

  test('links lead to the same classes', () => {
    for (const { name, set, gives } of ours.links.values()) {
      expect([name, { set: setName(set), type: gives }]).toEqual([name, theirs.links.get(name)]);
    }
  });

  test('methods give the same classes', () => {
    for (const { name, set, gives } of ours.methods.values()) {
      const { set: theirSet, type } = theirs.methods.get(name) ?? {};
      expect([name, setName(set), gives]).toEqual([name, theirSet, type]);
    }
  });

  test('events have the same numbers, methods and sets', () => {
    for (const { name, kind, set, register, unregister } of ours.events.values()) {
      expect([name, eventTypes[kind], setName(set), register, unregister]).toEqual([
        name,
        theirs.events.get(name)?.eventType,
        theirs.events.get(name)?.set,
        theirs.events.get(name)?.register,
        theirs.events.get(name)?.unregister,
      ]);
    }
  });

  test('is a collection, tracked and keyed as in the client', () => {
    expect(ours.items !== undefined).toBe(theirs.isCollection);
    expect(ours.items?.of).toBe(theirs.items?.type);
    expect(ours.items?.byKey !== undefined).toBe(theirs.indexer !== undefined);
    expect(ours.key).toBe(theirs.key);
    expect(ours.isTracked).toBe(theirs.isTracked);
  });
});

test('every class that something leads to is there', () => {
  const led = byClass.flatMap(([, { links, methods, items }]) => [
    ...[...links.values(), ...methods.values()].map(({ gives }) => gives),
    items?.of,
  ]);
  expect(led.filter((name) => name !== undefined && !classes.has(name))).toEqual([]);
});

test('what this Excel cannot write although the client could', () => {
  const unwritten = byClass.flatMap(([name, ours]) =>
    [...ours.scalars.values()]
      .filter((scalar) => scalar.put === undefined && clientClass(ours).scalars.get(scalar.name)?.isWritable === true)
      .map((scalar) => `${name}.${scalar.name}`),
  );
  expect(unwritten).toEqual([
    'Range.FormulasR1C1',
    // Writing what is visible fails in Excel itself.
    'RangeView.NumberFormat',
    'RangeView.Values',
    'RangeView.Formulas',
    'RangeView.FormulasR1C1',
  ]);
});
