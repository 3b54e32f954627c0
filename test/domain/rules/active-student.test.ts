import { type Day, day } from '../../../src/domain/day';
import { Book, type CaseFile, evaluations, exits, type FieldsOf, jurisdictions, rowOf } from '../../../src/domain/model';
import { hasLeft, isActiveOn, openJurisdictionOn } from '../../../src/domain/deadlines';

const stateStudentId = '9900000001';
const asOf = day('2026-11-24');

function caseFile(given: {
  readonly jurisdictions?: readonly FieldsOf<typeof jurisdictions>[];
  readonly exits?: readonly Day[];
  readonly evaluations?: readonly FieldsOf<typeof evaluations>[];
}): CaseFile {
  const file = new Book('example', [
    {
      sheet: jurisdictions,
      layout: undefined,
      rows: (given.jurisdictions ?? []).map((fields, at) => rowOf(jurisdictions, at + 2, { stateStudentId, ...fields })),
    },
    {
      sheet: exits,
      layout: undefined,
      rows: (given.exits ?? []).map((exitDate, at) => rowOf(exits, at + 2, { stateStudentId, exitDate })),
    },
    {
      sheet: evaluations,
      layout: undefined,
      rows: (given.evaluations ?? []).map((fields, at) => rowOf(evaluations, at + 2, { stateStudentId, ...fields })),
    },
  ] as never).caseFiles.get(stateStudentId);
  if (!file) throw new Error('There is no row');
  return file;
}

const eligible = { evaluationType: 'initial', disseminationDate: day('2025-01-10'), decision: 'eligible' } as const;

describe('an active student', () => {
  it('has an open jurisdiction and was found eligible', () => {
    expect(isActiveOn(caseFile({ jurisdictions: [{ beginDate: day('2024-10-01') }], evaluations: [eligible] }), asOf)).toBe(true);
  });

  it.each([
    ['the evaluation is still open', { evaluationType: 'initial', consentDate: day('2026-10-01') }],
    ['found not eligible', { ...eligible, decision: 'notEligible' }],
    ['the decision is blank', { evaluationType: 'initial', disseminationDate: day('2025-01-10') }],
    ['found eligible after the day', { ...eligible, disseminationDate: day('2026-11-25') }],
  ] as const)('is none: %s', (_name, evaluation) => {
    expect(isActiveOn(caseFile({ jurisdictions: [{ beginDate: day('2024-10-01') }], evaluations: [evaluation] }), asOf)).toBe(false);
  });

  it.each([
    ['waived', { evaluationType: 'waiver', waiverDate: day('2026-01-10'), decision: 'waived' }],
    ['refused by the parent', { evaluationType: 'triennial', disseminationDate: day('2026-01-10'), decision: 'refused' }],
    ['in process', { evaluationType: 'triennial', consentDate: day('2026-10-10'), decision: 'inProcess' }],
  ] as const)('stays one when the next evaluation is %s', (_name, next) => {
    expect(isActiveOn(caseFile({ jurisdictions: [{ beginDate: day('2024-10-01') }], evaluations: [eligible, next] }), asOf)).toBe(true);
  });

  it('is none after an exit, even where the jurisdiction was left open', () => {
    const given = { jurisdictions: [{ beginDate: day('2024-10-01') }], evaluations: [eligible] };
    expect(isActiveOn(caseFile({ ...given, exits: [asOf] }), asOf)).toBe(false);
    expect(isActiveOn(caseFile({ ...given, exits: [day('2026-11-25')] }), asOf)).toBe(true);
  });

  it('is one again when a jurisdiction began after the exit', () => {
    const file = caseFile({
      jurisdictions: [{ beginDate: day('2024-10-01'), endDate: day('2025-05-20') }, { beginDate: day('2026-08-10') }],
      evaluations: [eligible],
      exits: [day('2025-05-20')],
    });
    expect(isActiveOn(file, asOf)).toBe(true);
    expect(isActiveOn(file, day('2025-12-01'))).toBe(false);
  });
});

describe('an open jurisdiction', () => {
  it('begins on or before the day and ends after it', () => {
    const file = caseFile({ jurisdictions: [{ beginDate: day('2026-08-10'), endDate: day('2026-11-24') }] });
    expect(openJurisdictionOn(file, day('2026-08-09'))).toBeUndefined();
    expect(openJurisdictionOn(file, day('2026-08-10'))?.rowNumber).toBe(2);
    expect(openJurisdictionOn(file, day('2026-11-23'))?.rowNumber).toBe(2);
    expect(openJurisdictionOn(file, day('2026-11-24'))).toBeUndefined();
  });
});

describe('a student who has left', () => {
  it('has only ended jurisdictions, or an exit', () => {
    expect(hasLeft(caseFile({ jurisdictions: [{ beginDate: day('2024-10-01'), endDate: day('2025-05-20') }] }), asOf)).toBe(true);
    expect(hasLeft(caseFile({ exits: [day('2025-05-20')] }), asOf)).toBe(true);
  });

  it('is not one without any jurisdiction row: another rule asks for it', () => {
    expect(hasLeft(caseFile({ evaluations: [eligible] }), asOf)).toBe(false);
  });
});
