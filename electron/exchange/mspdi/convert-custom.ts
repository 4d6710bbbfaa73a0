import * as v from 'valibot';
import type { FieldsOf } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import { TASK_STATUSES, type Blocker, type CustomValue, type TaskStatus } from '../../../shared/model/task.ts';
import type { RawTask } from './mspdi-file.ts';
import { BATON_FIELDS, FLAG_SLOTS, NUMBER_SLOTS } from './mspdi-codes.ts';
import { parseJson } from '../../../shared/model/parse-json.ts';

export interface CustomContext {
  /** Field id → name. */
  readonly customNames: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, Id>;
  readonly tasks: ReadonlyMap<string, Id>;
}

export interface ConvertedCustom {
  readonly fields: Pick<FieldsOf<'task'>, 'status' | 'ownerId' | 'blocked'>;
  readonly tags: Readonly<Record<string, boolean>>;
  readonly custom: Readonly<Record<string, CustomValue>>;
}

/** Custom fields of a task, with those apart in which an export of Baton keeps what MS Project has no field for. Rule: X13 */
export function convertCustom(raw: RawTask, context: CustomContext): ConvertedCustom {
  const fields: { status?: TaskStatus; ownerId?: Id | null; blocked?: Blocker | null } = {};
  const custom: Record<string, CustomValue> = {};
  let tags: Readonly<Record<string, boolean>> = {};
  for (const { fieldId, value } of raw.custom) {
    const name = context.customNames.get(fieldId) ?? `Field ${fieldId}`;
    if (name === BATON_FIELDS.status) {
      const status = TASK_STATUSES.find((word) => word === value);
      if (status !== undefined) fields.status = status;
    } else if (name === BATON_FIELDS.tags) tags = readTags(value);
    else if (name === BATON_FIELDS.owner) fields.ownerId = context.people.get(value.trim()) ?? null;
    else if (name === BATON_FIELDS.blocked) fields.blocked = readBlocker(value, context);
    else custom[freeName(name, custom)] = valueOf(fieldId, value);
  }
  const { hyperlink, contact, wbs, outlineNumber } = raw.node;
  if (hyperlink !== undefined) custom['Hyperlink'] = hyperlink;
  if (contact !== undefined) custom['Contact'] = contact;
  if (wbs !== undefined && outlineNumber !== undefined && wbs !== outlineNumber) custom['WBS'] = wbs;
  return { fields, tags, custom };
}

/** Tags as an export writes them: `a, b`, or a JSON list where a tag itself has a comma. */
export function writeTags(tags: readonly string[]): string {
  return tags.some((tag) => /[,[\]]|^\s|\s$/.test(tag)) ? JSON.stringify(tags) : tags.join(', ');
}

function readTags(text: string): Readonly<Record<string, boolean>> {
  const list = v.safeParse(v.array(v.string()), parseJson(text));
  const tags = list.success ? list.output : text.split(',').map((tag) => tag.trim());
  return Object.fromEntries(tags.filter((tag) => tag !== '').map((tag) => [tag, true]));
}

const blockedText = v.object({
  reason: v.string(),
  sinceMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  person: v.optional(v.string()),
  task: v.optional(v.string()),
});

/** A blocker as an export writes it: JSON with UIDs. */
export function writeBlocker(
  blocker: Blocker,
  uids: { person(id: Id): string | undefined; task(id: Id): string | undefined },
): string {
  const { reason, sinceMs, by } = blocker;
  const person = by.kind === 'person' ? uids.person(by.personId) : undefined;
  const task = by.kind === 'task' ? uids.task(by.taskId) : undefined;
  return JSON.stringify({ reason, sinceMs, ...(person !== undefined && { person }), ...(task !== undefined && { task }) });
}

function readBlocker(text: string, { people, tasks }: CustomContext): Blocker | null {
  const parsed = v.safeParse(blockedText, parseJson(text));
  if (!parsed.success) return null;
  const { reason, sinceMs, person, task } = parsed.output;
  const personId = person === undefined ? undefined : people.get(person);
  const taskId = task === undefined ? undefined : tasks.get(task);
  if (personId !== undefined) return { reason, sinceMs, by: { kind: 'person', personId } };
  return { reason, sinceMs, by: taskId === undefined ? { kind: 'other' } : { kind: 'task', taskId } };
}

function valueOf(fieldId: string, value: string): CustomValue {
  const id = Number(fieldId);
  if (NUMBER_SLOTS.ids.includes(id) && Number.isFinite(Number(value))) return Number(value);
  return FLAG_SLOTS.ids.includes(id) ? value.trim() === '1' || value.trim() === 'true' : value;
}

function freeName(name: string, taken: Readonly<Record<string, CustomValue>>): string {
  let free = name.slice(0, 64);
  for (let count = 2; Object.hasOwn(taken, free); count += 1) free = `${name.slice(0, 58)} (${count})`;
  return free;
}
