/** Names of the messages between the desktop's main process and its windows. */
export const CHANNELS = { dispatch: 'baton:dispatch', query: 'baton:query', event: 'baton:event' } as const;
