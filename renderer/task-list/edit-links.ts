import type { Command, RecordCommand } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { t } from '../texts/t.ts';
import { oneStep } from '../ui/one-step.ts';
import { parsePredecessors, type LinkTextError } from './predecessors-text.ts';
import type { ListSource, RowModel } from './row-model.ts';

/** What makes a task wait for exactly these. */
export function linkCommand({ plan, project }: ListSource, toId: Id, text: string): Result<Command | null, string> {
  const idOfWbs = new Map([...plan.resolved.wbs].map(([id, wbs]) => [wbs, id]));
  const parsed = parsePredecessors(text, idOfWbs, project);
  if (!parsed.ok) return err(linkErrorText(parsed.error));
  const wanted = new Map(parsed.value.map((link) => [link.fromId, link]));
  const commands: RecordCommand[] = [];
  for (const held of plan.resolved.dependencies) {
    if (held.toId !== toId || wanted.has(held.fromId)) continue;
    commands.push({ type: 'dependency.remove', projectId: project.id, fromId: held.fromId, toId });
  }
  for (const { fromId, type, lag } of wanted.values()) {
    const held = plan.tables.dependency.get(`${fromId}>${toId}`);
    if (held && held.type === type && JSON.stringify(held.lag) === JSON.stringify(lag)) continue;
    commands.push({ type: 'dependency.set', projectId: project.id, fromId, toId, fields: { type, lag } });
  }
  return ok(oneStep(t('step.predecessors'), commands));
}

function linkErrorText({ code, part }: LinkTextError): string {
  switch (code) {
    case 'unreadable':
      return t('edit.link-unreadable', { part });
    case 'unknown-task':
      return t('edit.link-unknown', { part });
    case 'twice':
      return t('edit.link-twice', { part });
  }
}

/** Somebody who is to work on a task; without units as they do now, or full time. */
export interface WantedPerson {
  readonly personId: Id;
  readonly units?: number;
}

/** What makes exactly these people work on a task; null where they already do. */
export function assignCommand({ project }: ListSource, row: RowModel, wanted: readonly WantedPerson[]): Command | null {
  const projectId = project.id;
  const taskId = row.task.id;
  const held = new Map(row.assignees.map(({ person, units }) => [person.id, units]));
  const commands: RecordCommand[] = [];
  for (const personId of held.keys()) {
    if (!wanted.some((each) => each.personId === personId))
      commands.push({ type: 'assignment.remove', projectId, taskId, personId });
  }
  for (const { personId, units } of wanted) {
    if (held.has(personId) && (units === undefined || held.get(personId) === units)) continue;
    commands.push({ type: 'assignment.set', projectId, taskId, personId, fields: units === undefined ? {} : { units } });
  }
  return oneStep(t('step.assign'), commands);
}
