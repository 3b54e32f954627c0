import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { type Day, day, isoDate } from '../../../domain/day';
import { fluentRef } from './fluent-ref';
import { usePane, useSession } from './session-context';

const useStyles = makeStyles({
  form: {
    order: 1,
    flexBasis: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`,
  },
  input: { flexGrow: 1, minWidth: '110px' },
  button: { minWidth: 0, whiteSpace: 'nowrap' },
  wrong: { ...typographyStyles.caption1, flexBasis: '100%', color: tokens.colorStatusDangerForeground3 },
});

// An entry that is not finished reads as blank.
function entered(text: string): Day | undefined {
  try {
    return day(text);
  } catch {
    return undefined;
  }
}

/** An entry of a date, and what becomes of it. */
function useEntry(onClose: () => void) {
  const session = useSession();
  const { asOf } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(isoDate(asOf.day));
  const [wrong, setWrong] = useState(false);
  useEffect(() => input.current?.focus(), []);
  const use = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = entered(text);
    if (chosen === undefined) {
      setWrong(true);
      input.current?.focus();
      return;
    }
    onClose();
    void session.setAsOf('date', chosen);
  };
  const change = (value: string): void => {
    setText(value);
    setWrong(false);
  };
  return { input, text, wrong, use, change };
}

/** Asks for the as-of date. Esc puts it away. */
export default function AsOfDate({ onClose }: { onClose: () => void }): ReactNode {
  const styles = useStyles();
  const id = useId();
  const { input, text, wrong, use, change } = useEntry(onClose);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes what is around the fields
    <form
      className={styles.form}
      aria-label="As-of date"
      noValidate
      onSubmit={use}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Input
        ref={fluentRef(input)}
        type="date"
        size="small"
        aria-label="Judge the workbook as of"
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        className={styles.input}
        value={text}
        onChange={(_, { value }) => {
          change(value);
        }}
      />
      <Button type="submit" size="small" className={styles.button}>
        Use date
      </Button>
      <Button size="small" appearance="subtle" className={styles.button} onClick={onClose}>
        Cancel
      </Button>
      {wrong && (
        <span id={id} role="alert" className={styles.wrong}>
          Enter month, day and year.
        </span>
      )}
    </form>
  );
}
