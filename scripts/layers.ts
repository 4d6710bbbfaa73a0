/**
 * Who may import what. Imports go one way, and a package that is the business of one folder stays there.
 * The nearest entry decides: `electron/store` before `electron`, a name before `*`. A folder may always import itself.
 */
export type Folder = {
  readonly path: string;
  /** Other folders it may import, with everything below them. */
  readonly imports: readonly string[];
};

const TEXTS = 'shared/texts';
const MODEL = 'shared/model';
const DELTA = 'shared/delta';
const RESOLVE = 'shared/resolve';
const SCHEDULE = 'shared/schedule';
const COMMANDS = 'shared/commands';

export const FOLDERS: readonly Folder[] = [
  // shared: texts ← model ← delta ← resolve ← schedule ← commands ← contract
  { path: TEXTS, imports: [] },
  { path: MODEL, imports: [TEXTS] },
  { path: DELTA, imports: [MODEL] },
  { path: RESOLVE, imports: [MODEL, DELTA] },
  { path: SCHEDULE, imports: [MODEL, DELTA, RESOLVE] },
  { path: COMMANDS, imports: [TEXTS, MODEL, DELTA, RESOLVE, SCHEDULE] },
  { path: 'shared/contract', imports: [TEXTS, MODEL, DELTA, RESOLVE, SCHEDULE, COMMANDS] },
  // A folder beside them: part of the model's level until it is given a place above.
  { path: 'shared/*', imports: [MODEL] },

  // electron: {store, document, sync, exchange} ← engine ← hosts
  { path: 'electron/store', imports: ['shared', 'migrations'] },
  { path: 'electron/document', imports: ['shared'] },
  { path: 'electron/sync', imports: ['shared'] },
  { path: 'electron/exchange', imports: ['shared', 'resources'] },
  { path: 'electron/engine', imports: ['shared', 'electron/store', 'electron/document', 'electron/sync', 'electron/exchange'] },
  { path: 'electron/cli', imports: ['shared', 'electron', 'relay'] },
  { path: 'electron', imports: ['shared'] },

  { path: 'migrations', imports: ['shared'] },

  { path: 'relay', imports: ['shared'] },

  // renderer: {texts, replica} ← ui ← views ← app
  { path: 'renderer/replica', imports: ['shared'] },
  { path: 'renderer/texts', imports: ['shared'] },
  { path: 'renderer/ui', imports: ['shared', 'renderer/replica', 'renderer/texts'] },
  { path: 'renderer/app', imports: ['shared', 'renderer', 'resources'] },
  { path: 'renderer/*', imports: ['shared', 'renderer/replica', 'renderer/ui', 'renderer/texts'] },

  { path: 'scripts', imports: ['shared', 'electron', 'relay', 'tests/bench/support'] },
];

export type PackageRule = {
  /** Package names; `node:*` stands for everything that Node brings. */
  readonly packages: readonly string[];
  /** The only folders or files that may import them. */
  readonly only: readonly string[];
};

export const PACKAGES: readonly PackageRule[] = [
  { packages: ['node:*'], only: ['electron', 'relay', 'scripts'] },
  {
    packages: ['electron'],
    only: ['electron/main.ts', 'electron/window.ts', 'electron/menu.ts', 'electron/preload.ts', 'electron/desktop'],
  },
  { packages: ['better-sqlite3'], only: ['electron/store', 'relay'] },
  { packages: ['kysely'], only: ['electron/store'] },
  { packages: ['yjs'], only: ['electron/document', 'electron/sync', 'electron/engine/project-session.ts', 'relay'] },
  { packages: ['y-websocket'], only: ['electron/sync'] },
  { packages: ['y-protocols'], only: ['electron/sync', 'relay'] },
  { packages: ['ws'], only: ['electron/sync', 'electron/serve', 'relay'] },
  {
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      '@internationalized/date',
      '@tanstack/react-virtual',
      'lucide-react',
      'zustand',
      'dompurify',
    ],
    only: ['renderer'],
  },
];

/** Folders that may import only these packages, and no others. */
export const CLOSED: readonly { readonly path: string; readonly packages: readonly string[] }[] = [
  { path: 'shared', packages: ['valibot', '@noble/hashes', '@noble/ciphers'] },
];
