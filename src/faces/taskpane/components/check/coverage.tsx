import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { CheckReport } from '../../../../actions/check-workbook';
import { type UnjudgedReason, unjudgedReasons } from '../../../../actions/unjudged-reasons';
import { ActionLink, CellLink, CopyButton, Heading } from '../pieces';
import { useSession } from '../session-context';
import { counted, placeOf } from '../words';

const useStyles = makeStyles({
  parts: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  reason: { display: 'flex', flexDirection: 'column', alignItems: 'start' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

function RuleLinks({ rules }: { rules: readonly string[] }): ReactNode {
  const session = useSession();
  return rules.map((rule, index) => (
    <Fragment key={rule}>
      {index > 0 && ', '}
      <ActionLink onClick={() => session.show({ kind: 'rules', rule })}>{rule}</ActionLink>
    </Fragment>
  ));
}

function Reason({ reason, rules, records, cells }: UnjudgedReason): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.reason}>
      <span>{reason}</span>
      <span>
        {counted(records, 'record')}: <RuleLinks rules={rules} />
      </span>
      {cells.length > 0 && (
        <span className={styles.cells}>
          {cells.map((cell) => (
            <CellLink key={placeOf(cell)} alone area={{ sheet: cell.sheet, address: cell.cell }} label={placeOf(cell)} />
          ))}
        </span>
      )}
      <CopyButton text={() => `${reason}\n${counted(records, 'record')}: ${rules.join(', ')}`} />
    </li>
  );
}

/** What was not judged and why, what did not run, and how the workbook was read. */
export default function Coverage({ report: { notJudged, broken, off, notes } }: { report: CheckReport }): ReactNode {
  const styles = useStyles();
  const reasons = unjudgedReasons(notJudged);
  const others = [
    { title: 'Rules that broke, by a fault of the program', lines: broken.map(({ rule, title, fault }) => `${rule} ${title}: ${fault}`) },
    {
      title: 'Rules that the Settings sheet switches off',
      lines: off.map(({ rule, reason }) => (reason === '' ? rule : `${rule}: ${reason}`)),
    },
    { title: 'How the workbook was read', lines: notes },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <div className={styles.parts}>
      {reasons.length > 0 && <Heading>Not judged, and what mends it</Heading>}
      {reasons.length > 0 && (
        <ul className={styles.list}>
          {reasons.map((reason) => (
            <Reason key={reason.reason} {...reason} />
          ))}
        </ul>
      )}
      {others.map(({ title, lines }) => (
        <Fragment key={title}>
          <Heading>{title}</Heading>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fragment>
      ))}
      {reasons.length + others.length === 0 && <span>Every rule ran and judged every record that it is about.</span>}
    </div>
  );
}
