import { Button, mergeClasses } from '@fluentui/react-components';
import { TableAdd24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { ActionLink, Heading } from '../pieces';
import { useSession } from '../session-context';
import { useScreenStyles } from './screen-styles';

/** The workbook has no sheet of ours yet: how to begin, in three steps. */
export function NoSheets(): ReactNode {
  const styles = useScreenStyles();
  const session = useSession();
  return (
    <div className={mergeClasses(styles.screen, styles.first)}>
      <TableAdd24Regular aria-hidden />
      <h2 className={styles.title}>This workbook has no SER sheets yet.</h2>
      <p className={styles.text}>Empty SER sheets are added after your last sheet. Your own sheets stay as they are.</p>
      <Button appearance="primary" size="large" className={styles.wide} onClick={() => void session.addSheets()}>
        Add the SER sheets
      </Button>
      <hr className={styles.rule} />
      <Heading>How it works</Heading>
      <ol className={styles.steps}>
        <li>Add the sheets and enter or paste your records.</li>
        <li>Enter the school calendar of your district.</li>
        <li>Check. Each finding says where, why and what to do.</li>
      </ol>
      <p className={styles.small}>
        Nothing leaves this workbook. <ActionLink onClick={() => session.show({ kind: 'about' })}>How this is kept</ActionLink>
      </p>
    </div>
  );
}
