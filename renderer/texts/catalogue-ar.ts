import type { Catalogue } from './catalogue.ts';
import { arApp } from './ar-app.ts';
import { arPlan } from './ar-plan.ts';
import { arTeam } from './ar-team.ts';
import { arTimeline } from './ar-timeline.ts';
import { arTyped } from './ar-typed.ts';
import { arViews } from './ar-views.ts';

/** Every text of the interface in Arabic. */
export const ar: Catalogue = { ...arApp, ...arPlan, ...arTeam, ...arTimeline, ...arTyped, ...arViews };
