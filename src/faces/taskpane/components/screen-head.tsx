import { Button, makeStyles, tokens, Tooltip, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    flexShrink: 0,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, minWidth: 0, overflowWrap: 'anywhere', outlineStyle: 'none' },
});

/** Title of a screen with the way back. The keyboard starts here when the screen opens. */
export function ScreenHead({ title, back, onBack }: { title: string; back: string; onBack: () => void }): ReactNode {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <div className={styles.head}>
      <Tooltip content={back} relationship="label">
        <Button appearance="subtle" size="small" icon={<ArrowLeft20Regular />} onClick={onBack} />
      </Tooltip>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
    </div>
  );
}
