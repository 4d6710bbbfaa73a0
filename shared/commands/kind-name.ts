import { KINDS, type Kind } from '../model/entities.ts';

const NAMES: Readonly<Partial<Record<Kind, string>>> = {
  calendarException: 'calendar exception',
  timeOff: 'time off',
  savedView: 'saved view',
  baselineTask: 'baseline',
};

/** What a kind of record is called in a sentence. */
export function kindName(kind: string): string {
  const known = KINDS.find((each) => each === kind);
  return (known && NAMES[known]) ?? kind;
}
