import type { Catalogue } from './catalogue.ts';
import { deRefusals } from './de-refusals.ts';
import { deNotes } from './de-notes.ts';
import { deHost } from './de-host.ts';
import { deApp } from './de-app.ts';
import { deCommands } from './de-commands.ts';
import { deList } from './de-list.ts';
import { dePlan } from './de-plan.ts';
import { deRecords } from './de-records.ts';
import { deShell } from './de-shell.ts';
import { deTeam } from './de-team.ts';
import { deTimeline } from './de-timeline.ts';
import { deTyped } from './de-typed.ts';
import { deViews } from './de-views.ts';
import { deWorkload } from './de-workload.ts';

/** Every text of the interface in German. */
export const de: Catalogue = {
  ...deApp,
  ...deCommands,
  ...deList,
  ...dePlan,
  ...deRecords,
  ...deShell,
  ...deTeam,
  ...deTimeline,
  ...deTyped,
  ...deViews,
  ...deWorkload,
  ...deHost,
  ...deNotes,
  ...deRefusals,
};
