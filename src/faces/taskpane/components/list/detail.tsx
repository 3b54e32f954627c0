import { Button, makeStyles, tokens, Tooltip, typographyStyles } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode } from 'react';
import type { CellAddress, FindingLine, UnjudgedLine } from '../../../../actions/check-workbook';
import { findingText, unjudgedText, type ListLine } from '../../session';
import { LawList } from '../law-list';
import { ActionLink, CellLink, CopyButton, Heading } from '../pieces';
import { useSession } from '../session-context';
import { placeOf } from '../words';
import { stepOf } from './tree-keys';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    userSelect: 'text',
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight' },
  },
  text: { margin: 0 },
  part: { display: 'flex', flexDirection: 'column', gap: '2px' },
  cells: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  cell: { display: 'flex', flexWrap: 'wrap', columnGap: '6px', alignItems: 'center' },
  small: { ...typographyStyles.caption1, '& > button': { minHeight: '24px' } },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', marginLeft: '-8px' },
  between: { flexGrow: 1 },
});

/** A line of the list that has a detail. */
export type DetailedLine = Exclude<ListLine, { kind: 'group' }>;

interface CellsProps {
  readonly title: string;
  readonly cells: readonly (CellAddress & { readonly column?: string })[];
}

function Cells({ title, cells }: CellsProps): ReactNode {
  const styles = useStyles();
  if (cells.length === 0) return undefined;
  return (
    <div className={styles.part}>
      <Heading>{title}</Heading>
      <ul className={styles.cells}>
        {cells.map((cell) => (
          <li key={placeOf(cell)} className={styles.cell}>
            <CellLink alone area={{ sheet: cell.sheet, address: cell.cell }} label={placeOf(cell)} />
            {cell.column !== undefined && <span>{cell.column}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function RuleLink({ rule }: { rule: string }): ReactNode {
  const session = useSession();
  return (
    <span className={useStyles().small}>
      <ActionLink onClick={() => session.show({ kind: 'rules', rule })}>Rule {rule}</ActionLink>
    </span>
  );
}

function FindingParts({ finding }: { finding: FindingLine }): ReactNode {
  const styles = useStyles();
  const { message, fix, related, sources, rule } = finding;
  return (
    <>
      <p className={styles.text}>{message}</p>
      <div className={styles.part}>
        <Heading>What to do</Heading>
        <p className={styles.text}>{fix}</p>
      </div>
      <Cells title="Cells" cells={[finding, ...related.filter((cell) => placeOf(cell) !== placeOf(finding))]} />
      <div className={styles.part}>
        <Heading>Law</Heading>
        <LawList sources={sources} />
        <RuleLink rule={rule} />
      </div>
    </>
  );
}

function UnjudgedParts({ unjudged: { reason, cells, rule } }: { unjudged: UnjudgedLine }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <div className={styles.part}>
        <Heading>Why, and what mends it</Heading>
        <p className={styles.text}>{reason}</p>
      </div>
      <Cells title="Cells" cells={cells.map(({ sheet, cell }) => ({ sheet, cell }))} />
      <RuleLink rule={rule} />
    </>
  );
}

function Step({ direction }: { direction: 'next' | 'previous' }): ReactNode {
  const session = useSession();
  const isNext = direction === 'next';
  return (
    <Tooltip content={isNext ? 'Next finding (n)' : 'Previous finding (p)'} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={isNext ? <ArrowDown16Regular /> : <ArrowUp16Regular />}
        onClick={() => void session.step(direction)}
      />
    </Tooltip>
  );
}

interface DetailProps {
  readonly line: DetailedLine;
  readonly id: string;
  /** Id of the line that names the detail. */
  readonly labelledBy: string;
  readonly onLeave: () => void;
}

/** What is known about the chosen line. Esc goes back to the line, n and p to the next and the previous finding. */
export function Detail({ line, id, labelledBy, onLeave }: DetailProps): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const text = (): string => (line.kind === 'finding' ? findingText(line.finding) : unjudgedText(line.unjudged));
  const keys = (event: KeyboardEvent): void => {
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : stepOf(event.key);
    if (event.key === 'Escape') onLeave();
    else if (step?.kind === 'step') void session.step(step.direction);
    else return;
    event.preventDefault();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys work on all that is inside
    <section id={id} aria-labelledby={labelledBy} className={styles.detail} onKeyDown={keys}>
      {line.kind === 'finding' ? <FindingParts finding={line.finding} /> : <UnjudgedParts unjudged={line.unjudged} />}
      <div className={styles.actions}>
        <CopyButton text={text} />
        <span className={styles.between} />
        <Step direction="previous" />
        <Step direction="next" />
      </div>
    </section>
  );
}
