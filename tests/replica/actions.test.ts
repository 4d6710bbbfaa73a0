import { describe, expect, it } from 'vitest';
import { createActions } from '../../renderer/replica/actions.ts';
import { createReplica } from '../../renderer/replica/replica.ts';
import type { Action, ActionResult } from '../../shared/contract/action.ts';
import type { Host } from '../../shared/contract/host.ts';

function actionsOver(result: ActionResult | Error) {
  const dispatched: Action[] = [];
  const host: Host = {
    dispatch: (action) => {
      dispatched.push(action);
      return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
    },
    query: () => Promise.reject(new Error('not asked')),
    subscribe: () => () => undefined,
  };
  const replica = createReplica();
  replica.setPerson('ada');
  const actions = createActions(host, replica, { nowMs: () => 42, randomBytes: (length) => new Uint8Array(length).fill(7) });
  return { actions, replica, dispatched };
}

describe('actions of a window', () => {
  it('sends a command with who, when and an id', async () => {
    const { actions, dispatched } = actionsOver({ ok: true });
    expect(await actions.run({ type: 'history.undo' })).toBe(true);
    expect(dispatched).toEqual([
      { type: 'command', envelope: { id: '7777777777777777', atMs: 42, actorId: 'ada', command: { type: 'history.undo' } } },
    ]);
  });

  it('shows a refusal in words', async () => {
    const { actions, replica } = actionsOver({ ok: false, rejection: { code: 'nothing-to-undo' } });
    expect(await actions.undo()).toBe(false);
    expect(replica.getState().notices).toMatchObject([{ severity: 'error', message: 'There is nothing to undo.' }]);
  });

  it('offers undo beside what it did', async () => {
    const { actions, replica } = actionsOver({ ok: true });
    await actions.run({ type: 'task.delete', projectId: 'P', id: 't' }, { message: 'In the trash' });
    expect(replica.getState().notices).toMatchObject([{ message: 'In the trash', undoable: true }]);
  });

  it('can undo a step that is still on its way', async () => {
    const { actions, replica } = actionsOver({ ok: true, documents: { 'plan:P': 1 } });
    const done = actions.run({ type: 'task.delete', projectId: 'P', id: 't' });
    expect(replica.getState().history).toEqual({ undo: 'task.delete', redo: null });
    await done;
    expect(replica.getState().history.undo).toBe('task.delete');
  });

  it('has what the host told to undo when a step was refused or changed nothing', async () => {
    for (const result of [
      { ok: true, documents: {} },
      { ok: false, rejection: { code: 'nothing-to-undo' } },
    ] as const) {
      const { actions, replica } = actionsOver(result);
      replica.receive({ type: 'history', history: { undo: 'task.create', redo: 'task.move' } });
      await actions.run({ type: 'task.delete', projectId: 'P', id: 't' });
      expect(replica.getState().history).toEqual({ undo: 'task.create', redo: 'task.move' });
    }
  });

  it('takes the offer back when another step has been done', async () => {
    const { actions, replica } = actionsOver({ ok: true });
    await actions.run({ type: 'task.delete', projectId: 'P', id: 't' }, { message: 'In the trash' });
    await actions.run({ type: 'task.delete', projectId: 'P', id: 'u' });
    expect(replica.getState().notices).toEqual([]);
  });

  it('says that nothing was changed when the host is gone', async () => {
    const { actions, replica } = actionsOver(new Error('connection refused'));
    expect(await actions.undo()).toBe(false);
    expect(replica.getState().notices[0]?.message).toContain('nothing was changed');
  });
});
