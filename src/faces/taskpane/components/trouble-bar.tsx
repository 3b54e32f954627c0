import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { troubleText } from '../session';
import { useCopy, usePane, useSession } from './session-context';

const useStyles = makeStyles({
  bar: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    width: 'auto',
    minWidth: 0,
    flexShrink: 0,
    // Zoomed far in, the bar leaves room for what it is about.
    maxHeight: '40dvh',
    overflowY: 'auto',
    userSelect: 'text',
  },
  body: { overflowWrap: 'anywhere' },
});

/** The last command that failed while findings stand: what happened, what is safe, what to do. */
export function TroubleBar(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const copy = useCopy();
  const { trouble } = usePane();
  if (!trouble) return undefined;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{trouble.happened}</MessageBarTitle> {trouble.safe} {trouble.remedy}{' '}
        <Link
          as="button"
          inline
          onClick={() => {
            copy(troubleText(trouble));
          }}
        >
          Copy details
        </Link>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label="Put away"
            icon={<Dismiss16Regular />}
            onClick={() => session.dismissTrouble()}
          />
        }
      />
    </MessageBar>
  );
}
