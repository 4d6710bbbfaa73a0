import { createRoot } from 'react-dom/client';
import { newId } from '../../shared/model/id.ts';
import { createActions } from '../replica/actions.ts';
import { connect } from '../replica/connect.ts';
import { hostOfWindow } from '../replica/host-client.ts';
import { createReplica } from '../replica/replica.ts';
import { ReplicaContext } from '../replica/use-replica.ts';
import '../ui/theme.css';
import '../ui/ui.css';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { refusalText } from '../texts/refusal-text.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no root');

const host = hostOfWindow(window);
const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const replica = createReplica(newId(randomBytes));
const connection = connect(host, replica, {
  schedule: (task, delayMs) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
});
const actions = createActions(host, replica, {
  describe: refusalText,
  nowMs: () => Date.now(),
  randomBytes,
});

createRoot(root).render(
  <ErrorBoundary>
    <ReplicaContext value={{ replica, connection, actions }}>
      <App />
    </ReplicaContext>
  </ErrorBoundary>,
);
