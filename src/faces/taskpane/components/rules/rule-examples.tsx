import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { headerOf } from '../../../../checking';
import { day, usDate } from '../../../../domain/day';
import { type AnySheet, serSheets } from '../../../../domain/model';
import type { Example, ExampleValue } from '../../../../domain/rules/define-rule';
import { Heading } from '../pieces';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '2px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  name: { display: 'block' },
  small: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

// Examples hold meanings and ISO dates; a person reads words and dates.
function valueWords(value: Exclude<ExampleValue, undefined>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? usDate(day(value)) : value;
  return 'written' in value ? `"${String(value.written)}"` : value.join(', ');
}

/** The records of an example in words: `Evaluations: Consent Date 08/11/2025, Dissemination Date 11/12/2025`. */
export const recordsOf = ({ given }: Example): readonly string[] =>
  Object.entries(given).flatMap(([title, records]) => {
    const sheet = (serSheets as readonly AnySheet[]).find((each) => each.title === title);
    return records.map((record) => {
      const values = Object.entries(record).map(([field, value]) => {
        const header = sheet ? headerOf(sheet, field) : field;
        return value === undefined ? `${header} blank` : `${header} ${valueWords(value)}`;
      });
      return values.length === 0 ? title : `${title}: ${values.join(', ')}`;
    });
  });

/** Examples of a rule, each with its records and, where it finds something, the words of the finding. */
export function RuleExamples({ title, examples }: { title: string; examples: readonly Example[] }): ReactNode {
  const styles = useStyles();
  if (examples.length === 0) return undefined;
  return (
    <div className={styles.part}>
      <Heading>{title}</Heading>
      <ul className={styles.list}>
        {examples.map((example) => (
          <li key={example.name}>
            <span className={styles.name}>{example.name}</span>
            {recordsOf(example).map((record, index) => (
              <span key={index} className={styles.small}>
                {record}
              </span>
            ))}
            {example.says !== undefined && <span className={styles.small}>{`It says: "${example.says}"`}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
