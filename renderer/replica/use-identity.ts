import type { Id } from '../../shared/model/id.ts';
import { useActions, useReplicaHandle } from './use-replica.ts';

/** Says who sits at this device. What goes wrong is shown as a message. */
export function useIdentity(): (personId: Id) => Promise<void> {
  const actions = useActions();
  const replica = useReplicaHandle();
  return async (personId) => {
    const result = await actions.dispatch({ type: 'identity.set', personId });
    if (result.ok) replica.setPerson(personId);
    else if ('error' in result)
      replica.notify({
        severity: 'error',
        message: result.error.message,
        ...(result.error.said && { said: result.error.said }),
        undoable: false,
      });
  };
}
