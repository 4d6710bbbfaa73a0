import type { Id } from '../../shared/model/id.ts';
import { useActions, useReplicaHandle, type WindowParts } from './use-replica.ts';

/** Says who sits at this device. What goes wrong is shown as a message. */
export async function become({ actions, replica }: Pick<WindowParts, 'actions' | 'replica'>, personId: Id): Promise<void> {
  const result = await actions.dispatch({ type: 'identity.set', personId });
  if (result.ok) replica.setPerson(personId);
  else if ('error' in result)
    replica.notify({
      severity: 'error',
      message: result.error.message,
      ...(result.error.said && { said: result.error.said }),
      undoable: false,
    });
}

/** The same for a component. */
export function useIdentity(): (personId: Id) => Promise<void> {
  const actions = useActions();
  const replica = useReplicaHandle();
  return (personId) => become({ actions, replica }, personId);
}
