import * as v from 'valibot';
import { parseEnvelope } from '../commands/parse-command.ts';
import { isEntityId, isSimpleId } from '../model/id.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { Rejection } from '../commands/rejection.ts';
import { MENU_PLACES } from './app-menu.ts';
import { EXPORT_FORMATS, type Action, type HostError } from './action.ts';

const id = v.pipe(v.string(), v.check(isSimpleId as (text: string) => boolean));
const reference = v.nullable(v.pipe(v.string(), v.check(isEntityId as (text: string) => boolean)));
const line = v.pipe(v.string(), v.maxLength(4096));
const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const file = v.strictObject({ name: line, bytes: v.instance(Uint8Array) });

const menu = v.strictObject({
  place: v.picklist(MENU_PLACES),
  label: line,
  lines: v.pipe(
    v.array(v.strictObject({ id: line, label: line, shortcut: v.exactOptional(line), isEnabled: v.boolean() })),
    v.maxLength(100),
  ),
});

const action = v.variant('type', [
  v.strictObject({ type: v.literal('command'), envelope: v.unknown() }),
  v.strictObject({
    type: v.literal('import'),
    jobId: id,
    file,
    projectName: v.exactOptional(line),
    csv: v.exactOptional(v.record(line, column)),
    actorId: reference,
  }),
  v.strictObject({ type: v.literal('sample'), jobId: id, actorId: reference }),
  v.strictObject({ type: v.literal('export'), projectId: id, format: v.picklist(EXPORT_FORMATS), jobId: v.exactOptional(id) }),
  v.strictObject({ type: v.literal('job.cancel'), jobId: id }),
  v.strictObject({ type: v.literal('sync.share'), relayUrl: line, token: line }),
  v.strictObject({ type: v.literal('sync.join'), link: v.pipe(v.string(), v.maxLength(20_000)) }),
  v.strictObject({ type: v.literal('sync.connect'), online: v.boolean() }),
  v.strictObject({ type: v.literal('sync.leave') }),
  v.strictObject({ type: v.literal('identity.set'), personId: reference }),
  v.strictObject({ type: v.literal('presence.set'), projectId: reference, taskId: reference }),
  v.strictObject({
    type: v.literal('setting.put'),
    key: v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9.:_-]{0,99}$/)),
    value: v.unknown(),
    windowId: v.exactOptional(id),
  }),
  v.strictObject({ type: v.literal('menu.show'), menus: v.pipe(v.array(menu), v.maxLength(20)) }),
  v.strictObject({ type: v.literal('workspace.choose'), create: v.boolean() }),
  v.strictObject({ type: v.literal('workspace.open'), path: line, create: v.boolean() }),
]);

/** An action out of what a renderer sent. Errors: `malformed`, or for a command its rejection; both say what was expected. */
export function parseAction(json: unknown): Result<Action, HostError | Rejection> {
  const parsed = v.safeParse(action, json, { abortEarly: true });
  if (!parsed.success) return err(malformed(parsed.issues[0]));
  if (parsed.output.type !== 'command') return ok(parsed.output as Action);
  const envelope = parseEnvelope(parsed.output.envelope);
  return envelope.ok ? ok({ type: 'command', envelope: envelope.value }) : envelope;
}

function malformed(issue: v.BaseIssue<unknown>): HostError {
  return { code: 'malformed', message: `The action is malformed at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}` };
}
