import { Keyboard, Languages, Moon, Rows3, Settings2, Sun, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useActions } from '../replica/use-replica.ts';
import { LANGUAGES } from '../texts/catalogue.ts';
import { t } from '../texts/t.ts';
import { Menu } from '../ui/menu.tsx';
import { DENSITY_SETTING, THEME_SETTING, useAppearance } from './use-appearance.ts';
import { LANGUAGE_SETTING, useChosenLanguage } from './use-language.ts';

interface AppearanceMenuProps {
  readonly closed: boolean;
  readonly onHelp: () => void;
  readonly onSettings: () => void;
}

/** Theme, density and help. */
export function AppearanceMenu({ closed, onHelp, onSettings }: AppearanceMenuProps): ReactNode {
  const actions = useActions();
  const { theme, density } = useAppearance();
  const language = useChosenLanguage();
  const speak = (chosen: string) => () => actions.remember(LANGUAGE_SETTING, chosen);
  const choose = (chosen: string) => () => actions.remember(THEME_SETTING, chosen);
  const mark = (on: boolean): { hint?: string } => (on ? { hint: '✓' } : {});
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
      entries={[
        {
          id: 'system',
          label: t('appearance.system'),
          icon: <SunMoon size={14} />,
          onAction: choose('system'),
          ...mark(theme === 'system'),
        },
        {
          id: 'light',
          label: t('appearance.light'),
          icon: <Sun size={14} />,
          onAction: choose('light'),
          ...mark(theme === 'light'),
        },
        {
          id: 'dark',
          label: t('appearance.dark'),
          icon: <Moon size={14} />,
          onAction: choose('dark'),
          ...mark(theme === 'dark'),
        },
        {
          id: 'density',
          label: density === 'compact' ? t('appearance.comfortable') : t('appearance.compact'),
          icon: <Rows3 size={14} />,
          onAction: () => actions.remember(DENSITY_SETTING, density === 'compact' ? 'comfortable' : 'compact'),
        },
        {
          id: 'language-system',
          label: t('appearance.language-system'),
          icon: <Languages size={14} />,
          onAction: speak('system'),
          ...mark(language === 'system'),
        },
        ...LANGUAGES.map(({ id, name }) => ({
          id: `language-${id}`,
          label: t('appearance.language', { name }),
          icon: <Languages size={14} />,
          onAction: speak(id),
          ...mark(language === id),
        })),
        { id: 'settings', label: t('do.settings'), icon: <Settings2 size={14} />, onAction: onSettings },
        { id: 'help', label: t('help.title'), icon: <Keyboard size={14} />, hint: '?', onAction: onHelp },
      ]}
    />
  );
}
