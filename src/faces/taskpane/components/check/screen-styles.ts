import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Measures that the calm states of the check have in common: everything that is not the list. */
export const useScreenStyles = makeStyles({
  screen: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    userSelect: 'text',
    overflowWrap: 'anywhere',
  },
  first: { paddingTop: tokens.spacingVerticalXXL },
  title: { ...typographyStyles.subtitle2, margin: 0, textWrap: 'balance' },
  // Digits of one width, so that nothing jitters while they count.
  counting: { fontVariantNumeric: 'tabular-nums' },
  text: { margin: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  wide: { width: '100%', flexShrink: 0 },
  together: { display: 'flex', flexDirection: 'column', gap: '6px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  rule: { border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: 0, width: '100%' },
  steps: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});
