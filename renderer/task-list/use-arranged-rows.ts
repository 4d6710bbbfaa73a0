import { useMemo } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { ListView } from '../../shared/model/saved-view.ts';
import { useReplica } from '../replica/use-replica.ts';
import { nowMin } from '../ui/format-date.ts';
import { arrangeRows, positionsThatFit, type Order } from './arrange-rows.ts';
import { columnOf } from './columns.ts';
import { fieldReader } from './field-values.ts';
import { GROUPINGS, grouper } from './group-tasks.ts';
import { compileFilter } from './list-filter.ts';
import type { ListSource } from './row-model.ts';
import { createTextIndex } from './text-index.ts';
import type { ListRow } from './visible-rows.ts';
import { useWeekStart } from '../ui/week-start.ts';

export interface ArrangedRows {
  readonly rows: readonly ListRow[];
  /** Whether the lines are the outline: only there rows can be moved. */
  readonly inOutline: boolean;
  /** How many tasks fit the filter; null without one. */
  readonly fitting: number | null;
}

/** The lines that a view makes of a plan. */
export function useArrangedRows(source: ListSource, view: ListView, folded: ReadonlySet<Id>): ArrangedRows {
  const personId = useReplica((state) => state.personId);
  const weekStartsOn = useWeekStart();
  const { filter, quick, sort, group } = view;
  const { hierarchy } = source.plan.resolved;
  const forest = useMemo(() => ({ hierarchy, order: hierarchy.order }), [hierarchy]);
  const texts = useMemo(() => createTextIndex(source), [source]);
  const fits = useMemo(() => {
    const test = compileFilter(source, { filter, quick }, { personId, nowMin: nowMin(), weekStartsOn, texts });
    return test && positionsThatFit(forest, test);
  }, [source, forest, texts, filter, quick, personId, weekStartsOn]);
  const order = useMemo((): Order | null => {
    const column = sort && columnOf(sort.column);
    return column ? { read: fieldReader(source, column.id), descending: sort.descending, flat: sort.flat } : null;
  }, [source, sort]);
  const groupOf = useMemo(() => {
    const by = GROUPINGS.find((each) => each === group);
    return by ? grouper(source, by) : null;
  }, [source, group]);
  const rows = useMemo(
    () => arrangeRows({ resolved: forest, folded, fits, order, groupOf }),
    [forest, folded, fits, order, groupOf],
  );
  const fitting = useMemo(() => fits?.reduce((sum, flag) => sum + flag, 0) ?? null, [fits]);
  return { rows, inOutline: order === null && groupOf === null, fitting };
}
