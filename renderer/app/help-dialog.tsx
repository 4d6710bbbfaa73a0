import type { ReactNode } from 'react';
import { t, type TextKey } from '../texts/t.ts';
import { Dialog } from '../ui/dialog.tsx';

interface Group {
  readonly title: TextKey & `help.${string}`;
  readonly keys: readonly (readonly [keys: string, does: TextKey & `help.${string}`])[];
}

const GROUPS: readonly Group[] = [
  {
    title: 'help.everywhere',
    keys: [
      ['Ctrl K', 'help.search'],
      ['Ctrl Z', 'help.undo'],
      ['Ctrl Shift Z', 'help.redo'],
      ['Alt 1 2 3 4', 'help.tabs'],
      ['?', 'help.this'],
    ],
  },
  {
    title: 'help.list-move',
    keys: [
      ['↑ ↓ ← →', 'help.arrows'],
      ['Shift ↑ ↓', 'help.range'],
      ['Home End', 'help.ends'],
      ['Space', 'help.expand'],
      ['Ctrl Enter', 'help.open'],
    ],
  },
  {
    title: 'help.list-edit',
    keys: [
      ['Enter F2', 'help.edit'],
      ['Tab', 'help.next'],
      ['Esc', 'help.cancel'],
      ['Insert', 'help.insert'],
      ['Delete', 'help.delete'],
    ],
  },
  {
    title: 'help.list-outline',
    keys: [
      ['Alt Shift →', 'help.indent'],
      ['Alt Shift ←', 'help.outdent'],
      ['Alt ↑', 'help.up'],
      ['Alt ↓', 'help.down'],
    ],
  },
  {
    title: 'help.board',
    keys: [
      ['↑ ↓ ← →', 'help.board-cards'],
      ['Shift ← →', 'help.board-move'],
      ['M', 'help.board-move-to'],
      ['Shift ↑ ↓', 'help.board-extend'],
      ['Space', 'help.board-toggle'],
      ['Enter', 'help.board-open'],
      ['/', 'help.board-filter'],
    ],
  },
];

export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title={t('help.title')} onClose={onClose} size="medium">
      <div className="shortcut-grid">
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3>{t(group.title)}</h3>
            <dl>
              {group.keys.map(([keys, does]) => (
                <Shortcut key={does} keys={keys} does={t(does)} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Shortcut({ keys, does }: { readonly keys: string; readonly does: string }): ReactNode {
  return (
    <>
      <dt>{does}</dt>
      <dd>
        <kbd className="kbd">{keys}</kbd>
      </dd>
    </>
  );
}
