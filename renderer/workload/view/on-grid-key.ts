import type { KeyboardEvent } from 'react';
import { alongReading } from '../../ui/along-reading.ts';
import type { CarriedWork } from '../gesture/work-drag.ts';
import { gridAction, type GridPlace } from '../layout/grid-keys.ts';
import type { WorkloadRow } from '../layout/workload-rows.ts';
import type { Carry } from './use-carry.ts';

interface GridKeysInput {
  readonly rows: readonly WorkloadRow[];
  readonly columns: number;
  readonly at: GridPlace;
  readonly carry: Carry;
  /** Something over the grid has the keys. */
  readonly isBusy: boolean;
  readonly workAt: (place: GridPlace) => CarriedWork | null;
  readonly onGo: (place: GridPlace) => void;
  readonly onCarryTo: (row: number) => void;
  readonly onOpenHead: (row: WorkloadRow | undefined) => void;
  readonly onOpenCell: (place: GridPlace) => void;
}

const PAGE_ROWS = 10;

/** What the keys do on the grid: walk, open, and carry work. */
export function onGridKey(event: KeyboardEvent, input: GridKeysInput): void {
  const { rows, columns, at, carry } = input;
  const { drag } = carry;
  const carriedTo = drag.kind === 'carrying' ? (drag.to ?? drag.work.place) : null;
  if (event.ctrlKey || event.metaKey || event.altKey || input.isBusy) return;
  const size = { rows, columns, page: PAGE_ROWS, carrying: carriedTo !== null };
  const action = gridAction(alongReading(event.key), carriedTo ?? at, size);
  if (action === null) return;
  event.preventDefault();
  switch (action.do) {
    case 'go':
      return input.onGo(action.to);
    case 'open':
      return at.column < 0 ? input.onOpenHead(rows[at.row]) : input.onOpenCell(at);
    case 'toggle':
      return input.onOpenHead(rows[at.row]);
    case 'lift': {
      const work = input.workAt(at);
      return work === null ? undefined : carry.send({ type: 'lift', work });
    }
    case 'carry':
      carry.send({ type: 'step', to: action.to });
      return input.onCarryTo(action.to.row);
    case 'drop':
      if (carriedTo !== null) input.onGo(carriedTo);
      return carry.drop();
    case 'cancel':
      return carry.send({ type: 'end' });
  }
}
