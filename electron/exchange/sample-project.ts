import type { FileContent } from '../../shared/contract/action.ts';
import { MINUTES_PER_DAY } from '../../shared/model/time.ts';
import sample from '../../resources/samples/agency-website.baton.json' with { type: 'json' };

/** The sample is three weeks under way: that is where its actual dates and comments end. */
const WEEKS_UNDER_WAY = 3;

/** The sample project as a file to import, and the week to shift it to, so that its present is the reader's. Rule: X16 */
export function sampleProject(nowMin: number): FileContent & { readonly shiftToMin: number } {
  return {
    name: 'agency-website.baton.json',
    bytes: new TextEncoder().encode(JSON.stringify(sample)),
    shiftToMin: nowMin - WEEKS_UNDER_WAY * 7 * MINUTES_PER_DAY,
  };
}
