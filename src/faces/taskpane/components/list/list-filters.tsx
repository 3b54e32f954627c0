import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane, useSession } from '../session-context';

const useStyles = makeStyles({
  filters: {
    flexBasis: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0,1fr) minmax(0,1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
    paddingBottom: tokens.spacingVerticalXS,
    '@media (max-width: 240px)': { gridTemplateColumns: 'minmax(0,1fr)' },
  },
  actions: { gridColumn: '1 / -1', display: 'flex', gap: '4px' },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

interface ChoiceProps {
  readonly label: string;
  readonly every: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, every, value, values, onChoose }: ChoiceProps): ReactNode {
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={value}
        onChange={(_, data) => {
          onChoose(data.value);
        }}
      >
        <option value="">{every}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Filters of the list by site and coordinator. Esc puts them away; what was chosen stays. */
export default function ListFilters({ onClose }: { onClose: () => void }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { site, coordinator, sites, coordinators } = usePane().list;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes what is around the fields
    <div
      role="group"
      aria-label="Filters"
      className={styles.filters}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Choice label="Site" every="All sites" value={site} values={sites} onChoose={(value) => session.ask({ site: value })} />
      <Choice
        label="Coordinator"
        every="All coordinators"
        value={coordinator}
        values={coordinators}
        onChoose={(value) => session.ask({ coordinator: value })}
      />
      <div className={styles.actions}>
        <Button size="small" className={styles.button} onClick={() => session.ask({ site: '', coordinator: '' })}>
          Clear filters
        </Button>
        <Button size="small" appearance="subtle" className={styles.button} onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}
