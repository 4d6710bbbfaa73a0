import type { Id } from '../../../shared/model/id.ts';
import { MINUTES_PER_DAY } from '../../../shared/model/time.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { DraftRecord } from '../plan-draft.ts';
import { childOf, childrenOf, parseDate, type XmlNode } from '../xml/xml-node.ts';
import { saying } from '../../../shared/texts/saying.ts';

/** The people of a `.gan` file and what they are on. Tasks and resources are named by their ids in the file. */
export interface GanPeople {
  readonly ids: ReadonlyMap<string, Id>;
  readonly people: readonly DraftRecord<'person'>[];
  readonly timeOff: readonly DraftRecord<'timeOff'>[];
  /** True when somebody on a task (by its id in the file) has time off in a span. */
  isAway(task: string, span: { readonly startMin: number; readonly finishMin: number }): boolean;
  /** The coordinator of a task. */
  readonly responsible: ReadonlyMap<string, Id>;
}

const BUILT_IN_ROLES: Readonly<Record<string, string>> = { 'Default:1': 'Project manager' };

/** Reads `resources`, `roles`, `vacations` and who is allocated to what. */
export function readGanPeople(
  parts: ReadonlyMap<string, readonly XmlNode[]>,
  { newId, notes }: { readonly newId: () => Id; readonly notes: ImportNotes },
): GanPeople {
  const all = (part: string, name: string): readonly XmlNode[] =>
    (parts.get(part) ?? []).flatMap((node) => childrenOf(node, name));
  const roles = new Map(all('roles', 'role').map(({ attributes }) => [attributes['id'] ?? '', attributes['name'] ?? '']));
  const ids = new Map<string, Id>();
  const people: DraftRecord<'person'>[] = [];
  for (const node of all('resources', 'resource')) {
    const { id: sourceId = '', name = '', contacts = '', function: role = '' } = node.attributes;
    if (ids.has(sourceId)) continue;
    const id = newId();
    ids.set(sourceId, id);
    if (childOf(node, 'rate') !== undefined) notes.leftOut('note.person-rates', name);
    if ((node.attributes['phone'] ?? '') !== '') notes.leftOut('note.telephone-numbers', name);
    if (childOf(node, 'custom-property') !== undefined) notes.leftOut('note.person-custom-fields', name);
    people.push({
      id,
      fields: { name: name.trim(), email: contacts.trim(), role: roles.get(role) ?? BUILT_IN_ROLES[role] ?? '', sourceId },
    });
  }

  const timeOff = all('vacations', 'vacation').flatMap(({ attributes, line }): DraftRecord<'timeOff'>[] => {
    const personId = ids.get(attributes['resourceid'] ?? '');
    const fromMin = parseDate(attributes['start']);
    const toMin = parseDate(attributes['end']);
    if (personId === undefined || fromMin === undefined || toMin === undefined) {
      notes.leftOut('note.days-off-incomplete', saying('note.line', { line: line }));
      return [];
    }
    // The last day is the first one back at work.
    return [{ id: newId(), fields: { personId, fromMin, toMin: Math.max(toMin, fromMin + MINUTES_PER_DAY) } }];
  });

  const onTask = new Map<string, Id[]>();
  const responsible = new Map<string, Id>();
  for (const { attributes } of all('allocations', 'allocation')) {
    const personId = ids.get(attributes['resource-id'] ?? '');
    const task = attributes['task-id'] ?? '';
    if (personId === undefined) continue;
    const list = onTask.get(task);
    if (list) list.push(personId);
    else onTask.set(task, [personId]);
    if (attributes['responsible'] === 'true') responsible.set(task, personId);
  }
  const isAway: GanPeople['isAway'] = (task, { startMin, finishMin }) =>
    timeOff.some(
      ({ fields: { personId = '', fromMin = 0, toMin = 0 } }) =>
        fromMin < finishMin && toMin > startMin && (onTask.get(task)?.includes(personId) ?? false),
    );
  return { ids, people, timeOff, isAway, responsible };
}
