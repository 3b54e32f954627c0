import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, DismissCircle20Filled, QuestionCircle20Filled } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { CheckReport } from '../../../../actions/check-workbook';
import { useLineFocus } from '../line-focus';
import { CopyButton } from '../pieces';
import { usePane, useSession } from '../session-context';

const Coverage = lazy(async () => import('./coverage'));

const useStyles = makeStyles({
  gate: {
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gridTemplateColumns: '20px minmax(0,1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    userSelect: 'text',
    overflowWrap: 'anywhere',
    '& > *': { gridColumn: 2 },
    '& > svg': { gridColumn: 1, marginTop: '1px' },
  },
  closed: { backgroundColor: tokens.colorStatusDangerBackground1, '& > svg': { color: tokens.colorStatusDangerForeground1 } },
  unknown: { backgroundColor: tokens.colorStatusWarningBackground1, '& > svg': { color: tokens.colorStatusWarningForeground3 } },
  open: { backgroundColor: tokens.colorStatusSuccessBackground1, '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
  title: { ...typographyStyles.subtitle2, margin: 0, textWrap: 'balance' },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  link: { minHeight: '24px', fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

const gates = { closed: DismissCircle20Filled, unknown: QuestionCircle20Filled, open: CheckmarkCircle20Filled } as const;

function gateOf({ counts }: CheckReport, partial: boolean): keyof typeof gates {
  if (counts.error > 0) return 'closed';
  return partial || counts.broken > 0 || counts.notJudgedErrorRules > 0 ? 'unknown' : 'open';
}

function GoToFirst({ report }: { report: CheckReport }): ReactNode {
  const session = useSession();
  const lineFocus = useLineFocus();
  const { list } = usePane();
  const worst = (['error', 'warning', 'information'] as const).find((severity) => report.counts[severity] > 0);
  if (worst === undefined) return undefined;
  const go = async (): Promise<void> => {
    session.ask({ shown: new Set([...list.shown, worst]), search: '', site: '', coordinator: '' });
    await session.choose(undefined);
    await session.step('next');
  };
  return (
    <Button appearance="primary" onClick={() => void lineFocus.follow(go)}>
      {worst === 'information' ? 'Go to first finding' : `Go to first ${worst}`}
    </Button>
  );
}

/** May the workbook be uploaded, how much was judged, and the one thing to do next. */
export function GateCard({ report, partial }: { report: CheckReport; partial: boolean }): ReactNode {
  const styles = useStyles();
  const gate = gateOf(report, partial);
  const Icon = gates[gate];
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <section aria-label="Result" className={mergeClasses(styles.gate, styles[gate])}>
      <Icon aria-hidden />
      <h2 className={styles.title}>{report.gate}</h2>
      {partial && <p className={styles.small}>Partial: the check was stopped. What was found until then is listed.</p>}
      <p className={styles.small}>
        <Link
          as="button"
          inline
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          className={styles.link}
          onClick={() => setIsOpen(!isOpen)}
        >
          {report.coverage}
        </Link>
      </p>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Suspense>
            <Coverage report={report} />
          </Suspense>
        )}
      </div>
      <div className={styles.actions}>
        <GoToFirst report={report} />
        <CopyButton text={() => `${report.gate}\n${report.coverage}`} />
      </div>
    </section>
  );
}
