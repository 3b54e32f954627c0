import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Stale } from '../session';
import { useLineFocus } from './line-focus';
import { usePane, useSession } from './session-context';
import { counted } from './words';

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    maxHeight: '30dvh',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    userSelect: 'text',
    ...typographyStyles.caption1,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '22px',
    padding: `3px ${tokens.spacingHorizontalM}`,
  },
  followed: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground1 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  stale: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '0 6px',
    minHeight: '20px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  link: { minHeight: '24px', fontSize: 'inherit', lineHeight: 'inherit' },
});

/** How far behind the workbook the findings are. */
const staleWords = ({ rows, checking }: Stale): string => {
  if (checking) return 'Checking what changed';
  return rows === undefined ? 'Changed since the check' : `${counted(rows, 'row')} changed since the check`;
};

/** What is known about the cell that is selected in Excel. It is offered, and never takes the keyboard. */
function Followed(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { followed, list, check, screen } = usePane();
  const lineFocus = useLineFocus();
  const finding = followed?.findings.find((key) => key !== list.chosen);
  const shown = check.kind === 'done' && followed !== undefined;
  return (
    <div aria-live="polite" className={mergeClasses(shown && styles.line, shown && styles.followed)}>
      {shown && <span className={styles.words}>{followed.sentence}</span>}
      {shown && finding !== undefined && (
        <Link
          as="button"
          inline
          className={styles.link}
          onClick={() => {
            if (screen.kind !== 'check') session.show({ kind: 'check' });
            void lineFocus.follow(async () => session.choose(finding, false));
          }}
        >
          Show
        </Link>
      )}
    </div>
  );
}

/** The status line, the only one that speaks by itself, with what the check lacks by now. */
export function Footer(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { status, stale, check } = usePane();
  return (
    <footer className={styles.footer}>
      <Followed />
      <div className={styles.line}>
        <span role="status" className={styles.words}>
          {status}
        </span>
        {stale && (
          <span className={styles.stale}>
            <ArrowSync16Regular aria-hidden />
            {staleWords(stale)}
          </span>
        )}
        {stale && !stale.checking && (
          <Link as="button" inline className={styles.link} onClick={() => void session.recheck()}>
            Re-check
          </Link>
        )}
        {!stale && check.kind === 'done' && (
          <Link as="button" inline className={styles.link} onClick={() => void session.check()}>
            Check again
          </Link>
        )}
      </div>
    </footer>
  );
}
