import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { headerOf, lawOf, usesOf } from '../../../../checking';
import type { AnyRule, Severity } from '../../../../domain/rules/define-rule';
import { LawList } from '../law-list';
import { CopyButton, Heading, SeverityIcon } from '../pieces';
import { ScreenHead } from '../screen-head';
import { usePane, useSession } from '../session-context';
import { counted, shownNames } from '../words';
import { RuleExamples } from './rule-examples';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    overflowWrap: 'anywhere',
  },
  part: { display: 'flex', flexDirection: 'column', gap: '2px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { margin: 0 },
  severity: { display: 'grid', gridTemplateColumns: '16px minmax(0,1fr)', columnGap: '6px', '& > svg': { marginTop: '2px' } },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  alone: { minHeight: '24px' },
});

const meanings: Readonly<Record<Severity, string>> = {
  error: 'It stands between you and upload.',
  warning: 'Look at it; the records may be right.',
  information: 'Good to know; nothing has to be changed.',
};

// What a district can do about the rule itself.
function switchWords({ always, byDefault }: AnyRule): string {
  if (always) return 'It is about identity and cannot be switched off.';
  return byDefault === 'off'
    ? 'It is off until the Settings sheet switches it on.'
    : 'The Settings sheet can switch it off, with a reason.';
}

/** `Evaluations: Consent Date, Dissemination Date`, sheet by sheet. */
function looksAt(rule: AnyRule): readonly string[] {
  const uses = usesOf(rule).map(({ sheet, fields }) => `${sheet.title}: ${fields.map((field) => headerOf(sheet, field)).join(', ')}`);
  return uses.length === 0 ? ['The cells of every SER sheet whose column it is about.'] : [...new Set(uses)];
}

const textOf = (rule: AnyRule): string =>
  [`${rule.id} ${rule.title}`, `${shownNames[rule.severity]}. ${meanings[rule.severity]}`, `Law: ${lawOf(rule.sources)}`].join('\n');

function ItsFindings({ rule }: { rule: AnyRule }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { check, list } = usePane();
  const count = check.kind === 'done' ? check.report.findings.filter((finding) => finding.rule === rule.id).length : 0;
  if (count === 0) return undefined;
  const show = (): void => {
    session.ask({ search: rule.id, shown: new Set([...list.shown, 'error', 'warning', 'information']), site: '', coordinator: '' });
    session.show({ kind: 'check' });
  };
  return (
    <div>
      <Link as="button" inline className={styles.alone} onClick={show}>
        {counted(count, 'finding')} of it in this workbook
      </Link>
    </div>
  );
}

/** One rule: what it means, how bad it is, what it rests on, and examples of what it finds and what it lets pass. */
export function RulePage({ rule }: { rule: AnyRule }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  return (
    <>
      <ScreenHead title={`Rule ${rule.id}`} back="Back to all rules" onBack={() => session.show({ kind: 'rules', rule: undefined })} />
      <div className={styles.page}>
        <p className={styles.title}>{rule.title}</p>
        <div className={styles.severity}>
          <SeverityIcon of={rule.severity} />
          <span>
            {shownNames[rule.severity]}. {meanings[rule.severity]}
          </span>
        </div>
        <ItsFindings rule={rule} />
        <div className={styles.part}>
          <Heading>Rests on</Heading>
          <LawList sources={rule.sources} />
        </div>
        <div className={styles.part}>
          <Heading>Looks at</Heading>
          <ul className={styles.list}>
            {looksAt(rule).map((use) => (
              <li key={use}>{use}</li>
            ))}
          </ul>
        </div>
        <RuleExamples title="It finds" examples={rule.examples.fail} />
        <RuleExamples title="It lets pass" examples={rule.examples.pass} />
        <p className={styles.small}>
          {switchWords(rule)} In the rule set since {rule.since}.
        </p>
        <div>
          <CopyButton text={() => textOf(rule)} />
        </div>
      </div>
    </>
  );
}
