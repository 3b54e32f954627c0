import { makeStyles, Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, tokens } from '@fluentui/react-components';
import { CalendarLtr16Regular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { usDate } from '../../../domain/day';
import { fluentRef } from './fluent-ref';
import { usePane, useSession } from './session-context';

const AsOfDate = lazy(async () => import('./as-of-date'));

const useStyles = makeStyles({
  chip: {
    minHeight: '24px',
    minWidth: 0,
    paddingLeft: '4px',
    paddingRight: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    '@media (max-width: 240px)': {
      paddingRight: 0,
      '& .fui-MenuButton__icon': { display: 'none' },
      '& .fui-MenuButton__menuIcon': { display: 'none' },
    },
  },
});

const choices = [
  ['today', 'Today'],
  ['october-1', 'October 1, the count day'],
  ['date', 'A date...'],
] as const;

function Choices({ onDate }: { onDate: () => void }): ReactNode {
  const session = useSession();
  return (
    <MenuPopover>
      <MenuList>
        {choices.map(([choice, words]) => (
          <MenuItemRadio
            key={choice}
            name="asOf"
            value={choice}
            onClick={() => {
              if (choice === 'date') onDate();
              else void session.setAsOf(choice);
            }}
          >
            {words}
          </MenuItemRadio>
        ))}
      </MenuList>
    </MenuPopover>
  );
}

/** The day on which the workbook is judged, as a chip that opens its choices; a date is asked for in a line below. */
export function AsOfMenu(): ReactNode {
  const styles = useStyles();
  const { asOf, check } = usePane();
  const chip = useRef<HTMLButtonElement>(null);
  const [asksDate, setAsksDate] = useState(false);
  const close = (): void => {
    setAsksDate(false);
    chip.current?.focus();
  };
  return (
    <>
      <Menu checkedValues={{ asOf: [asOf.choice] }}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            ref={fluentRef(chip)}
            appearance="subtle"
            size="small"
            icon={<CalendarLtr16Regular />}
            className={styles.chip}
            disabled={check.kind === 'running' || check.kind === 'opening'}
          >
            As of {usDate(asOf.day)}
          </MenuButton>
        </MenuTrigger>
        <Choices onDate={() => setAsksDate(true)} />
      </Menu>
      {asksDate && (
        <Suspense>
          <AsOfDate onClose={close} />
        </Suspense>
      )}
    </>
  );
}
