import { localAddress } from './address';
import { refuse } from './errors';
import { type EventKind } from './events';
import { type Range } from './range';
import { type Sheet } from './sheet';
import { type Workbook } from './workbook';

const contentLimit = 32_768;

/** Refuses a text that no comment can hold. */
const demandContent = (content: string): void => {
  if (content === '' || content.length > contentLimit) refuse('InvalidArgument');
};

/** An answer below a comment. */
export class CommentReply {
  readonly id: string;
  readonly authorName = 'Pat Example';
  readonly authorEmail = 'pat@example.org';
  readonly creationDate = new Date(0).toISOString();
  readonly comment: Comment;
  #content: string;

  constructor(comment: Comment, content: string) {
    this.comment = comment;
    this.id = `{REPLY-${comment.sheet.workbook.nextId()}}`;
    this.#content = content;
  }
  get content(): string {
    return this.#content;
  }
  set content(content: string) {
    demandContent(content);
    this.#content = content;
    this.comment.tell('CommentChanged', 'ReplyEdited');
  }
  delete(): void {
    this.comment.replies = this.comment.replies.filter((reply) => reply !== this);
    this.comment.tell('CommentChanged', 'ReplyDeleted');
  }
}

/** A threaded comment on a cell. */
export class Comment {
  readonly sheet: Sheet;
  readonly id: string;
  readonly authorName = 'Pat Example';
  readonly authorEmail = 'pat@example.org';
  readonly creationDate = new Date(0).toISOString();
  replies: readonly CommentReply[] = [];
  readonly #location: Range;
  #content: string;
  #resolved = false;

  constructor(location: Range, content: string) {
    this.sheet = location.sheet;
    this.id = `{COMMENT-${this.sheet.workbook.nextId()}}`;
    this.#location = location;
    this.#content = content;
  }

  get exists(): boolean {
    return this.#location.exists;
  }
  get content(): string {
    return this.#content;
  }
  set content(content: string) {
    demandContent(content);
    this.sheet.protection.demand('allowEditObjects');
    this.#content = content;
    this.tell('CommentChanged', 'CommentEdited');
  }
  get resolved(): boolean {
    return this.#resolved;
  }
  set resolved(resolved: boolean) {
    this.#resolved = resolved;
    this.tell('CommentChanged', resolved ? 'CommentResolved' : 'CommentReopened');
  }

  getLocation(): Range {
    return this.#location;
  }
  addReply(content: string): CommentReply {
    demandContent(content);
    const reply = new CommentReply(this, content);
    this.replies = [...this.replies, reply];
    this.tell('CommentChanged', 'ReplyAdded');
    return reply;
  }
  delete(): void {
    this.sheet.protection.demand('allowEditObjects');
    this.sheet.commentList = this.sheet.commentList.filter((other) => other !== this);
    this.tell('CommentDeleted');
  }

  tell(kind: EventKind, changeType?: string): void {
    const commentDetails = [{ commentId: this.id, replyIds: this.replies.map(({ id }) => id) }];
    this.sheet.workbook.isDirty = true;
    this.sheet.tell(kind, { commentDetails, ...(changeType !== undefined && { changeType }) });
  }
}

/** The comments of the workbook, or of one sheet. */
export class Comments {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet | undefined;

  constructor(workbook: Workbook, sheet: Sheet | undefined) {
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  /** The sheet whose comments these are; undefined for those of the workbook. */
  get parent(): Sheet | undefined {
    return this.#sheet;
  }
  get items(): readonly Comment[] {
    const sheets = this.#sheet === undefined ? this.#workbook.worksheets.items : [this.#sheet];
    return sheets.flatMap((sheet) => sheet.commentList.filter((comment) => comment.exists));
  }
  getCount(): number {
    return this.items.length;
  }
  getItem(id: string): Comment {
    return this.getItemOrNullObject(id) ?? refuse('ItemNotFound');
  }
  getItemOrNullObject(id: string): Comment | undefined {
    return this.items.find((comment) => comment.id === id);
  }
  getItemAt(index: number): Comment {
    return this.items[index] ?? refuse('InvalidArgument');
  }
  getItemByCell(cell: Range | string): Comment {
    const range = this.#range(cell);
    const address = localAddress(range.area);
    const on = (comment: Comment): boolean => comment.sheet === range.sheet && localAddress(comment.getLocation().area) === address;
    return this.items.find(on) ?? refuse('ItemNotFound');
  }
  getItemByReplyId(replyId: string): Comment {
    return this.items.find(({ replies }) => replies.some(({ id }) => id === replyId)) ?? refuse('ItemNotFound');
  }

  /** A comment on one cell; a cell has one at most (InvalidOperation). */
  add(cell: Range | string, content: string): Comment {
    demandContent(content);
    const range = this.#range(cell);
    range.sheet.protection.demand('allowEditObjects');
    if (range.cellCount !== 1) refuse('InvalidArgument');
    const address = localAddress(range.area);
    const taken = range.sheet.commentList.some((other) => other.exists && localAddress(other.getLocation().area) === address);
    if (taken) refuse('InvalidOperation');
    const comment = new Comment(range, content);
    range.sheet.commentList.push(comment);
    comment.tell('CommentAdded');
    return comment;
  }

  #range(cell: Range | string): Range {
    if (typeof cell !== 'string') return cell;
    return this.#sheet === undefined ? this.#workbook.rangeOf(cell) : this.#sheet.getRange(cell);
  }
}
