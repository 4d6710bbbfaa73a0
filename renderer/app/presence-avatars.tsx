import type { ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useReplica } from '../replica/use-replica.ts';
import { Avatar } from '../ui/avatar.tsx';

/** Who else looks at this project now. */
export function PresenceAvatars({ projectId }: { readonly projectId: Id }): ReactNode {
  const peers = useReplica((state) => state.presence.filter((peer) => peer.projectId === projectId));
  if (peers.length === 0) return null;
  return (
    <span className="avatars">
      {peers.slice(0, 5).map((peer) => (
        <Avatar key={peer.clientId} name={peer.name} colour={peer.colour} large />
      ))}
    </span>
  );
}
