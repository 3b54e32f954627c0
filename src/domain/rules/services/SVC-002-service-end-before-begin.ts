import { services } from '../../model';
import { cite } from '../../sources';
import { endBeforeBegin } from '../shapes/end-before-begin';

export default endBeforeBegin({
  id: 'SVC-002',
  sheet: services,
  begin: 'beginDate',
  end: 'endDate',
  title: 'Service ends before it begins',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  examples: {
    fail: [
      {
        name: 'ended the day before it began',
        says: 'End Date 02/09/2026 is before Begin Date 02/10/2026',
        at: 'End Date',
        given: { Services: [{ service: 'counselling', beginDate: '2026-02-10', endDate: '2026-02-09' }] },
      },
    ],
    pass: [
      { name: 'one day', given: { Services: [{ service: 'counselling', beginDate: '2026-02-10', endDate: '2026-02-10' }] } },
      { name: 'still open', given: { Services: [{ service: 'counselling', beginDate: '2026-02-10' }] } },
    ],
  },
});
