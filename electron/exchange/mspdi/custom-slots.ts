import type { CustomValue, Task } from '../../../shared/model/task.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { XmlWriter } from '../xml/xml-writer.ts';
import { statusThatFollows } from './convert-task.ts';
import { writeBlocker, writeTags } from './convert-custom.ts';
import { BATON_FIELDS, FLAG_SLOTS, NUMBER_SLOTS, TEXT_SLOTS, type FieldSlots } from './mspdi-codes.ts';
import { saying } from '../../../shared/texts/saying.ts';

/** Custom fields that MS Project has elements of its own for. */
export const NATIVE_CUSTOM = ['Hyperlink', 'Contact', 'WBS'] as const;

export interface CustomSlot {
  readonly fieldId: number;
  /** `Text1`. */
  readonly fieldName: string;
  readonly alias: string;
}

/** Which custom field of MS Project carries which of Baton's. */
export type CustomSlots = ReadonlyMap<string, CustomSlot>;

export interface Uids {
  readonly people: ReadonlyMap<string, number>;
  readonly tasks: ReadonlyMap<string, number>;
}

/** Gives every custom name of the tasks a field of its type, as far as MS Project has any left. Rule: X13 */
export function assignSlots(values: readonly ReadonlyMap<string, CustomValue>[], notes: ImportNotes): CustomSlots {
  const used = new Map<FieldSlots, number>();
  const assigned = new Map<string, CustomSlot>();
  const full = new Set<string>();
  for (const task of values) {
    for (const [name, value] of task) {
      const key = slotKey(name, value);
      if (assigned.has(key) || full.has(key)) continue;
      const slots = slotsFor(value);
      const index = used.get(slots) ?? 0;
      const fieldId = slots.ids[index];
      used.set(slots, index + 1);
      if (fieldId !== undefined) assigned.set(key, { fieldId, fieldName: `${slots.name}${index + 1}`, alias: name });
      else {
        full.add(key);
        notes.leftOut(saying('note.custom-fields-beyond', { most: slots.ids.length, type: slots.name }), name);
      }
    }
  }
  return assigned;
}

/** A name under which values of two types stand takes two fields. */
function slotKey(name: string, value: CustomValue): string {
  return `${slotsFor(value).name} ${name}`;
}

/** What a task has to say in custom fields: its own, and what MS Project has no field for. */
export function customValues(
  task: Task,
  exported: { readonly progressPct: number; readonly summary: boolean; readonly uids: Uids },
): ReadonlyMap<string, CustomValue> {
  const values = new Map<string, CustomValue>();
  const follows = statusThatFollows({
    active: task.status !== 'cancelled',
    progressPct: exported.progressPct,
    actualStartMin: exported.summary ? null : task.actualStartMin,
    actualFinishMin: exported.summary ? null : task.actualFinishMin,
  });
  if (follows !== task.status) values.set(BATON_FIELDS.status, task.status);
  const tags = Object.keys(task.tags).filter((tag) => task.tags[tag] === true);
  if (tags.length > 0) values.set(BATON_FIELDS.tags, writeTags(tags));
  const owner = task.ownerId === null ? undefined : exported.uids.people.get(task.ownerId);
  if (owner !== undefined) values.set(BATON_FIELDS.owner, String(owner));
  if (task.blocked !== null) {
    const { people, tasks } = exported.uids;
    values.set(
      BATON_FIELDS.blocked,
      writeBlocker(task.blocked, { person: (id) => people.get(id)?.toString(), task: (id) => tasks.get(id)?.toString() }),
    );
  }
  for (const [name, value] of Object.entries(task.custom)) {
    const native = NATIVE_CUSTOM.some((each) => each === name) && typeof value === 'string' && value.trim() !== '';
    if (!native && !values.has(name)) values.set(name, value);
  }
  return values;
}

export function writeSlotDefinitions(xml: XmlWriter, slots: CustomSlots): void {
  xml.open('ExtendedAttributes');
  for (const { fieldId, fieldName, alias } of slots.values()) {
    xml.open('ExtendedAttribute');
    xml.element('FieldID', fieldId);
    xml.element('FieldName', fieldName);
    xml.element('Alias', alias);
    xml.close('ExtendedAttribute');
  }
  xml.close('ExtendedAttributes');
}

export function writeCustomValues(xml: XmlWriter, values: ReadonlyMap<string, CustomValue>, slots: CustomSlots): void {
  for (const [name, value] of values) {
    const slot = slots.get(slotKey(name, value));
    if (slot === undefined) continue;
    xml.open('ExtendedAttribute');
    xml.element('FieldID', slot.fieldId);
    xml.element('Value', value);
    xml.close('ExtendedAttribute');
  }
}

function slotsFor(value: CustomValue): FieldSlots {
  if (typeof value === 'number') return NUMBER_SLOTS;
  return typeof value === 'boolean' ? FLAG_SLOTS : TEXT_SLOTS;
}
