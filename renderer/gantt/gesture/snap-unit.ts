import { MINUTES_PER_DAY } from '../../../shared/model/time.ts';

/** The steps in which dates move by hand, finest first, and how wide one has to be on screen to be aimed at. Units: minutes. */
const STEPS_MIN = [15, 30, 60, 240, MINUTES_PER_DAY] as const;
const NARROWEST_STEP_PX = 12;

/** The step at a zoom: never finer than a hand can aim, never coarser than a day, so that every day can be hit. */
export function snapUnit(minPerPx: number): number {
  return STEPS_MIN.find((stepMin) => stepMin / minPerPx >= NARROWEST_STEP_PX) ?? MINUTES_PER_DAY;
}
