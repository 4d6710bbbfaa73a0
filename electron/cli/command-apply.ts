import { parseEnvelope } from '../../shared/commands/parse-command.ts';
import type { DocumentId } from '../../shared/model/document-id.ts';
import { newId } from '../../shared/model/id.ts';
import type { CommandResult, Engine } from '../engine/engine.ts';
import { EXIT, type CliCommand } from './cli-command.ts';
import type { CliIo } from './cli-io.ts';
import { withEngine } from './with-engine.ts';
import { parseJson } from '../../shared/model/parse-json.ts';

/** `baton apply`: executes commands from standard input, one JSON object a line, and answers each with a line. */
export const applyCommand: CliCommand = {
  name: 'apply',
  summary: 'Execute commands, one JSON object a line on standard input; one result a line comes back.',
  positionals: [],
  options: [{ name: 'workspace', value: 'W.baton', help: 'the workspace file; made when there is none', required: true }],
  details: [
    'A line is a command ({"type":"task.create", …}) or an envelope ({"id", "atMs", "actorId", "command"}); docs/COMMANDS.md lists them.',
    'A result is {"ok":true,"revision":N} or {"ok":false,"rejection":{…}}. The exit code is 1 when any line was refused; the others stand.',
  ].join('\n'),
  run: (args, io) =>
    withEngine({ path: args.text('workspace'), create: true, write: true }, io, async (engine) => {
      let refused = false;
      for await (const line of io.lines()) {
        if (line.trim() === '') continue;
        const answer = answerLine(engine, line, io);
        refused ||= !answer.ok;
        io.out(JSON.stringify(answer));
      }
      return refused ? EXIT.failed : EXIT.ok;
    }),
};

/** What comes back for one line. `revision` is the highest that the command gave one of its documents. */
type Answer =
  | { readonly ok: true; readonly revision: number; readonly documents: Readonly<Partial<Record<DocumentId, number>>> }
  | Exclude<CommandResult, { ok: true }>;

function answerLine(engine: Engine, line: string, io: CliIo): Answer {
  const json = parseJson(line);
  if (json === undefined) return { ok: false, rejection: { code: 'malformed', path: '', expects: 'JSON: one command a line' } };
  const envelope = parseEnvelope(toEnvelope(json, io));
  if (!envelope.ok) return { ok: false, rejection: envelope.error };
  const result = engine.execute(envelope.value);
  if (!result.ok) return result;
  return {
    ok: true,
    revision: Math.max(0, ...Object.values(result.documents).map((each) => each ?? 0)),
    documents: result.documents,
  };
}

/** A bare command gets the envelope that the window would give it. */
function toEnvelope(json: unknown, io: CliIo): unknown {
  const isBare = typeof json === 'object' && json !== null && 'type' in json;
  return isBare ? { id: newId(io.randomBytes), atMs: io.nowMs(), actorId: null, command: json } : json;
}
