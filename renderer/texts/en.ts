import { commandTexts } from '../../shared/texts/command-texts.ts';
import { expectationTexts } from '../../shared/texts/expectation-texts.ts';
import { fileTexts } from '../../shared/texts/file-texts.ts';
import { hostTexts } from '../../shared/texts/host-texts.ts';
import { noteTexts } from '../../shared/texts/note-texts.ts';
import { readOnlyTexts } from '../../shared/texts/read-only-texts.ts';
import { refusalTexts } from '../../shared/texts/refusal-texts.ts';
import { enApp } from './en-app.ts';
import { enCommands } from './en-commands.ts';
import { enList } from './en-list.ts';
import { enPlan } from './en-plan.ts';
import { enRecords } from './en-records.ts';
import { enShell } from './en-shell.ts';
import { enTeam } from './en-team.ts';
import { enTimeline } from './en-timeline.ts';
import { enTyped } from './en-typed.ts';
import { enViews } from './en-views.ts';
import { enWorkload } from './en-workload.ts';

/**
 * Every text of the interface in English. A text with a number that is counted has a form for one and for others. What hosts and
 * refusals say stands in `shared/texts`, where the command line has it from.
 */
export const en = {
  ...commandTexts,
  ...enApp,
  ...enCommands,
  ...enList,
  ...enPlan,
  ...enRecords,
  ...enShell,
  ...enTeam,
  ...enTimeline,
  ...enTyped,
  ...enViews,
  ...enWorkload,
  ...expectationTexts,
  ...fileTexts,
  ...hostTexts,
  ...noteTexts,
  ...readOnlyTexts,
  ...refusalTexts,
} as const;
