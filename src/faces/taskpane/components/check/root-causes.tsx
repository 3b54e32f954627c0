import { Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane, useSession } from '../session-context';

const useStyles = makeStyles({
  card: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    width: 'auto',
    minWidth: 0,
    paddingTop: '2px',
    paddingBottom: '4px',
    userSelect: 'text',
    overflowWrap: 'anywhere',
  },
  mend: { fontWeight: tokens.fontWeightSemibold },
});

/** One gap that explains many outcomes is one card with its mend. */
export function RootCauses(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { list } = usePane();
  return list.rootCauses.map(({ key, sentence, remedy, target }) => (
    <MessageBar key={key} intent="warning" layout="multiline" className={styles.card}>
      <MessageBarBody>
        {sentence}{' '}
        <Link as="button" inline className={styles.mend} onClick={() => void (target ? session.select(target) : session.addSheets())}>
          {remedy}
        </Link>
      </MessageBarBody>
    </MessageBar>
  ));
}
