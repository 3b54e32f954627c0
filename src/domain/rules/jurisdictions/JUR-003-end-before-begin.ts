import { jurisdictions } from '../../model';
import { cite } from '../../sources';
import { endBeforeBegin } from '../shapes/end-before-begin';

export default endBeforeBegin({
  id: 'JUR-003',
  sheet: jurisdictions,
  begin: 'beginDate',
  end: 'endDate',
  title: 'A jurisdiction ends before it begins',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  examples: {
    fail: [
      {
        name: 'thirty days before',
        says: 'End Date 02/08/2022 is before Begin Date 03/10/2022',
        at: 'End Date',
        given: { Jurisdictions: [{ beginDate: '2022-03-10', endDate: '2022-02-08', endReason: 'movedKnownToContinue' }] },
      },
      {
        name: 'the day before',
        given: { Jurisdictions: [{ beginDate: '2022-03-10', endDate: '2022-03-09', endReason: 'movedKnownToContinue' }] },
      },
    ],
    pass: [
      {
        name: 'one day',
        given: { Jurisdictions: [{ beginDate: '2022-03-10', endDate: '2022-03-10', endReason: 'movedKnownToContinue' }] },
      },
      { name: 'open', given: { Jurisdictions: [{ beginDate: '2022-03-10' }] } },
    ],
  },
});
