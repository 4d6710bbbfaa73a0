import type { TimeScale } from './time-scale.ts';
import { minToX, xToMin } from './time-scale.ts';
import { nextUnit, typicalMin, unitStart, type TimeUnit } from './time-unit.ts';

/** One cell of a header line, and the grid line at its start. */
export interface Tick {
  readonly fromMin: number;
  readonly xPx: number;
  readonly toXPx: number;
}

/** The two lines of the header for what is in view. */
export interface TimeAxis {
  readonly upperUnit: TimeUnit;
  readonly lowerUnit: TimeUnit;
  readonly upper: readonly Tick[];
  readonly lower: readonly Tick[];
}

const unit = (name: TimeUnit['unit'], count = 1): TimeUnit => ({ unit: name, count });

/** Which lower line goes with which upper one, and how wide a cell of the lower one has to be. Finest first. */
const STEPS: readonly { readonly lower: TimeUnit; readonly upper: TimeUnit; readonly minWidthPx: number }[] = [
  { lower: unit('hour'), upper: unit('day'), minWidthPx: 40 },
  { lower: unit('hour', 3), upper: unit('day'), minWidthPx: 44 },
  { lower: unit('hour', 6), upper: unit('day'), minWidthPx: 40 },
  { lower: unit('day'), upper: unit('week'), minWidthPx: 34 },
  { lower: unit('day'), upper: unit('month'), minWidthPx: 20 },
  { lower: unit('week'), upper: unit('month'), minWidthPx: 40 },
  { lower: unit('month'), upper: unit('year'), minWidthPx: 34 },
  { lower: unit('quarter'), upper: unit('year'), minWidthPx: 30 },
  { lower: unit('year'), upper: unit('year', 10), minWidthPx: 0 },
];

/** The header and grid lines of the part of the time line that `widthPx` shows. */
export function layoutAxis(scale: TimeScale, widthPx: number, weekStartsOn: number): TimeAxis {
  const step = STEPS.find(({ lower, minWidthPx }) => typicalMin(lower) / scale.minPerPx >= minWidthPx) ?? coarsestStep();
  return {
    upperUnit: step.upper,
    lowerUnit: step.lower,
    upper: ticksOf(step.upper, scale, { widthPx, weekStartsOn }),
    lower: ticksOf(step.lower, scale, { widthPx, weekStartsOn }),
  };
}

function coarsestStep(): (typeof STEPS)[number] {
  const last = STEPS.at(-1);
  if (last === undefined) throw new Error('The time axis has no steps');
  return last;
}

function ticksOf(
  step: TimeUnit,
  scale: TimeScale,
  view: { readonly widthPx: number; readonly weekStartsOn: number },
): readonly Tick[] {
  const ticks: Tick[] = [];
  const endMin = xToMin(scale, view.widthPx);
  let fromMin = unitStart(step, scale.viewStartMin, view.weekStartsOn);
  while (fromMin < endMin) {
    const toMin = nextUnit(step, fromMin);
    ticks.push({ fromMin, xPx: minToX(scale, fromMin), toXPx: minToX(scale, toMin) });
    fromMin = toMin;
  }
  return ticks;
}
