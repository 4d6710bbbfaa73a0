/** Vertical measures of the rows. Units: CSS pixels. */
export interface GanttMetrics {
  readonly rowPx: number;
  readonly barPx: number;
  readonly summaryPx: number;
  readonly milestonePx: number;
  /** Height of the thin bar that shows the baseline, and its distance from the bar. */
  readonly baselinePx: number;
  readonly baselineGapPx: number;
  readonly headerPx: number;
  /** The lane at the header's foot where the flags of today, status date and deadline stand. */
  readonly flagLanePx: number;
}

export const METRICS: GanttMetrics = {
  rowPx: 34,
  barPx: 18,
  summaryPx: 9,
  milestonePx: 16,
  baselinePx: 4,
  baselineGapPx: 2,
  headerPx: 52,
  flagLanePx: 14,
};
