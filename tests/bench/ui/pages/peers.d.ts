// What the pages use of the charts beside Baton, which are installed by the bench alone: the compiler doesn't see their own types.

declare module 'dhtmlx-gantt' {
  export const gantt: {
    readonly config: object;
    init(root: HTMLElement): void;
    parse(data: unknown): void;
    getTask(id: string): { readonly start_date: Date };
  };
}

declare module '@svar-ui/react-gantt' {
  import type { FC, ReactNode } from 'react';
  export interface GanttApi {
    getTask(id: string): { readonly start: Date } | undefined;
  }
  export const Gantt: FC<Readonly<Record<string, unknown>>>;
  export const Willow: FC<{ readonly fonts: boolean; readonly children: ReactNode }>;
}

declare module 'frappe-gantt' {
  namespace Gantt {
    interface Task {
      readonly id: string;
      readonly _start: Date;
    }
  }
  class Gantt {
    constructor(root: HTMLElement, tasks: unknown, options: object);
    readonly tasks: readonly Gantt.Task[];
  }
  export default Gantt;
}
