import type { ReactNode } from 'react';
import { TASK_STATUSES, type TaskStatus } from '../../shared/model/task.ts';
import { t } from '../texts/t.ts';
import type { Option } from './select.tsx';

export function statusName(status: TaskStatus): string {
  return t(`status.${status}`);
}

/** All statuses, for a choice. */
export function statusOptions(): readonly Option<TaskStatus>[] {
  return TASK_STATUSES.map((status) => ({ id: status, label: statusName(status), icon: <StatusGlyph status={status} /> }));
}

/** A status by shape and colour; its name stands beside it. */
export function StatusGlyph({ status }: { readonly status: TaskStatus }): ReactNode {
  const colour = `var(--status-${status})`;
  return (
    <svg
      className="status-glyph"
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke={colour}
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {GLYPHS[status](colour)}
    </svg>
  );
}

const GLYPHS: Readonly<Record<TaskStatus, (colour: string) => ReactNode>> = {
  'not-started': () => <circle cx="7" cy="7" r="5.2" strokeDasharray="2 2.1" />,
  ready: () => <circle cx="7" cy="7" r="5.2" />,
  'in-progress': (colour) => (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M7 4 A3 3 0 0 1 7 10 Z" fill={colour} stroke="none" />
    </>
  ),
  blocked: (colour) => (
    <>
      <path d="M4.8 1.8 H9.2 L12.2 4.8 V9.2 L9.2 12.2 H4.8 L1.8 9.2 V4.8 Z" />
      <path d="M7 4.4 V7.4" />
      <circle cx="7" cy="9.7" r="0.5" fill={colour} />
    </>
  ),
  'in-review': (colour) => (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <circle cx="7" cy="7" r="2.2" fill={colour} stroke="none" />
    </>
  ),
  done: (colour) => (
    <>
      <circle cx="7" cy="7" r="5.8" fill={colour} stroke="none" />
      <path d="M4.5 7.2 L6.3 9 L9.6 5.3" stroke="var(--surface)" />
    </>
  ),
  cancelled: () => (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M5 5 L9 9 M9 5 L5 9" />
    </>
  ),
};
