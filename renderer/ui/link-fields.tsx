import type { ReactNode } from 'react';
import { LINK_TYPES, NO_LAG, type Dependency } from '../../shared/model/dependency.ts';
import { t } from '../texts/t.ts';
import { DraftField } from './draft-field.tsx';
import type { DurationScale } from './duration-text.ts';
import { formatLag, parseLag } from './lag-text.ts';
import { Select } from './select.tsx';

export type LinkSettings = Pick<Dependency, 'type' | 'lag'>;

interface LinkFieldsProps extends LinkSettings {
  /** The task at the other end. */
  readonly name: string;
  /** Beside others in a row the labels are for screen readers alone. */
  readonly hideLabels?: boolean;
  readonly scale: DurationScale;
  readonly onChange: (settings: LinkSettings) => void;
}

/** How one task waits for another: the type of the link, and its lag as it is typed. */
export function LinkFields({ type, lag, name, hideLabels = false, scale, onChange }: LinkFieldsProps): ReactNode {
  return (
    <>
      <Select
        label={t('panel.link-type', { name })}
        hideLabel={hideLabels}
        value={type}
        options={LINK_TYPES.map((each) => ({ id: each, label: each, hint: t(`link.${each}`) }))}
        onChange={(next) => onChange({ type: next, lag })}
      />
      <DraftField
        label={t('panel.link-lag', { name })}
        hideLabel={hideLabels}
        placeholder={t('panel.lag-hint')}
        value={formatLag(lag, scale)}
        onCommit={(text) => {
          const match = /^\s*([+-]?)\s*(.*)$/.exec(text);
          const next = match?.[2] ? parseLag(match[1] || '+', match[2], scale) : NO_LAG;
          if (!next) return t('edit.lag-invalid');
          onChange({ type, lag: next });
          return null;
        }}
      />
    </>
  );
}
