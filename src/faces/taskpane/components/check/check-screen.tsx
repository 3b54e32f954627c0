import { makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../session-context';
import { CheckDone } from './check-done';
import { CheckFailed } from './check-failed';
import { CheckReady } from './check-ready';
import { CheckRunning } from './check-running';
import { NoSheets } from './no-sheets';

const useStyles = makeStyles({
  calm: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

/** The check of the open workbook, in each of its states. */
export function CheckScreen(): ReactNode {
  const styles = useStyles();
  const { check } = usePane();
  switch (check.kind) {
    case 'opening':
      return (
        <div className={styles.calm}>
          <h2 id="opening" className={styles.title}>
            Looking at the workbook
          </h2>
          <ProgressBar thickness="large" aria-labelledby="opening" />
        </div>
      );
    case 'no-sheets':
      return <NoSheets />;
    case 'ready':
      return <CheckReady sheets={check.sheets} />;
    case 'running':
      return <CheckRunning progress={check.progress} part={check.part} />;
    case 'done':
      return <CheckDone report={check.report} partial={check.partial} />;
    case 'failed':
      return <CheckFailed trouble={check.trouble} />;
  }
}
