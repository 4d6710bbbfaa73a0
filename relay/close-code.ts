/**
 * Why the relay closes a connection. y-websocket gives up on 4400–4499 and tries again after any other code.
 * Shape: a WebSocket close code, kept short because its reason travels with it.
 */
export const CLOSE = {
  goingAway: 1001,
  malformed: 4400,
  accessDenied: 4401,
  roomDenied: 4403,
  overloaded: 4503,
  resync: 4500,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];
