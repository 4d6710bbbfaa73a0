import type { Kind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';

/** The records that a compound id is made of: of a dependency its two tasks, of an assignment task and person. Undefined for other kinds. Rule: C6 */
export function parseCompoundId(kind: Kind, id: Id): readonly (readonly [kind: Kind, id: Id])[] | undefined {
  const [first, second] = id.split(kind === 'dependency' ? '>' : ':');
  if (first === undefined || second === undefined) return undefined;
  switch (kind) {
    case 'dependency':
      return [
        ['task', first],
        ['task', second],
      ];
    case 'assignment':
      return [
        ['task', first],
        ['person', second],
      ];
    case 'baselineTask':
      return [['task', second]];
    default:
      return undefined;
  }
}
