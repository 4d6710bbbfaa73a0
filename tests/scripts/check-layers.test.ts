import { describe, expect, it } from 'vitest';
import { importsOf, violation } from '../../scripts/check-layers.ts';

describe('importsOf', () => {
  it('finds imports, types, re-exports and dynamic imports with their lines', () => {
    const source =
      "import type { A } from './a.ts';\nexport { b, c } from './b.ts';\nimport './c.css';\nconst d = await import('./d.ts');\n";
    expect(importsOf('x.ts', source)).toEqual([
      { specifier: './a.ts', line: 1 },
      { specifier: './c.css', line: 3 },
      { specifier: './b.ts', line: 2 },
      { specifier: './d.ts', line: 4 },
    ]);
  });

  it('does not take text or comments for imports', () => {
    expect(importsOf('x.ts', "// import './a.ts'\nexport const text = \"import './b.ts'\";")).toEqual([]);
  });

  it('reads JSX', () => {
    expect(importsOf('x.tsx', "import { B } from './b.tsx';\nexport const A = () => <B />;")).toEqual([
      { specifier: './b.tsx', line: 1 },
    ]);
  });
});

describe('violation', () => {
  it.each([
    ['shared/schedule/pass.ts', '../model/task.ts'],
    ['shared/model/task.ts', './id.ts'],
    ['shared/model/codec.ts', 'valibot'],
    ['electron/engine/commit.ts', '../store/log.ts'],
    ['electron/engine/project-session.ts', 'yjs'],
    ['electron/store/log.ts', 'better-sqlite3'],
    ['electron/cli/main.ts', '../engine/engine.ts'],
    ['electron/preload.ts', 'electron'],
    ['electron/main.ts', './serve/server.ts'],
    ['relay/main.ts', 'node:fs'],
    ['relay/room.ts', 'yjs'],
    ['renderer/gantt/paint.ts', '../../shared/model/task.ts'],
    ['renderer/gantt/gantt-view.tsx', '../ui/button.tsx'],
    ['renderer/app/main.tsx', '../gantt/gantt-view.tsx'],
    ['tests/anything.test.ts', '../electron/store/log.ts'],
    ['vitest.config.ts', 'node:path'],
  ])('lets %s import %s', (file, specifier) => {
    expect(violation(file, specifier)).toBeNull();
  });

  it.each([
    ['shared/model/task.ts', '../delta/delta.ts'],
    ['shared/resolve/network.ts', '../schedule/pass.ts'],
    ['shared/commands/decide.ts', '../contract/host.ts'],
    ['shared/model/task.ts', '../../electron/store/log.ts'],
    ['shared/model/task.ts', 'react'],
    ['shared/model/task.ts', 'yjs'],
    ['shared/model/task.ts', 'node:crypto'],
    ['shared/model/task.ts', 'crypto'],
    ['shared/model/task.ts', 'lib0/encoding'],
    ['electron/engine/engine.ts', 'better-sqlite3'],
    ['electron/engine/engine.ts', 'yjs'],
    ['electron/engine/engine.ts', 'kysely'],
    ['electron/document/doc.ts', '../store/log.ts'],
    ['electron/store/log.ts', '../sync/provider.ts'],
    ['electron/sync/provider.ts', '../engine/engine.ts'],
    ['electron/engine/engine.ts', '../cli/main.ts'],
    ['electron/document/doc.ts', 'y-websocket'],
    ['electron/engine/engine.ts', 'electron'],
    ['electron/main.ts', '../renderer/app/main.tsx'],
    ['electron/main.ts', '../relay/main.ts'],
    ['relay/main.ts', '../electron/engine/engine.ts'],
    ['relay/main.ts', '../renderer/app/main.tsx'],
    ['renderer/gantt/gantt-view.tsx', '../task-list/row.tsx'],
    ['renderer/ui/button.tsx', '../gantt/paint.ts'],
    ['renderer/replica/store.ts', '../gantt/paint.ts'],
    ['renderer/replica/store.ts', '../ui/button.tsx'],
    ['renderer/gantt/paint.ts', '../app/main.tsx'],
    ['renderer/gantt/paint.ts', '../../electron/engine/engine.ts'],
    ['renderer/gantt/paint.ts', 'node:fs'],
    ['migrations/0001-create-tables.ts', '../electron/store/schema.ts'],
  ])('forbids %s to import %s', (file, specifier) => {
    expect(violation(file, specifier)).not.toBeNull();
  });
});
