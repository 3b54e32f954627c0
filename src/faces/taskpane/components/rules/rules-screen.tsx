import { makeStyles, SearchBox, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { rules } from '../../../../domain/rules/catalogue';
import type { AnyRule } from '../../../../domain/rules/define-rule';
import { SeverityIcon } from '../pieces';
import { ScreenHead } from '../screen-head';
import { useSession } from '../session-context';
import { counted } from '../words';
import { RulePage } from './rule-page';

const useStyles = makeStyles({
  tools: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, display: 'flex' },
  search: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  list: { listStyleType: 'none', margin: 0, padding: `0 0 ${tokens.spacingVerticalL}` },
  rule: {
    width: '100%',
    border: 'none',
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '16px minmax(0,1fr)',
    columnGap: '6px',
    alignItems: 'start',
    textAlign: 'left',
    padding: `6px ${tokens.spacingHorizontalM}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    cursor: 'pointer',
    ...typographyStyles.body1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px', borderRadius: tokens.borderRadiusMedium },
    '& > svg': { marginTop: '2px' },
  },
  id: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0, padding: `0 ${tokens.spacingHorizontalM}` },
});

function RuleLine({ rule }: { rule: AnyRule }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  return (
    <button type="button" className={styles.rule} onClick={() => session.show({ kind: 'rules', rule: rule.id })}>
      <SeverityIcon of={rule.severity} named />
      <span>
        {rule.title} <span className={styles.id}>{rule.id}</span>
      </span>
    </button>
  );
}

/** All rules, or the one that is asked for. */
export default function RulesScreen({ rule: id }: { rule: string | undefined }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const [search, setSearch] = useState('');
  const rule = rules.find((each) => each.id === id);
  if (rule) return <RulePage rule={rule} />;
  const words = search.trim().toLowerCase();
  const found = rules.filter((each) => `${each.id} ${each.title}`.toLowerCase().includes(words));
  return (
    <>
      <ScreenHead title="Rules" back="Back to the check" onBack={() => session.show({ kind: 'check' })} />
      <div className={styles.tools}>
        <SearchBox
          size="small"
          placeholder="Id or words"
          aria-label="Search rules"
          className={styles.search}
          value={search}
          onChange={(_, { value }) => {
            setSearch(value);
          }}
        />
      </div>
      <p className={styles.count}>{counted(found.length, 'rule')}</p>
      <ul className={styles.list}>
        {found.map((each) => (
          <li key={each.id}>
            <RuleLine rule={each} />
          </li>
        ))}
      </ul>
    </>
  );
}
