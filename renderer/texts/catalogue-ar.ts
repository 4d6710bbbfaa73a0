import type { Catalogue } from './catalogue.ts';
import { arRefusals } from './ar-refusals.ts';
import { arNotes } from './ar-notes.ts';
import { arHost } from './ar-host.ts';
import { arApp } from './ar-app.ts';
import { arCommands } from './ar-commands.ts';
import { arList } from './ar-list.ts';
import { arPlan } from './ar-plan.ts';
import { arRecords } from './ar-records.ts';
import { arShell } from './ar-shell.ts';
import { arTeam } from './ar-team.ts';
import { arTimeline } from './ar-timeline.ts';
import { arTyped } from './ar-typed.ts';
import { arViews } from './ar-views.ts';
import { arWorkload } from './ar-workload.ts';

/** Every text of the interface in Arabic. */
export const ar: Catalogue = {
  ...arApp,
  ...arCommands,
  ...arList,
  ...arPlan,
  ...arRecords,
  ...arShell,
  ...arTeam,
  ...arTimeline,
  ...arTyped,
  ...arViews,
  ...arWorkload,
  ...arHost,
  ...arNotes,
  ...arRefusals,
};
