import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular, ShieldCheckmark20Regular, ShieldError20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { AsOfMenu } from './as-of-menu';
import { Unseen } from './pieces';
import { usePane, useSession } from './session-context';
import { counted } from './words';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  name: { margin: 0 },
  between: { flexGrow: 1 },
});

/** Words of the privacy badge: what was counted, not what is promised. */
export const privacyWords = (requestsOutside: number): string =>
  requestsOutside === 0
    ? 'Private: no cell value leaves this workbook. 0 network requests since opening.'
    : `${counted(requestsOutside, 'network request')} left this pane since opening. Open About and privacy.`;

/** The band at the top: as-of day, privacy, menu. */
export function Header(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { requestsOutside } = usePane();
  const about = (): void => session.show({ kind: 'about' });
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>
        <Unseen>SER Workbench</Unseen>
      </h1>
      <AsOfMenu />
      <span className={styles.between} />
      <Tooltip content={privacyWords(requestsOutside)} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={requestsOutside === 0 ? <ShieldCheckmark20Regular /> : <ShieldError20Regular />}
          onClick={about}
        />
      </Tooltip>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" size="small" icon={<MoreHorizontal20Regular />} menuIcon={null} aria-label="More" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => session.show({ kind: 'rules', rule: undefined })}>Rules</MenuItem>
            <MenuItem onClick={about}>About and privacy</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
