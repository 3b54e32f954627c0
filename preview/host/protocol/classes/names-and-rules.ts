import { type DataValidation, type NamedItem, type Names } from '../../model';
import { value } from '../class-spec';
import { describeClass } from '../wire-class';

const validation = describeClass<DataValidation>({
  name: 'DataValidation',
  scalars: { Type: 'read', Rule: 'write', Prompt: 'write', ErrorAlert: 'write', IgnoreBlanks: 'write' },
  methods: { Clear: value },
  missing: ['Valid'],
});

const names = describeClass<Names>({
  name: 'NamedItemCollection',
  items: { of: 'NamedItem', byKey: 'getItem' },
  methods: { Add: 'NamedItem', AddFormulaLocal: 'NamedItem', GetCount: value, GetItemOrNullObject: 'NamedItem' },
  since: { 4: ['Add', 'AddFormulaLocal', 'GetCount', 'GetItemOrNullObject'] },
});

const name = describeClass<NamedItem>({
  name: 'NamedItem',
  key: '_Id',
  scalars: { Name: 'read', Type: 'read', Value: 'read', Visible: 'write', Comment: 'write', Scope: 'read', Formula: 'write' },
  madeScalars: { _Id: { get: ({ id }) => id } },
  links: { Worksheet: 'Worksheet', WorksheetOrNullObject: 'Worksheet' },
  methods: { Delete: value, GetRange: 'Range', GetRangeOrNullObject: 'Range' },
  since: { 4: ['Comment', 'Scope', 'Worksheet', 'WorksheetOrNullObject', 'Delete', 'GetRangeOrNullObject'], 7: ['Formula', 'ArrayValues'] },
  missing: ['ArrayValues'],
});

export const nameAndRuleClasses = [validation, names, name];
