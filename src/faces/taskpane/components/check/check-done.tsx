import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { CheckReport } from '../../../../actions/check-workbook';
import { FindingsList } from '../list/findings-list';
import { ListTools } from '../list/list-tools';
import { SeverityToggles } from '../list/severity-toggles';
import { GateCard } from './gate-card';
import { MarksRow } from './marks-row';
import { RootCauses } from './root-causes';

const useStyles = makeStyles({
  // Rows are measured while they scroll in; an anchor of the browser's own would move them twice.
  scroller: { flexGrow: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'auto', overflowAnchor: 'none', position: 'relative' },
  marks: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0` },
});

/** What the check says: the answer first, then what explains it, then the list. */
export function CheckDone({ report, partial }: { report: CheckReport; partial: boolean }): ReactNode {
  const styles = useStyles();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  return (
    <div ref={setScroller} className={styles.scroller}>
      <div>
        <GateCard report={report} partial={partial} />
        <RootCauses />
        <div className={styles.marks}>
          <MarksRow />
        </div>
        <SeverityToggles />
      </div>
      <ListTools />
      <FindingsList scroller={scroller} />
    </div>
  );
}
