import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SheetLine } from '../../session';
import { ActionLink, Figures, Heading, Unseen } from '../pieces';
import { useSession } from '../session-context';
import { counted, figure } from '../words';
import { MarksRow } from './marks-row';
import { useScreenStyles } from './screen-styles';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    ...typographyStyles.body1,
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 0' },
    '& td': { textAlign: 'right', padding: '2px 0' },
    '& thead th': { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
    '& thead th:last-child': { textAlign: 'right' },
  },
  missing: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'grid', gridTemplateColumns: '16px minmax(0,1fr)', columnGap: '6px' },
  icon: { color: tokens.colorStatusWarningForeground3, marginTop: '2px' },
});

function FoundSheets({ sheets }: { sheets: readonly SheetLine[] }): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Sheets found: {figure(sheets.length)}</th>
          <th scope="col">Rows</th>
        </tr>
      </thead>
      <tbody>
        {sheets.map(({ sheet, rows }) => (
          <tr key={sheet}>
            <th scope="row">{sheet}</th>
            <td>
              <Figures>{figure(rows ?? 0)}</Figures>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MissingSheets({ sheets }: { sheets: readonly SheetLine[] }): ReactNode {
  const styles = useStyles();
  const screen = useScreenStyles();
  const session = useSession();
  return (
    <section className={screen.together} aria-labelledby="missing-sheets">
      <Heading id="missing-sheets">{counted(sheets.length, 'sheet is missing', 'sheets are missing')}</Heading>
      <ul className={styles.missing}>
        {sheets.map(({ sheet, cost }) => (
          <li key={sheet} className={styles.line}>
            <Warning16Filled className={styles.icon} aria-hidden />
            <span>{cost ?? `There is no ${sheet} sheet.`}</span>
          </li>
        ))}
      </ul>
      <p className={screen.small}>
        <ActionLink onClick={() => void session.addSheets()}>Add the missing sheets</ActionLink>. Yours stay as they are.
      </p>
    </section>
  );
}

/** The workbook can be checked: what is there, what is missing and what that costs. */
export function CheckReady({ sheets }: { sheets: readonly SheetLine[] }): ReactNode {
  const styles = useScreenStyles();
  const session = useSession();
  const missing = sheets.filter(({ rows, cost }) => rows === undefined && cost !== undefined);
  return (
    <div className={styles.screen}>
      <h2 className={styles.title}>
        <Unseen>Ready to check</Unseen>
      </h2>
      <Button appearance="primary" size="large" className={styles.wide} onClick={() => void session.check()}>
        Check workbook
      </Button>
      <MarksRow />
      {missing.length > 0 && <MissingSheets sheets={missing} />}
      <FoundSheets sheets={sheets.filter(({ rows }) => rows !== undefined)} />
    </div>
  );
}
