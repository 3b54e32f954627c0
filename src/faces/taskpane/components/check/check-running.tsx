import { Button, mergeClasses, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Unseen } from '../pieces';
import { useSession } from '../session-context';
import { useScreenStyles } from './screen-styles';

/** The check runs: how far it is in the unit that a person counts in, and the way out. */
export function CheckRunning({ progress, part }: { progress: string; part: number | undefined }): ReactNode {
  const styles = useScreenStyles();
  const session = useSession();
  // A screen reader hears each quarter, not each step.
  const quarters = Math.floor((part ?? 0) * 4);
  return (
    <div className={styles.screen}>
      <div className={styles.together}>
        <h2 id="progress" className={mergeClasses(styles.title, styles.counting)}>
          {progress}
        </h2>
        <ProgressBar {...(part !== undefined && { value: part })} thickness="large" aria-labelledby="progress" />
        <Unseen live>{quarters === 0 ? '' : `${String(quarters * 25)} percent done`}</Unseen>
      </div>
      <Button className={styles.wide} onClick={() => session.stop()}>
        Stop and keep what is found
      </Button>
      <p className={styles.small}>No cell value is changed. You can keep working; rows that you change now are checked again at the end.</p>
    </div>
  );
}
