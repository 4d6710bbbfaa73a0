import type { ReactNode } from 'react';

/** The head of a column. A hidden one is read out alone. */
export interface TableHead {
  readonly label: string;
  readonly hidden?: boolean;
}

interface DataTableProps {
  readonly heads: readonly TableHead[];
  /** More classes of the table. */
  readonly className?: string;
  /** Its rows. */
  readonly children: ReactNode;
}

/** A plain table, which scrolls by itself where the window is too narrow for it. */
export function DataTable({ heads, className = '', children }: DataTableProps): ReactNode {
  return (
    <div className="table-scroll">
      <table className={`table ${className}`.trim()}>
        <thead>
          <tr>
            {heads.map(({ label, hidden }) => (
              <th key={label}>{hidden ? <span className="visually-hidden">{label}</span> : label}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
