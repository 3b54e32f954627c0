import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { rules } from '../../../../domain/rules/catalogue';
import { CopyButton, Heading } from '../pieces';
import { ScreenHead } from '../screen-head';
import { usePane, useSession } from '../session-context';
import { counted } from '../words';
import { makers, mitWords } from './licences';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    overflowWrap: 'anywhere',
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  text: { margin: 0 },
  strong: { ...typographyStyles.body1Strong, margin: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  list: { ...typographyStyles.caption1, margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
});

const latest = rules
  .map(({ since }) => since)
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .at(-1);

/** `1.0.0, 51 rules`. */
const ruleSet = `${latest ?? 'none'}, ${counted(rules.length, 'rule')}`;

const privacy: readonly string[] = [
  'Your workbook is read and checked inside Excel, on this computer or in your browser. No cell value is sent anywhere.',
  'The pane loads its own files and Office.js of Microsoft, nothing else. It keeps no student data: no cookie, no storage, no log.',
  'What is written stays in the workbook: marks as conditional formats, sheets that you ask for, and the switch for marks. Each can be taken back.',
];

/** Version, rule set, privacy with what was counted, licenses. */
export default function AboutScreen({ version }: { version: string }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { requestsOutside } = usePane();
  const requests = `${counted(requestsOutside, 'network request')} since opening.`;
  return (
    <>
      <ScreenHead title="About and privacy" back="Back to the check" onBack={() => session.show({ kind: 'check' })} />
      <div className={styles.page}>
        <div className={styles.part}>
          <p className={styles.strong}>SER Workbench {version}</p>
          <p className={styles.text}>Rule set {ruleSet}</p>
          <p className={styles.text}>Checks Louisiana special-education (SER) records that are kept in Excel workbooks.</p>
          <div>
            <CopyButton text={() => `SER Workbench ${version}\nRule set ${ruleSet}\n${requests}`} />
          </div>
        </div>
        <section className={styles.part} aria-labelledby="privacy">
          <Heading id="privacy">Privacy</Heading>
          <p className={styles.strong}>{requests}</p>
          {privacy.map((sentence) => (
            <p key={sentence} className={styles.text}>
              {sentence}
            </p>
          ))}
        </section>
        <section className={styles.part} aria-labelledby="licenses">
          <Heading id="licenses">Licenses</Heading>
          <p className={styles.small}>The pane is built from these packages, all under the MIT License:</p>
          <ul className={styles.list}>
            {makers.map(({ holder, packages }) => (
              <li key={holder}>{`${packages.join(', ')}: ${holder}`}</li>
            ))}
          </ul>
          {mitWords.map((words) => (
            <p key={words} className={styles.small}>
              {words}
            </p>
          ))}
        </section>
      </div>
    </>
  );
}
