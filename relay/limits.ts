/** What one relay allows. Every value bounds what a client, honest or not, can make the relay spend. */
export interface Limits {
  readonly connections: number;
  readonly connectionsPerRoom: number;
  readonly roomsPerWorkspace: number;
  /** Units: bytes. */
  readonly messageBytes: number;
  /** The state of one room on disk. Units: bytes. */
  readonly roomBytes: number;
  /** What waits for updates that have not arrived. Units: bytes. */
  readonly pendingBytes: number;
  /** Updates taken in while something is waiting. */
  readonly pendingUpdates: number;
  /** What may wait in the socket of a slow client. Units: bytes. */
  readonly backlogBytes: number;
  /** Messages a second that one connection may send in the long run; beyond it the relay reads more slowly. */
  readonly messagesPerSecond: number;
  /** Messages that one connection may send at once. */
  readonly messageBurst: number;
  readonly awarenessBytes: number;
  readonly awarenessIdsPerConnection: number;
  /** Names of shared types in one room. A Baton room has one. */
  readonly typesPerRoom: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  connections: 2_000,
  connectionsPerRoom: 1_000,
  roomsPerWorkspace: 1_000,
  messageBytes: 32 * MEBIBYTE,
  roomBytes: 256 * MEBIBYTE,
  pendingBytes: MEBIBYTE,
  pendingUpdates: 256,
  backlogBytes: 96 * MEBIBYTE,
  messagesPerSecond: 200,
  messageBurst: 2_000,
  awarenessBytes: 4_096,
  awarenessIdsPerConnection: 4,
  typesPerRoom: 1_000,
};

/** How long things take. Units: milliseconds. */
export interface Timing {
  /** Between a change and its transaction on disk; a client that asks is answered after it. */
  readonly saveDelayMs: number;
  readonly pingIntervalMs: number;
  /** Between two looks at whether a token was taken back. */
  readonly revocationIntervalMs: number;
  /** How long a room that everybody left stays in memory. */
  readonly idleRoomMs: number;
  /** How long clients have to say goodbye when the relay stops. */
  readonly goodbyeMs: number;
}

export const DEFAULT_TIMING: Timing = {
  saveDelayMs: 20,
  pingIntervalMs: 25_000,
  revocationIntervalMs: 1_000,
  idleRoomMs: 30_000,
  goodbyeMs: 2_000,
};
