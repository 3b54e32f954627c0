import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { memo, type ReactNode } from 'react';
import type { ListChoice, ListLine } from '../../session';
import { Figures, SeverityIcon, Unseen } from '../pieces';
import { counted, figure, placeOf } from '../words';

const narrow = '@media (max-width: 240px)';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    columnGap: '6px',
    alignItems: 'start',
    cursor: 'pointer',
    outlineStyle: 'none',
    userSelect: 'text',
    // In high contrast these stay black, so that the words need no second color.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px', borderRadius: tokens.borderRadiusMedium },
    '& > svg': { marginTop: '2px' },
  },
  group: {
    gridTemplateColumns: '16px 16px minmax(0,1fr) auto',
    padding: `6px ${tokens.spacingHorizontalM} 6px 8px`,
  },
  finding: {
    gridTemplateColumns: '16px minmax(0,1fr)',
    padding: `5px ${tokens.spacingHorizontalM} 5px 30px`,
    [narrow]: { paddingLeft: '8px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground4,
    ':hover': { backgroundColor: tokens.colorNeutralBackground4 },
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight', paddingLeft: '27px' },
  },
  title: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  // The first row: who, and where. Cut while the line is closed, whole when it is chosen.
  first: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    [narrow]: { flexWrap: 'wrap' },
  },
  whole: { flexWrap: 'wrap' },
  name: { ...typographyStyles.body1, minWidth: 0 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  place: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    maxWidth: '65%',
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    [narrow]: { maxWidth: '100%' },
  },
  fact: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- no engine clamps lines without it
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
});

/** A line with its place in the tree. */
export interface TreeLineProps {
  readonly line: ListLine;
  /** Index among the lines. */
  readonly at: number;
  readonly id: string;
  /** Whether the keyboard stands on it. */
  readonly isActive: boolean;
  readonly groupBy: ListChoice['groupBy'];
  /** Of the region that holds its detail, when that is open. */
  readonly detailId: string | undefined;
  readonly onPress: (at: number) => void;
}

function GroupWords({ line }: { line: ListLine & { kind: 'group' } }): ReactNode {
  const styles = useStyles();
  return (
    <>
      {line.open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
      <SeverityIcon of={line.worst} named />
      <span className={styles.title}>
        {line.title} {line.detail !== '' && <span className={styles.small}>{line.detail}</span>}
      </span>
      <Figures>{figure(line.count)}</Figures>
    </>
  );
}

// The words of a line: who or what, where, and the fact.
function partsOf(line: Exclude<ListLine, { kind: 'group' }>, groupBy: ListChoice['groupBy']): readonly [string, string, string] {
  if (line.kind === 'unjudged') {
    const { title, count, reason } = line.unjudged;
    return [title, counted(count, 'record'), reason];
  }
  const { finding, name } = line;
  return [groupBy === 'student' ? finding.title : name, placeOf(finding), finding.message];
}

function FindingWords({ line, groupBy }: { line: Exclude<ListLine, { kind: 'group' }>; groupBy: ListChoice['groupBy'] }): ReactNode {
  const styles = useStyles();
  const [who, where, fact] = partsOf(line, groupBy);
  return (
    <>
      <SeverityIcon of={line.kind === 'finding' ? line.finding.severity : 'not-judged'} named />
      <span>
        <span className={mergeClasses(styles.first, line.chosen && styles.whole)}>
          <span className={mergeClasses(styles.name, !line.chosen && styles.cut)}>{who}</span> <span className={styles.place}>{where}</span>
        </span>{' '}
        {line.chosen ? <Unseen>{fact}</Unseen> : <span className={styles.fact}>{fact}</span>}
      </span>
    </>
  );
}

/** One line of the tree: a group, a finding, or what was not judged. */
export const TreeLine = memo(function TreeLine({ line, at, id, isActive, groupBy, detailId, onPress }: TreeLineProps): ReactNode {
  const styles = useStyles();
  const isGroup = line.kind === 'group';
  const press = (): void => {
    // Whoever marks text with the pointer wants to copy it.
    if (window.getSelection()?.isCollapsed !== false) onPress(at);
  };
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree around it hears the keys
    <div
      role="treeitem"
      id={id}
      tabIndex={isActive ? 0 : -1}
      aria-level={isGroup ? 1 : 2}
      aria-setsize={line.size}
      aria-posinset={line.position}
      aria-expanded={isGroup ? line.open : undefined}
      aria-selected={isGroup ? undefined : line.chosen}
      aria-details={detailId}
      className={mergeClasses(styles.line, isGroup ? styles.group : styles.finding, !isGroup && line.chosen && styles.chosen)}
      onClick={press}
    >
      {isGroup ? <GroupWords line={line} /> : <FindingWords line={line} groupBy={groupBy} />}
    </div>
  );
});
