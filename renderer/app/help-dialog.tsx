import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Dialog } from '../ui/dialog.tsx';
import { APP_COMMANDS } from './commands/app-commands.ts';
import type { CommandGroup } from './commands/app-command.ts';
import { keysText } from './commands/commands.ts';
import { VIEW_KEYS } from './commands/view-keys.ts';

interface Line {
  readonly id: string;
  readonly does: string;
  readonly shortcuts: readonly string[];
}

/** Every shortcut there is, by where it holds. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title={t('help.title')} onClose={onClose} size="large">
      <div className="shortcut-grid">
        {[...linesByGroup()].map(([group, lines]) => (
          <section key={group}>
            <h3>{t(group)}</h3>
            <dl>
              {lines.map((line) => (
                <Shortcut key={line.id} line={line} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function linesByGroup(): ReadonlyMap<CommandGroup, readonly Line[]> {
  const groups = new Map<CommandGroup, Line[]>();
  for (const { id, label, group, shortcuts = [] } of [...APP_COMMANDS, ...VIEW_KEYS]) {
    if (shortcuts.length > 0) groups.set(group, [...(groups.get(group) ?? []), { id, does: t(label), shortcuts }]);
  }
  return groups;
}

function Shortcut({ line: { does, shortcuts } }: { readonly line: Line }): ReactNode {
  return (
    <>
      <dt>{does}</dt>
      <dd>
        {shortcuts.map((spec) => (
          <kbd key={spec} className="kbd">
            {keysText(spec)}
          </kbd>
        ))}
      </dd>
    </>
  );
}
