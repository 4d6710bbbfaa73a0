import { parseArgs } from 'node:util';
import type { Role } from './access-token.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';

export interface ServeArguments {
  readonly command: 'serve';
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly json: boolean;
  readonly limits: Limits;
}

export interface TokenArguments {
  readonly command: 'token';
  readonly dataDir: string;
  readonly role: Role;
  /** Null for a workspace with a new id. */
  readonly workspace: string | null;
  readonly days: number;
  readonly note: string;
}

export interface ListArguments {
  readonly command: 'tokens';
  readonly dataDir: string;
  readonly json: boolean;
}

export interface RevokeArguments {
  readonly command: 'revoke';
  readonly dataDir: string;
  readonly tokenOrId: string;
}

export type RelayArguments =
  | ServeArguments
  | TokenArguments
  | ListArguments
  | RevokeArguments
  | { readonly command: 'help' }
  | { readonly command: 'mistake'; readonly message: string };

export const USAGE = `Usage:
  relay serve [--data DIR] [--host 127.0.0.1] [--port 4455] [--json]
  relay token [--data DIR] [--role owner|write|read] [--workspace ID|any] [--days 365] [--note TEXT]
  relay tokens [--data DIR] [--json]
  relay revoke TOKEN|ID [--data DIR]

serve   Keeps the sealed rooms of your workspaces and passes changes on.
        --max-connections N, --max-message-mb N, --max-room-mb N, --rate N (messages a second and connection)
token   Prints an access token. Without --workspace it is for one new workspace;
        \`any\` lets its bearer use the relay for any number of workspaces.
        --note says whom it is for, in the list.
tokens  Lists the tokens that were made here, with their ids.
revoke  Takes a token back before it expires, by its id or the token itself. Whoever uses it is disconnected.

The data directory is ./relay-data unless --data or BATON_RELAY_DATA says otherwise.`;

const LONGEST_NOTE = 100;
const ROLES: readonly string[] = ['read', 'write', 'owner'];
const OPTIONS = {
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  json: { type: 'boolean' },
  role: { type: 'string' },
  workspace: { type: 'string' },
  days: { type: 'string' },
  note: { type: 'string' },
  'max-connections': { type: 'string' },
  'max-message-mb': { type: 'string' },
  'max-room-mb': { type: 'string' },
  rate: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parse>['values'];

class Mistake extends Error {}

/** Reads the command line of the relay. */
export function parseRelayArguments(args: readonly string[]): RelayArguments {
  try {
    const { values, positionals } = parse(args);
    const [command = 'help', ...rest] = positionals;
    if (values.help === true || command === 'help') return { command: 'help' };
    const [tokenOrId, ...extra] = command === 'revoke' ? rest : [undefined, ...rest];
    if (extra.length > 0) throw new Mistake(`There is nothing called ${extra.join(' ')}.`);
    if (command === 'serve') return serveArguments(values);
    if (command === 'token') return tokenArguments(values);
    if (command === 'tokens') return { command, dataDir: dataDir(values), json: values.json === true };
    if (command === 'revoke') {
      if (tokenOrId === undefined) throw new Mistake('Say which token: its id, or the token itself.');
      return { command, dataDir: dataDir(values), tokenOrId };
    }
    throw new Mistake(`There is no command ${command}.`);
  } catch (error) {
    if (error instanceof Mistake || isParseError(error)) return { command: 'mistake', message: error.message };
    throw error;
  }
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

function serveArguments(values: Values): ServeArguments {
  const megabytes = (name: 'max-message-mb' | 'max-room-mb'): number | undefined => {
    const count = number(values, name, { from: 1, to: 4_096 });
    return count === undefined ? undefined : count * 1024 * 1024;
  };
  const rate = number(values, 'rate', { from: 1, to: 1_000_000 });
  return {
    command: 'serve',
    dataDir: dataDir(values),
    host: values.host ?? '127.0.0.1',
    port: number(values, 'port', { from: 0, to: 65_535 }) ?? 4455,
    json: values.json === true,
    limits: {
      ...DEFAULT_LIMITS,
      connections: number(values, 'max-connections', { from: 1, to: 100_000 }) ?? DEFAULT_LIMITS.connections,
      messageBytes: megabytes('max-message-mb') ?? DEFAULT_LIMITS.messageBytes,
      roomBytes: megabytes('max-room-mb') ?? DEFAULT_LIMITS.roomBytes,
      messagesPerSecond: rate ?? DEFAULT_LIMITS.messagesPerSecond,
      messageBurst: rate === undefined ? DEFAULT_LIMITS.messageBurst : rate * 10,
    },
  };
}

function tokenArguments(values: Values): TokenArguments {
  const role = values.role ?? 'owner';
  if (!ROLES.includes(role)) throw new Mistake(`--role must be ${ROLES.join(', ')}, not ${role}.`);
  const { workspace } = values;
  if (workspace !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(workspace)) {
    throw new Mistake('--workspace must be letters, digits, - and _, at most 64 of them.');
  }
  const note = values.note ?? '';
  if (note.length > LONGEST_NOTE || /\p{Cc}/u.test(note))
    throw new Mistake(`--note is one line of at most ${LONGEST_NOTE} letters.`);
  return {
    command: 'token',
    note,
    dataDir: dataDir(values),
    role: role as Role,
    workspace: workspace === 'any' ? '*' : (workspace ?? null),
    days: number(values, 'days', { from: 1, to: 3_650 }) ?? 365,
  };
}

const dataDir = (values: Values): string => values.data ?? process.env['BATON_RELAY_DATA'] ?? 'relay-data';

type NumberOption = 'port' | 'days' | 'max-connections' | 'max-message-mb' | 'max-room-mb' | 'rate';

function number(values: Values, name: NumberOption, range: { from: number; to: number }): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < range.from || value > range.to) {
    throw new Mistake(`--${name} must be a whole number from ${range.from} to ${range.to}, not ${text}.`);
  }
  return value;
}

function isParseError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
