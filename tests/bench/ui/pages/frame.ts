/** What all charts are set to alike. Units: CSS pixels, but for days. */
export const PX_PER_DAY = 24;
export const ROW_PX = 34;
export const HEADER_PX = 52;
export const GRID_PX = 420;
/** Days before the project's start that the view opens with. */
export const LEAD_DAYS = 3;

/** A minute of the plan's floating time line as a date of the page's zone, which the bench sets to UTC. */
export function minToDate(min: number): Date {
  return new Date(min * 60_000);
}
