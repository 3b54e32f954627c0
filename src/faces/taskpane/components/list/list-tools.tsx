import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  SearchBox,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { Filter20Filled, Filter20Regular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { ListChoice } from '../../session';
import { fluentRef } from '../fluent-ref';
import { usePane, useSession } from '../session-context';

const ListFilters = lazy(async () => import('./list-filters'));

const useStyles = makeStyles({
  tools: {
    position: 'sticky',
    // A pixel under the edge, so that no row shines through above it.
    top: '-1px',
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Zoomed far in, the room is for the list.
    '@media (max-height: 480px)': { position: 'static' },
  },
  search: { flexGrow: 1, flexBasis: '120px', minWidth: 0, maxWidth: 'none' },
  group: { minWidth: '24px', padding: '0 6px', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  filter: { minWidth: '28px', maxWidth: '28px', minHeight: '24px', padding: 0 },
  active: { color: tokens.colorBrandForeground1, border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
});

const groupings: Readonly<Record<ListChoice['groupBy'], string>> = { rule: 'By rule', student: 'By student', sheet: 'By sheet' };

function GroupMenu(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { groupBy } = usePane().list;
  return (
    <Menu
      checkedValues={{ groupBy: [groupBy] }}
      onCheckedValueChange={(_, { checkedItems }) => session.ask({ groupBy: checkedItems[0] as ListChoice['groupBy'] })}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" className={styles.group}>
          {groupings[groupBy]}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(groupings).map(([by, words]) => (
            <MenuItemRadio key={by} name="groupBy" value={by}>
              {words}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Search, grouping and filters of the list; they stay in sight while the list scrolls. */
export function ListTools(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { search, site, coordinator } = usePane().list;
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isFiltered = site !== '' || coordinator !== '';
  return (
    <div className={styles.tools}>
      <SearchBox
        size="small"
        placeholder="Name, id, rule or words"
        aria-label="Search findings"
        className={styles.search}
        value={search}
        onChange={(_, { value }) => session.ask({ search: value })}
      />
      <GroupMenu />
      <Tooltip content={isFiltered ? 'Filter by site or coordinator, in use' : 'Filter by site or coordinator'} relationship="label">
        <Button
          ref={fluentRef(button)}
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          icon={isFiltered ? <Filter20Filled /> : <Filter20Regular />}
          className={mergeClasses(styles.filter, isFiltered && styles.active)}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        />
      </Tooltip>
      {isOpen && (
        <Suspense>
          <ListFilters
            onClose={() => {
              setIsOpen(false);
              button.current?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
