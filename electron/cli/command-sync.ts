import { existsSync } from 'node:fs';
import type { HostEvent } from '../../shared/contract/event.ts';
import { openDevice } from '../host/open-device.ts';
import { openWorkspace, type OpenWorkspace } from '../host/open-workspace.ts';
import { parseInvitation } from '../sync/invitation.ts';
import type { LevelResult } from '../sync/sync-session.ts';
import type { SyncSessionStatus, SyncTraffic } from '../sync/sync-status.ts';
import { EXIT, type CliArgs, type CliCommand, type ExitCode } from './cli-command.ts';
import type { CliIo } from './cli-io.ts';

const DEFAULT_TIMEOUT_S = 60;
const UNREACHABLE_AFTER_MS = 10_000;

/** `baton sync`: exchanges with the relay of a shared workspace. */
export const syncCommand: CliCommand = {
  name: 'sync',
  summary: 'Exchange changes with a relay; share a workspace, or join one.',
  positionals: [],
  options: [
    { name: 'workspace', value: 'W.baton', help: 'the workspace file; with --join made when there is none', required: true },
    { name: 'join', value: 'LINK', help: 'join by an invitation link; the workspace must be empty' },
    { name: 'relay', value: 'URL', help: 'share over this relay, or move to it' },
    { name: 'token', value: 'TOKEN', help: 'the access token for the relay; BATON_RELAY_TOKEN is taken when it is left out' },
    { name: 'share', help: 'share, print an invitation link, exchange once' },
    { name: 'once', help: 'exchange until both sides are level, then end; without it, go on until Ctrl+C' },
    { name: 'timeout', value: 'SECONDS', help: `how long --once may take (${DEFAULT_TIMEOUT_S})` },
    { name: 'json', help: 'print JSON' },
  ],
  details: [
    "The key and the token are kept in secrets.json in the device's folder (BATON_HOME), readable by this user only.",
    'Whoever has an invitation link can read and change the workspace: send it like a password.',
  ].join('\n'),
  run: async (args, io) => {
    const timeoutS = Number(args.textOr('timeout', String(DEFAULT_TIMEOUT_S)));
    const mistake = mistakeIn(args, timeoutS);
    if (mistake !== undefined) {
      io.err(`baton sync: ${mistake}`);
      return EXIT.usage;
    }
    const path = args.text('workspace');
    const link = args.find('join');
    // Before a workspace is made for it.
    const invitation = link === undefined ? undefined : parseInvitation(link);
    if (invitation && !invitation.ok) return fail(io, invitation.error.message);
    const create = link !== undefined;
    const isNew = create && !existsSync(path);
    const opened = openWorkspace(
      { path, create },
      { ...openDevice(io.env), nowMs: io.nowMs, randomBytes: io.randomBytes },
      goesOn(args) ? stateReporter(io) : () => undefined,
    );
    if (!opened.ok) return fail(io, opened.error.message);
    if (isNew) io.err(`Made the workspace ${path}.`);
    const wasOnline = opened.value.settings.isOnline();
    try {
      return await syncWorkspace(opened.value, { args, io, timeoutMs: timeoutS * 1000 });
    } finally {
      // One exchange by hand doesn't change what the app was told.
      opened.value.settings.setOnline(wasOnline);
      await opened.value.close();
    }
  },
};

function mistakeIn(args: CliArgs, timeoutS: number): string | undefined {
  if (args.find('join') !== undefined && (args.find('relay') !== undefined || args.has('share'))) {
    return '--join takes relay and token from the link. Leave --relay and --share out.';
  }
  if (args.find('token') !== undefined && args.find('relay') === undefined) return '--token belongs to --relay.';
  return timeoutS > 0 && timeoutS <= 86_400 ? undefined : '--timeout is a number of seconds.';
}

interface SyncCall {
  readonly args: CliArgs;
  readonly io: CliIo;
  readonly timeoutMs: number;
}

async function syncWorkspace(workspace: OpenWorkspace, { args, io, timeoutMs }: SyncCall): Promise<ExitCode> {
  const { sync } = workspace;
  if (workspace.engine.readOnly !== null) return fail(io, workspace.engine.readOnly);
  const prepared = prepare(workspace, args, io);
  if (typeof prepared === 'string') return fail(io, prepared);
  const json = args.has('json');
  if (goesOn(args)) {
    if (prepared.link !== null && !json) io.out(prepared.link);
    await io.untilStopped();
    return EXIT.ok;
  }
  const level = await whenLevel(workspace, timeoutMs);
  if (!level) return fail(io, sync.status().error?.message ?? NOT_SHARED);
  // A link that leads to a relay that refuses it would only mislead whoever gets it.
  if (prepared.link !== null && !json && (level.ok || !level.status.error)) io.out(prepared.link);
  const { sentBlobs, receivedBlobs } = level.traffic;
  if (json) io.out(JSON.stringify(reportOf(level, prepared.link)));
  else if (level.ok || sentBlobs + receivedBlobs > 0) (prepared.link === null ? io.out : io.err)(trafficText(level.traffic));
  return level.ok ? EXIT.ok : fail(io, failureText(level, sync.status().relayUrl ?? ''));
}

function goesOn(args: CliArgs): boolean {
  return !args.has('once') && !args.has('share');
}

/** Says each time when sync gets into another state. */
function stateReporter(io: CliIo): (event: HostEvent) => void {
  let told = '';
  return (event) => {
    if (event.type === 'notice') io.err(event.message);
    if (event.type !== 'sync') return;
    const { state, error } = event.status;
    const text = error ? `error: ${error.message}` : state;
    if (text !== told) io.err(text);
    told = text;
  };
}

/** Gives up early on a relay that nothing is heard of: waiting longer rarely helps then. */
async function whenLevel({ sync }: OpenWorkspace, timeoutMs: number): Promise<LevelResult | undefined> {
  const first = await sync.whenLevel(Math.min(timeoutMs, UNREACHABLE_AFTER_MS));
  if (!first || first.ok || first.reason !== 'timeout' || !isInReach(first.status) || timeoutMs <= UNREACHABLE_AFTER_MS)
    return first;
  return sync.whenLevel(timeoutMs - UNREACHABLE_AFTER_MS);
}

/** A connection that was lost on the way is tried again. */
function isInReach({ state, wasAdmitted }: SyncSessionStatus): boolean {
  return wasAdmitted || state === 'syncing';
}

/** Joins, shares, or starts what is stored. Errors: a message. */
function prepare({ sync }: OpenWorkspace, args: CliArgs, io: CliIo): { readonly link: string | null } | string {
  const join = args.find('join');
  if (join !== undefined) {
    const joined = sync.join(join);
    return joined.ok ? { link: null } : joined.error.message;
  }
  const { state, relayUrl: known } = sync.status();
  const relayUrl = args.find('relay') ?? (args.has('share') ? known : null);
  if (relayUrl === null) {
    if (args.has('share')) return 'Name a relay with --relay URL to share this workspace.';
    if (state === 'solo') return NOT_SHARED;
    sync.setOnline(true);
    return { link: null };
  }
  const shared = sync.share({ relayUrl, token: args.textOr('token', io.env['BATON_RELAY_TOKEN'] ?? '') });
  if (!shared.ok) return shared.error.message;
  return { link: args.has('share') || state === 'solo' ? shared.value : null };
}

const NOT_SHARED = 'This workspace is not shared. Share it with --share --relay URL, or join one with --join LINK.';

function reportOf(level: LevelResult, link: string | null) {
  const { sentBlobs, sentBytes, receivedBlobs, receivedBytes } = level.traffic;
  return {
    ok: level.ok,
    ...(!level.ok && { reason: level.reason, ...(level.status.error && { error: level.status.error }) }),
    sent: { batches: sentBlobs, bytes: sentBytes },
    received: { batches: receivedBlobs, bytes: receivedBytes },
    ...(link !== null && { link }),
  };
}

function trafficText({ sentBlobs, sentBytes, receivedBlobs, receivedBytes }: SyncTraffic): string {
  const side = (blobs: number, bytes: number): string =>
    blobs === 0 ? 'nothing' : `${blobs} ${blobs === 1 ? 'batch' : 'batches'} (${bytes} bytes)`;
  return `Sent ${side(sentBlobs, sentBytes)}, received ${side(receivedBlobs, receivedBytes)}.`;
}

function failureText(level: Extract<LevelResult, { ok: false }>, relayUrl: string): string {
  if (level.status.error) return level.status.error.message;
  if (isInReach(level.status))
    return `${level.status.pendingUpdates} changes are still on their way, or not all has been received. Try again, or give it longer with --timeout.`;
  return `The relay ${relayUrl} can't be reached. Check the address and that it runs; your work is safe in the workspace.`;
}

function fail(io: CliIo, message: string): ExitCode {
  io.err(`baton sync: ${message}`);
  return EXIT.failed;
}
