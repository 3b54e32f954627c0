import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import {
  Copy16Regular,
  DismissCircle16Filled,
  DismissCircle16Regular,
  Info16Filled,
  Info16Regular,
  QuestionCircle16Filled,
  QuestionCircle16Regular,
  Warning16Filled,
  Warning16Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { LiveArea } from '../../../workbook';
import type { Shown } from '../session';
import { useCopy, useSession } from './session-context';
import { shownNames } from './words';

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: 'block' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  information: { color: tokens.colorPaletteBlueForeground2 },
  'not-judged': { color: tokens.colorNeutralForeground3 },
  figures: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  heading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  cell: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left', overflowWrap: 'anywhere', userSelect: 'text' },
  alone: { minHeight: '24px', minWidth: '24px' },
  light: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  small: { fontSize: 'inherit', lineHeight: 'inherit' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
    margin: 0,
  },
});

const icons = {
  error: [DismissCircle16Filled, DismissCircle16Regular],
  warning: [Warning16Filled, Warning16Regular],
  information: [Info16Filled, Info16Regular],
  'not-judged': [QuestionCircle16Filled, QuestionCircle16Regular],
} as const;

/** Cross, triangle, i or question mark: the shape carries the meaning, the color repeats it. Outlined when it is left out of the list. */
export function SeverityIcon({ of, outlined = false, named = false }: { of: Shown; outlined?: boolean; named?: boolean }): ReactNode {
  const styles = useStyles();
  const Icon = icons[of][outlined ? 1 : 0];
  const name = named ? { role: 'img', 'aria-label': shownNames[of] } : { 'aria-hidden': true };
  return <Icon className={mergeClasses(styles.icon, styles[of])} {...name} />;
}

/** Numbers and dates: never broken, digits of one width. */
export function Figures({ children, className }: { children: ReactNode; className?: string }): ReactNode {
  return <span className={mergeClasses(useStyles().figures, className)}>{children}</span>;
}

/** A heading inside a part of the screen. */
export function Heading({ children, id }: { children: ReactNode; id?: string }): ReactNode {
  return (
    <h3 id={id} className={useStyles().heading}>
      {children}
    </h3>
  );
}

/** A cell as a link that selects it in Excel. `alone` in a list, underlined within a sentence. */
export function CellLink({ area, label, alone = false }: { area: LiveArea; label: string; alone?: boolean }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  return (
    <Link
      as="button"
      inline={!alone}
      className={mergeClasses(styles.cell, alone && styles.alone)}
      aria-label={`Select ${area.sheet}!${area.address}`}
      onClick={() => void session.select(area)}
    >
      {label}
    </Link>
  );
}

/** A link in small text that does something in the pane. */
export function ActionLink({ children, onClick }: { children: ReactNode; onClick: () => void }): ReactNode {
  return (
    <Link as="button" inline className={useStyles().small} onClick={onClick}>
      {children}
    </Link>
  );
}

/** A button that copies a text. */
export function CopyButton({ text, label = 'Copy' }: { text: () => string; label?: string }): ReactNode {
  const copy = useCopy();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Copy16Regular />}
      className={useStyles().light}
      onClick={() => {
        copy(text());
      }}
    >
      {label}
    </Button>
  );
}

/** Words for a screen reader alone. */
export function Unseen({ children, live = false }: { children: ReactNode; live?: boolean }): ReactNode {
  return (
    <span className={useStyles().hidden} {...(live && { 'aria-live': 'polite' })}>
      {children}
    </span>
  );
}
