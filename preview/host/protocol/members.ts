import { HostError } from '../model';
import { classes } from './classes';
import { at } from './location';
import { type Known } from './references';
import { type Session } from './session';
import { camelCase, type WireClass, type WireLink, type WireMethod, type WireScalar } from './wire-class';

const notImplemented = (location: string): never => {
  throw new HostError('NotImplemented', `This host has no ${location}.`, location);
};

/** The class of a name. */
export const classOf = (name: string): WireClass => classes.get(name) ?? notImplemented(name);

/** Where something happens, as errors say it: `Range.values`. */
export const locationOf = (className: string, member: string): string => `${className}.${camelCase(member)}`;

/** A method that the client calls: ApiNotFound above the version, NotImplemented where this host has none. */
export function methodOf(session: Session, className: string, name: string): WireMethod {
  const location = locationOf(className, name);
  const method = classOf(className).methods.get(name) ?? notImplemented(location);
  session.demandSet(method.set, location);
  return method;
}

/** A scalar or link by its name, in any case: InvalidArgument for one that Office.js does not have. */
export function propertyOf(session: Session, className: string, name: string): WireScalar | WireLink {
  const location = locationOf(className, name);
  const { scalars, links, missing } = classOf(className);
  const key = name.toLowerCase();
  const property = scalars.get(key) ?? links.get(key);
  if (property === undefined) {
    if (missing.has(key)) return notImplemented(location);
    throw new HostError('InvalidArgument', `There is no ${location}.`, location);
  }
  session.demandSet(property.set, location);
  return property;
}

export const isLink = (property: WireScalar | WireLink): property is WireLink => 'gives' in property;

const sizeOf = (grid: unknown): number =>
  Array.isArray(grid) && Array.isArray(grid[0]) ? grid.length * (grid[0] as readonly unknown[]).length : 0;

/** What a scalar holds; cells are counted. */
export function readScalar(session: Session, { className, object }: Known, scalar: WireScalar): unknown {
  const value = at(locationOf(className, scalar.name), () => scalar.get(object)) ?? null;
  session.cells.read += sizeOf(value);
  return value;
}

/** Sets a scalar, or what a nested state says below a link. */
export function writeProperty(session: Session, { className, object }: Known, name: string, value: unknown): void {
  const property = propertyOf(session, className, name);
  if (isLink(property)) {
    const linked = at(locationOf(className, property.name), () => property.get(object));
    if (linked === undefined) return;
    writeState(session, { className: property.gives, object: linked as object }, value as Readonly<Record<string, unknown>>);
    return;
  }
  // What nobody may write the client does not send.
  if (property.put === undefined) return notImplemented(`writing of ${locationOf(className, name)}`);
  session.cells.written += sizeOf(value);
  const { put } = property;
  at(locationOf(className, property.name), () => put(object, value));
}

/** Sets all that a state names, in its order. */
export function writeState(session: Session, known: Known, state: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(state)) writeProperty(session, known, name, value);
}
