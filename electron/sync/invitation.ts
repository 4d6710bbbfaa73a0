import { sha256 } from '@noble/hashes/sha2.js';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { parseRelayUrl } from './relay-url.ts';
import { KEY_BYTES } from './workspace-keys.ts';
import { say, type Said } from '../../shared/texts/saying.ts';
import { parseJson } from '../../shared/model/parse-json.ts';

/** All that a second app needs to join a shared workspace. Whoever has it can read the plan: it is to be sent like a password. */
export interface Invitation {
  readonly relayUrl: string;
  readonly relayWorkspaceId: string;
  /** Empty for a relay without access control. */
  readonly token: string;
  readonly key: Uint8Array;
  readonly workspaceName: string;
}

/** Why a link is no invitation. `message` says what to do. */
export interface InvitationError extends Said {
  readonly code: 'not-an-invitation' | 'damaged' | 'newer-version';
}

const PREFIX = 'baton://join#';
const VERSION = 1;
const CHECKSUM_BYTES = 4;
const LONGEST_LINK = 4_096;
const MOST_WORDS = 100;

/** The link of an invitation. Shape: `baton://join#` and base64url of version (1), JSON, checksum (4). */
export function invitationLink(invitation: Invitation): string {
  const json = JSON.stringify([
    invitation.relayUrl,
    invitation.relayWorkspaceId,
    invitation.token,
    Buffer.from(invitation.key).toString('base64url'),
    invitation.workspaceName,
  ]);
  const body = Buffer.concat([Uint8Array.of(VERSION), Buffer.from(json)]);
  return PREFIX + Buffer.concat([body, checksum(body)]).toString('base64url');
}

/** Reads a link that may come from anybody, broken into lines by a mail program or with text around it. */
export function parseInvitation(text: string): Result<Invitation, InvitationError> {
  if (text.length > 2 * LONGEST_LINK) return err(NOT_AN_INVITATION);
  const start = text.indexOf(PREFIX);
  if (start < 0) return err(NOT_AN_INVITATION);
  const body = findBody(text.slice(start + PREFIX.length));
  if (!body) return err(DAMAGED);
  if (body[0] !== VERSION) return err(NEWER_VERSION);
  const invitation = readFields(body.subarray(1).toString('utf8'));
  return invitation ? ok(invitation) : err(NOT_AN_INVITATION);
}

/** The body whose checksum fits: of the first word, or of the first words together, because mail programs break long lines. */
function findBody(text: string): Buffer | null {
  let encoded = '';
  for (const word of text.trimStart().split(/\s+/, MOST_WORDS)) {
    encoded += /^[A-Za-z0-9_-]*/.exec(word)?.[0] ?? '';
    if (encoded.length > LONGEST_LINK) return null;
    const bytes = Buffer.from(encoded, 'base64url');
    const body = bytes.subarray(0, -CHECKSUM_BYTES);
    if (body.length > 1 && checksum(body).equals(bytes.subarray(-CHECKSUM_BYTES))) return body;
  }
  return null;
}

const NOT_AN_INVITATION: InvitationError = {
  code: 'not-an-invitation',
  ...say('invitation.none'),
};
const DAMAGED: InvitationError = {
  code: 'damaged',
  ...say('invitation.damaged'),
};
const NEWER_VERSION: InvitationError = {
  code: 'newer-version',
  ...say('invitation.newer'),
};

function readFields(json: string): Invitation | null {
  const fields = parseJson(json);
  if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'string')) return null;
  const [relay = '', relayWorkspaceId = '', token = '', keyText = '', workspaceName = ''] = fields;
  const relayUrl = parseRelayUrl(relay);
  const key = new Uint8Array(Buffer.from(keyText, 'base64url'));
  if (!relayUrl.ok || key.length !== KEY_BYTES) return null;
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(relayWorkspaceId) || !/^[A-Za-z0-9_.-]{0,1200}$/.test(token)) return null;
  if (workspaceName.length > 200 || /\p{Cc}/u.test(workspaceName)) return null;
  return { relayUrl: relayUrl.value, relayWorkspaceId, token, key, workspaceName };
}

const checksum = (body: Uint8Array): Buffer => Buffer.from(sha256(body).subarray(0, CHECKSUM_BYTES));
