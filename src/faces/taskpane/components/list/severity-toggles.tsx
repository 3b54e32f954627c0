import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Shown } from '../../session';
import { Figures, SeverityIcon } from '../pieces';
import { usePane, useSession } from '../session-context';
import { counted, figure } from '../words';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  toggle: {
    flexGrow: 1,
    minWidth: 'fit-content',
    minHeight: '28px',
    padding: '0 6px',
    columnGap: '4px',
    fontWeight: tokens.fontWeightRegular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 339px)': { padding: '0 4px', columnGap: '2px' },
    '& .fui-Button__icon': { fontSize: '16px', width: '16px', height: '16px', marginRight: 0 },
  },
  on: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, backgroundColor: tokens.colorSubtleBackgroundSelected },
});

const toggles: readonly { readonly of: Shown; readonly words: (count: number) => string }[] = [
  { of: 'error', words: (count) => counted(count, 'error') },
  { of: 'warning', words: (count) => counted(count, 'warning') },
  { of: 'information', words: (count) => `${figure(count)} information` },
  { of: 'not-judged', words: (count) => `${figure(count)} not judged` },
];

/** How many there are of each severity, and which are listed. */
export function SeverityToggles(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { shown, counts } = usePane().list;
  const toggle = (of: Shown): void => {
    const others = [...shown].filter((other) => other !== of);
    session.ask({ shown: new Set(shown.has(of) ? others : [...others, of]) });
  };
  return (
    <div role="group" aria-label="Show" className={styles.group}>
      {toggles.map(({ of, words }) => (
        <ToggleButton
          key={of}
          size="small"
          appearance="subtle"
          checked={shown.has(of)}
          icon={<SeverityIcon of={of} outlined={!shown.has(of)} />}
          className={mergeClasses(styles.toggle, shown.has(of) && styles.on)}
          onClick={() => {
            toggle(of);
          }}
        >
          <Figures>{words(counts[of])}</Figures>
        </ToggleButton>
      ))}
    </div>
  );
}
