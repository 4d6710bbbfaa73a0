import { Keyboard, Languages, Moon, Rows3, Settings2, Sun, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { LANGUAGES } from '../texts/catalogue.ts';
import { t } from '../texts/t.ts';
import { Menu } from '../ui/menu.tsx';
import { useCommands } from './commands/commands.ts';
import { useAppearance } from './use-appearance.ts';
import { useChosenLanguage } from './use-language.ts';

/** Theme, density, language and help. */
export function AppearanceMenu({ closed }: { readonly closed: boolean }): ReactNode {
  const commands = useCommands();
  const { theme, density } = useAppearance();
  const chosen: readonly string[] = [`theme.${theme}`, `language.${useChosenLanguage()}`];
  const entries = commands.entries([
    'theme.system',
    'theme.light',
    'theme.dark',
    density === 'compact' ? 'density.comfortable' : 'density.compact',
    'language.system',
    ...LANGUAGES.map(({ id }) => `language.${id}`),
    'settings',
    'help',
  ]);
  return (
    <Menu
      label={t('appearance.label')}
      trigger={
        <AriaButton className="nav-item" {...(closed ? { 'aria-label': t('appearance.label') } : {})}>
          <SunMoon size={16} />
          {closed ? null : (
            <span className="nav-item__label" dir="auto">
              {t('appearance.label')}
            </span>
          )}
        </AriaButton>
      }
      entries={entries.map((entry) => ({
        ...entry,
        icon: iconOf(entry.id),
        ...(chosen.includes(entry.id) ? { hint: '✓' } : {}),
      }))}
    />
  );
}

function iconOf(commandId: string): ReactNode {
  const Icon = commandId.startsWith('language.') ? Languages : commandId.startsWith('density.') ? Rows3 : ICONS.get(commandId);
  return Icon && <Icon size={14} />;
}

const ICONS = new Map([
  ['theme.system', SunMoon],
  ['theme.light', Sun],
  ['theme.dark', Moon],
  ['settings', Settings2],
  ['help', Keyboard],
]);
