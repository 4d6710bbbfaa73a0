/** Where a connection wants to go. */
export interface RoomAddress {
  readonly room: string;
  readonly workspace: string;
}

const ROOM = /^([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{1,128})$/;

/** The room in the path of a request: its last segment, `<workspace>.<name>`. Errors: null for anything else. */
export function readRoomAddress(url: string | undefined): RoomAddress | null {
  if (url === undefined || url.length > 1024) return null;
  const path = url.split('?', 1)[0] ?? '';
  const room = path.slice(path.lastIndexOf('/') + 1);
  const workspace = ROOM.exec(room)?.[1];
  return workspace === undefined ? null : { room, workspace };
}
