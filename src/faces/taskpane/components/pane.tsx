import { FluentProvider, makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import type { PaneSession } from '../session';
import { CheckScreen } from './check/check-screen';
import { Footer } from './footer';
import { Header } from './header';
import { LineFocus, LineFocusContext } from './line-focus';
import { SessionContext, usePane, useSession } from './session-context';
import { type PaneTheme, themes } from './themes';
import { TroubleBar } from './trouble-bar';

const About = lazy(async () => import('./about/about-screen'));
const Rules = lazy(async () => import('./rules/rules-screen'));

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.body1,
  },
  main: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  check: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  // It keeps its place and its scrolling, unseen and out of reach.
  behind: { visibility: 'hidden', position: 'absolute', inset: 0 },
  other: { flexGrow: 1, minHeight: 0, overflowY: 'auto', userSelect: 'text' },
});

/** What the pane is given by the file that starts it. */
export interface PaneProps {
  readonly session: PaneSession;
  /** From the Office theme. */
  readonly theme: PaneTheme;
  /** Version of the add-in, for About and for those who are asked for help. */
  readonly version: string;
}

/** The task pane: shows the state of a session and passes on what a person asks for. */
export function Pane({ session, theme, version }: PaneProps): ReactNode {
  const styles = useStyles();
  const [lineFocus] = useState(() => new LineFocus());
  return (
    <FluentProvider theme={themes[theme]}>
      <SessionContext value={session}>
        <LineFocusContext value={lineFocus}>
          <div className={styles.pane}>
            <Header />
            <Screens version={version} />
            <Footer />
          </div>
        </LineFocusContext>
      </SessionContext>
    </FluentProvider>
  );
}

/** The screen that is asked for. The check stays as it was scrolled and opened while another one is read. */
function Screens({ version }: { version: string }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { screen } = usePane();
  const other = useFocusReturn(screen.kind === 'check');
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves the screen wherever the keyboard stands in it
    <main
      className={styles.main}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && screen.kind !== 'check' && !event.defaultPrevented) session.show({ kind: 'check' });
      }}
    >
      <TroubleBar />
      <div className={mergeClasses(styles.check, screen.kind !== 'check' && styles.behind)}>
        <CheckScreen />
      </div>
      <div ref={other} className={mergeClasses(screen.kind !== 'check' && styles.other)}>
        <Suspense fallback={<ProgressBar aria-label="Opening" />}>
          {screen.kind === 'about' && <About version={version} />}
          {screen.kind === 'rules' && <Rules rule={screen.rule} />}
        </Suspense>
      </div>
    </main>
  );
}

/** Puts the keyboard back where it was when another screen was opened. Returns where that other screen stands. */
function useFocusReturn(onCheck: boolean): RefObject<HTMLDivElement | null> {
  const other = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | undefined>(undefined);
  const before = useRef(onCheck);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      const isPassing = !(target instanceof HTMLElement) || other.current?.contains(target) === true || target.closest('[role=menu]');
      if (!isPassing) last.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (onCheck && !before.current) last.current?.focus({ preventScroll: true });
    before.current = onCheck;
  }, [onCheck]);
  return other;
}
