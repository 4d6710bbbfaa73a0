import { enApp } from './en-app.ts';
import { enCommands } from './en-commands.ts';
import { enList } from './en-list.ts';
import { enPlan } from './en-plan.ts';
import { enRecords } from './en-records.ts';
import { enTeam } from './en-team.ts';
import { enTimeline } from './en-timeline.ts';
import { enTyped } from './en-typed.ts';
import { enViews } from './en-views.ts';

/** Every text of the interface in English. A text with a number that is counted has a form for one and for others. */
export const en = {
  ...enApp,
  ...enCommands,
  ...enList,
  ...enPlan,
  ...enRecords,
  ...enTeam,
  ...enTimeline,
  ...enTyped,
  ...enViews,
} as const;
