import { type Comment, type CommentReply, type Comments, refuse } from '../../model';
import { value } from '../class-spec';
import { wholeWorkbook } from '../event-feed';
import { describeClass } from '../wire-class';

const comments = describeClass<Comments>({
  name: 'CommentCollection',
  items: { of: 'Comment', byKey: 'getItem' },
  methods: {
    Add: 'Comment',
    GetCount: value,
    GetItemAt: 'Comment',
    GetItemByCell: 'Comment',
    GetItemByReplyId: 'Comment',
    GetItemOrNullObject: 'Comment',
  },
  events: {
    target: ({ parent }) => parent?.id ?? wholeWorkbook,
    on: {
      onAdded: ['CommentAdded', '_RegisterAddedEvent'],
      onChanged: ['CommentChanged', '_RegisterChangedEvent'],
      onDeleted: ['CommentDeleted', '_RegisterDeletedEvent'],
    },
  },
  since: { 12: ['onAdded', 'onChanged', 'onDeleted'], 14: ['GetItemOrNullObject'] },
});

/** Nobody is mentioned in the comments of this Excel. */
const plainText = {
  RichContent: { get: ({ content }: { readonly content: string }) => content },
  Mentions: { get: () => [] },
  ContentType: { get: () => 'Plain' },
};

const comment = describeClass<Comment>({
  name: 'Comment',
  key: 'Id',
  scalars: { Id: 'read', Content: 'write', AuthorName: 'read', AuthorEmail: 'read', CreationDate: 'read', Resolved: 'write' },
  madeScalars: plainText,
  madeLinks: { Replies: { gives: 'CommentReplyCollection', get: (held) => held } },
  methods: { Delete: value, GetLocation: 'Range' },
  since: { 11: ['Resolved', 'RichContent', 'Mentions'], 12: ['ContentType'] },
});

const replyOf = ({ replies }: Comment, key: string): CommentReply | undefined => replies.find(({ id }) => id === key);

const replies = describeClass<Comment>({
  name: 'CommentReplyCollection',
  items: { of: 'CommentReply', list: (held) => held.replies, byKey: (held, key: string) => replyOf(held, key) ?? refuse('ItemNotFound') },
  madeMethods: {
    Add: { gives: 'CommentReply', call: (held, content: string) => held.addReply(content) },
    GetCount: { gives: value, call: (held) => held.replies.length },
    GetItemAt: { gives: 'CommentReply', call: (held, index: number) => held.replies[index] ?? refuse('InvalidArgument') },
    GetItemOrNullObject: { gives: 'CommentReply', call: replyOf },
  },
  since: { 14: ['GetItemOrNullObject'] },
});

const reply = describeClass<CommentReply>({
  name: 'CommentReply',
  key: 'Id',
  scalars: { Id: 'read', Content: 'write', AuthorName: 'read', AuthorEmail: 'read', CreationDate: 'read' },
  madeScalars: { ...plainText, Resolved: { get: ({ comment: parent }) => parent.resolved } },
  methods: { Delete: value },
  madeMethods: {
    GetLocation: { gives: 'Range', call: ({ comment: parent }) => parent.getLocation() },
    GetParentComment: { gives: 'Comment', call: ({ comment: parent }) => parent },
  },
  since: { 11: ['Resolved', 'RichContent', 'Mentions'], 12: ['ContentType'] },
});

export const commentClasses = [comments, comment, replies, reply];
