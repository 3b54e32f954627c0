import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { usePane, useSession } from '../session-context';
import { Detail } from './detail';
import { TreeLine } from './tree-line';
import { useListKeyboard } from './use-list-keyboard';

const useStyles = makeStyles({
  list: { position: 'relative', marginBottom: tokens.spacingVerticalXL, minHeight: '24px' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  nothing: { padding: tokens.spacingHorizontalM, margin: 0, color: tokens.colorNeutralForeground2, userSelect: 'text' },
});

function Nothing(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { list } = usePane();
  const total = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return <p className={styles.nothing}>There is nothing to list.</p>;
  const all = { shown: new Set(['error', 'warning', 'information', 'not-judged'] as const), search: '', site: '', coordinator: '' };
  return (
    <p className={styles.nothing}>
      Nothing matches what is asked for.{' '}
      <Link as="button" inline onClick={() => session.ask(all)}>
        Show everything
      </Link>
    </p>
  );
}

interface RowProps {
  readonly index: number;
  /** Distance from the first row, px. */
  readonly from: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly children: ReactNode;
}

/** A row where it stands in the list; its height is measured once it is drawn. */
function Row({ index, from, measure, children }: RowProps): ReactNode {
  return (
    <div ref={measure} data-index={index} role="none" className={useStyles().row} style={{ transform: `translateY(${String(from)}px)` }}>
      {children}
    </div>
  );
}

/**
 * The findings as a tree of which only the rows in sight are in the page. The detail of the chosen line stands under it, as a
 * region of its own beside the tree: a tree may hold lines alone.
 */
export function FindingsList({ scroller }: { scroller: HTMLElement | null }): ReactNode {
  const { list } = usePane();
  const id = useId();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const { rows, active, keys, pressed, backToLine } = useListKeyboard(scroller, place);
  const { virtualizer, chosenAt, lineOf, top } = rows;
  const items = virtualizer.getVirtualItems().map(({ key, index, start }) => ({ key, index, from: start - top, lineAt: lineOf(index) }));
  const measure = virtualizer.measureElement;
  const idOf = (line: number): string => `${id}${String(line)}`;
  const chosen = list.lines[chosenAt];
  const detailRow = items.find(({ lineAt }) => lineAt === undefined);
  return (
    <div ref={setPlace} className={useStyles().list} style={{ height: virtualizer.getTotalSize() }}>
      {list.lines.length === 0 ? (
        <Nothing />
      ) : (
        // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the line that the keyboard stands on takes the focus
        <div role="tree" aria-label={`Findings by ${list.groupBy}`} onKeyDown={keys}>
          {items.map(({ key, index, from, lineAt = -1 }) => {
            const line = list.lines[lineAt];
            return (
              line && (
                <Row key={key} index={index} from={from} measure={measure}>
                  <TreeLine
                    line={line}
                    at={lineAt}
                    id={idOf(lineAt)}
                    isActive={lineAt === active}
                    groupBy={list.groupBy}
                    detailId={lineAt === chosenAt ? `${id}detail` : undefined}
                    onPress={pressed}
                  />
                </Row>
              )
            );
          })}
        </div>
      )}
      {detailRow && chosen && chosen.kind !== 'group' && (
        <Row key={chosen.key} index={detailRow.index} from={detailRow.from} measure={measure}>
          <Detail line={chosen} id={`${id}detail`} labelledBy={idOf(chosenAt)} onLeave={backToLine} />
        </Row>
      )}
    </div>
  );
}
