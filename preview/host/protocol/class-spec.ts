import { type EventKind } from '../model';
import { type Session } from './session';

/** Names of a model's members as the wire spells them. */
type Wire<T> = Capitalize<Extract<keyof T, string>>;

/** Whether a scalar can only be read, or be written as well. */
export type Access = 'read' | 'write';

/** What a method gives: the name of a class, or a plain value or nothing. */
export type Gives = string;
export const value = '';

/** What brings a member: a version of ExcelApi (7 is 1.7), or the set that only Excel on the web has. */
export type ApiSet = number | 'online';

export interface MadeScalar<T> {
  get(object: T): unknown;
  set?(object: T, value: never): void;
}

export interface MadeLink<T> {
  readonly gives: string;
  /** Undefined is the null object. */
  get(object: T): unknown;
}

export interface MadeMethod<T> {
  readonly gives: Gives;
  call(object: T, ...args: never[]): unknown;
}

/** A member that asks the connection, not the workbook. */
export interface SessionMethod {
  readonly gives: Gives;
  call(session: Session, ...args: never[]): unknown;
}

/** What a collection holds. */
export interface Items<T> {
  readonly of: string;
  /** `items` of the model where not said. */
  list?(collection: T): readonly unknown[];
  /** One by its key: `getItem` of the model, something else, or nothing where the client has no indexer. */
  readonly byKey: 'getItem' | 'none' | ((collection: T, key: never) => unknown);
}

/** An event: what it tells of, and the method with which the client asks for it. */
export type ClassEvent = readonly [kind: EventKind, register: string];

/**
 * A class of Office.js over a class of the model. Names are those of the wire, in PascalCase. Members that the model has under the
 * same name are only named; others are made here.
 */
export interface ClassSpec<T> {
  readonly name: string;
  /** Scalar that names an item of a collection. */
  readonly key?: 'Id' | '_Id';
  /** What names an item whose class has no such scalar. */
  readonly keyOf?: (object: T) => string;
  /** Whether the client keeps references to it. */
  readonly isTracked?: true;
  readonly scalars?: Readonly<Partial<Record<Wire<T>, Access>>>;
  readonly links?: Readonly<Partial<Record<Wire<T>, string>>>;
  readonly methods?: Readonly<Partial<Record<Wire<T>, Gives>>>;
  readonly madeScalars?: Readonly<Record<string, MadeScalar<T>>>;
  readonly madeLinks?: Readonly<Record<string, MadeLink<T>>>;
  readonly madeMethods?: Readonly<Record<string, MadeMethod<T>>>;
  readonly sessionMethods?: Readonly<Record<string, SessionMethod>>;
  readonly items?: Items<T>;
  /** Events by their names in Office.js, `onChanged`, and whose they are: the id of an object, or `Workbook`. */
  readonly events?: { readonly target: (object: T) => string; readonly on: Readonly<Record<string, ClassEvent>> };
  /** Members by the version that brought them, `{ 7: ['Copy'] }`; all others came with the class. */
  readonly since?: Readonly<Record<number, readonly string[]>>;
  /** Members that only Excel on the web has, as this client sees it. */
  readonly online?: readonly string[];
  /** Scalars and links that the client knows and this host lacks: NotImplemented when asked for. */
  readonly missing?: readonly string[];
}
