import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Citation } from '../../../domain/sources';
import { markNames } from './words';

const useStyles = makeStyles({
  laws: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  law: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
  },
  badge: { whiteSpace: 'nowrap', flexShrink: 0 },
});

/** What a rule rests on, each place with its mark. */
export function LawList({ sources }: { sources: readonly Citation[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.laws}>
      {sources.map(({ source, mark, note }) => (
        <li key={`${source} ${note ?? ''}`} className={styles.law}>
          <Badge appearance="outline" color={mark === 'sourced' ? 'success' : 'informative'} className={styles.badge}>
            {markNames[mark]}
          </Badge>
          <span>{note === undefined ? source : `${source}: ${note}`}</span>
        </li>
      ))}
    </ul>
  );
}
