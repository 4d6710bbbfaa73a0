import type { ReactNode } from 'react';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { LANGUAGES, type Language } from '../texts/catalogue.ts';
import { spoken, t } from '../texts/t.ts';
import { ACCENTS, type AccentName } from '../ui/accent.ts';
import { Dialog } from '../ui/dialog.tsx';
import { wholeWeekdayName } from '../ui/format-date.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { WEEK_START_SETTING, WEEK_STARTS, weekStartOf } from '../ui/week-start.ts';
import { ACCENT_SETTING, DENSITY_SETTING, THEME_SETTING, useAppearance } from './use-appearance.ts';
import { LANGUAGE_SETTING, useChosenLanguage } from './use-language.ts';

/** How Baton looks and speaks on this device. What is chosen shows at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { remember } = useActions();
  const { theme, density, accent } = useAppearance();
  const language = useChosenLanguage();
  return (
    <Dialog title={t('settings.title')} onClose={onClose}>
      <div className="stack">
        <p className="soft">{t('settings.text')}</p>
        <Choice label={t('settings.theme')}>
          <Segmented
            label={t('settings.theme')}
            value={theme}
            options={[
              { id: 'system', label: t('appearance.system') },
              { id: 'light', label: t('do.theme-light') },
              { id: 'dark', label: t('do.theme-dark') },
            ]}
            onChange={(id) => remember(THEME_SETTING, id)}
          />
        </Choice>
        <Choice label={t('settings.density')}>
          <Segmented
            label={t('settings.density')}
            value={density}
            options={[
              { id: 'comfortable', label: t('do.density-comfortable') },
              { id: 'compact', label: t('do.density-compact') },
            ]}
            onChange={(id) => remember(DENSITY_SETTING, id)}
          />
        </Choice>
        <Select<AccentName | 'system'>
          label={t('settings.accent')}
          value={accent}
          options={[
            { id: 'system', label: t('appearance.system') },
            ...(Object.keys(ACCENTS) as AccentName[]).map((id) => ({
              id,
              label: t(`settings.accent.${id}`),
              icon: <span className="swatch" style={{ background: ACCENTS[id] }} />,
            })),
          ]}
          onChange={(id) => remember(ACCENT_SETTING, id)}
        />
        <Select<Language | 'system'>
          label={t('settings.language')}
          value={language}
          options={[{ id: 'system', label: t('appearance.system') }, ...LANGUAGES.map(({ id, name }) => ({ id, label: name }))]}
          onChange={(id) => remember(LANGUAGE_SETTING, id)}
        />
        <WeekStart />
      </div>
    </Dialog>
  );
}

function WeekStart(): ReactNode {
  const { remember } = useActions();
  const chosen = useReplica((state) => state.settings[WEEK_START_SETTING]);
  const usual = wholeWeekdayName(weekStartOf(spoken().locale, 'system'));
  const value = WEEK_STARTS.find((day) => day === chosen);
  return (
    <Select
      label={t('settings.week-start')}
      value={value === undefined ? 'system' : String(value)}
      options={[
        { id: 'system', label: t('settings.week-start.usual', { day: usual }) },
        ...WEEK_STARTS.map((day) => ({ id: String(day), label: wholeWeekdayName(day) })),
      ]}
      onChange={(id) => remember(WEEK_START_SETTING, id === 'system' ? id : Number(id))}
    />
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <span className="field__label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}
