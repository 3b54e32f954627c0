import { Link, makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { problemSentence } from '../../../../domain/problems';
import { usePane, useSession } from '../session-context';
import { counted } from '../words';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, ...typographyStyles.caption1 },
  switch: {
    marginLeft: '-8px',
    '& .fui-Switch__label': { padding: '6px 8px 6px 4px' },
    '& .fui-Switch__indicator': { margin: '6px 4px 6px 8px' },
  },
  words: { color: tokens.colorNeutralForeground2 },
  link: { minHeight: '24px', fontSize: 'inherit', lineHeight: 'inherit' },
  left: { flexBasis: '100%', margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
});

/** The switch for marks in the cells, how many there are, the way to clear them, and the sheets that could not be marked. */
export function MarksRow(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { marks } = usePane();
  return (
    <div role="group" aria-label="Marks in the cells" className={styles.row}>
      <Switch
        label="Mark cells"
        className={styles.switch}
        checked={marks.on}
        disabled={marks.busy}
        onChange={(_, { checked }) => void session.setMarks(checked)}
      />
      {marks.busy && <span className={styles.words}>Working on the marks</span>}
      {!marks.busy && marks.cells > 0 && (
        <>
          <span className={styles.words}>{counted(marks.cells, 'cell')} marked</span>
          <Link as="button" inline className={styles.link} onClick={() => void session.clearMarks()}>
            Clear marks
          </Link>
        </>
      )}
      {marks.unmarked.length > 0 && (
        <ul className={styles.left} aria-label="Sheets that could not be marked">
          {marks.unmarked.map(({ sheet, problem }) => (
            <li key={sheet}>{`${sheet} could not be marked. ${problemSentence(problem)}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
