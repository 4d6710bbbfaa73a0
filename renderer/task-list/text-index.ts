import { foldText } from '../../shared/model/fold-letters.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ColumnId } from './columns.ts';
import { fieldReader } from './field-values.ts';
import type { ListSource } from './row-model.ts';

/** The texts of columns as people who search compare them. Each column is folded once, when it is first asked for. */
export type TextIndex = (column: ColumnId) => ReadonlyMap<Id, string>;

/** The texts of a plan. Cost: linear in the tasks for each column that is asked for. */
export function createTextIndex(source: ListSource): TextIndex {
  const columns = new Map<ColumnId, ReadonlyMap<Id, string>>();
  return (column) => {
    const held = columns.get(column);
    if (held) return held;
    const read = column === 'wbs' ? (id: Id) => source.plan.resolved.wbs.get(id) ?? '' : fieldReader(source, column);
    const folded = new Map(source.plan.resolved.order.map((id) => [id, foldText(String(read(id) ?? ''))]));
    columns.set(column, folded);
    return folded;
  };
}
