import { Button, mergeClasses } from '@fluentui/react-components';
import { DismissCircle24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { troubleText, type Trouble } from '../../session';
import { CopyButton } from '../pieces';
import { useSession } from '../session-context';
import { useScreenStyles } from './screen-styles';

/** The check could not be made: what happened, what is safe, what to do. */
export function CheckFailed({ trouble }: { trouble: Trouble }): ReactNode {
  const styles = useScreenStyles();
  const session = useSession();
  return (
    <div className={mergeClasses(styles.screen, styles.first)}>
      <DismissCircle24Regular aria-hidden />
      <h2 className={styles.title}>{trouble.happened}</h2>
      <p className={styles.text}>{trouble.safe}</p>
      <p className={styles.text}>{trouble.remedy}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void session.check()}>
          Try again
        </Button>
        <CopyButton label="Copy details" text={() => troubleText(trouble)} />
      </div>
      <p className={styles.small}>The details name the fault and the version. They hold no student data.</p>
    </div>
  );
}
