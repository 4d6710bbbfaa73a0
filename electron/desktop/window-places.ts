/** Where a window stands, and what it shows. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
  /** The address within the app, `#/project/…`. */
  readonly address: string;
}

/** The windows of a workspace as they were left. */
export interface KeptWindows {
  readonly workspacePath: string;
  readonly windows: readonly WindowPlace[];
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MOST_WINDOWS = 8;
/** So much of a window must be on a screen for it to be found. */
const REACH_PX = 80;

/** The windows that a setting keeps for a workspace; none for another one, or out of anything else. */
export function keptWindows(setting: unknown, workspacePath: string): readonly WindowPlace[] {
  const kept = asRecord(setting);
  const windows = kept['windows'];
  if (kept['workspacePath'] !== workspacePath || !Array.isArray(windows)) return [];
  return windows.slice(0, MOST_WINDOWS).flatMap((each: unknown) => placeFrom(asRecord(each)) ?? []);
}

/** A place that can be seen: as it was where a screen still shows it, else in the middle of the first. */
export function onScreen(place: WindowPlace, screens: readonly Area[]): WindowPlace {
  const isSeen = screens.some(
    (area) =>
      place.x + place.width > area.x + REACH_PX &&
      place.x < area.x + area.width - REACH_PX &&
      place.y >= area.y &&
      place.y < area.y + area.height - REACH_PX,
  );
  const [first] = screens;
  if (isSeen || !first) return place;
  const [width, height] = [Math.min(place.width, first.width), Math.min(place.height, first.height)];
  return {
    ...place,
    width,
    height,
    x: first.x + Math.floor((first.width - width) / 2),
    y: first.y + Math.floor((first.height - height) / 2),
  };
}

/** The part of a page's URL that says what it shows; empty where that is nothing of the app's. */
export function addressOf(url: string): string {
  const at = url.indexOf('#/');
  return at < 0 ? '' : url.slice(at);
}

function placeFrom(record: Readonly<Record<string, unknown>>): WindowPlace | undefined {
  const { x, y, width, height, isMaximized, address } = record;
  if (![x, y, width, height].every((value) => Number.isSafeInteger(value))) return undefined;
  return {
    ...({ x, y, width, height } as Area),
    isMaximized: isMaximized === true,
    address: typeof address === 'string' ? addressOf(address) : '',
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
