import type { ImportNotes } from '../import-notes.ts';
import type { MspdiFile, RawTask } from './mspdi-file.ts';
import { CONSTRAINTS, EXPORT_SUBJECT, LINK_TYPES } from './mspdi-codes.ts';

/**
 * Whether constraints win over links. What the file's own dates show goes before what its flag says: programs don't agree on the
 * flag's meaning, and the dates are what people saw. Rule: X14
 */
export function honoursConstraints(file: MspdiFile, flag: boolean, notes: ImportNotes): boolean {
  // An export of Baton means what its flag says.
  if (file.header.get('Subject') === EXPORT_SUBJECT) return flag;
  const byUid = new Map(file.tasks.map((task) => [task.uid, task]));
  let kept = 0;
  let broken = 0;
  for (const task of file.tasks) {
    if (task.node.manual || task.node.actualStartMin !== undefined) continue;
    const holds = constraintHolds(task);
    if (holds === false) broken += 1;
    else if (holds === true && task.links.some((link) => isBroken(task, link, byUid.get(link.fromUid)))) kept += 1;
  }
  if (kept === broken) return flag;
  const shown = kept > broken;
  if (shown !== flag) notes.changed('note.honour-constraints', undefined, shown ? 'because.honours' : 'because.honours-not');
  return shown;
}

/** Undefined for a task without a constraint that a link could break, or without dates. */
function constraintHolds({ node }: RawTask): boolean | undefined {
  const { constraintMin: at, startMin, finishMin } = node;
  if (at === undefined || startMin === undefined || finishMin === undefined) return undefined;
  switch (CONSTRAINTS[node.constraintType ?? 0]) {
    case 'MSO':
    case 'SNLT':
      return startMin <= at;
    case 'MFO':
    case 'FNLT':
      return finishMin <= at;
    default:
      return undefined;
  }
}

/** True where the dates of the file break a link that has no lead. */
function isBroken({ node }: RawTask, link: RawTask['links'][number], from: RawTask | undefined): boolean {
  if (from === undefined || link.lag < 0 || !from.node.active) return false;
  const { startMin, finishMin } = node;
  switch (LINK_TYPES[link.type ?? 1]) {
    case 'FS':
      return (from.node.finishMin ?? -Infinity) > (startMin ?? Infinity);
    case 'SS':
      return (from.node.startMin ?? -Infinity) > (startMin ?? Infinity);
    case 'FF':
      return (from.node.finishMin ?? -Infinity) > (finishMin ?? Infinity);
    default:
      return false;
  }
}
