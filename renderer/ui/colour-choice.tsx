import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { PALETTE } from './person-colour.ts';

/** A colour, one of a few. */
export function ColourChoice({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (colour: string) => void;
}): ReactNode {
  const colours = PALETTE.includes(value) ? PALETTE : [value, ...PALETTE];
  return (
    <div className="field">
      <span className="field__label">{label}</span>
      <div className="colour-choice" role="radiogroup" aria-label={label}>
        {colours.map((colour, index) => (
          <button
            key={colour}
            type="button"
            role="radio"
            aria-checked={colour === value}
            aria-label={t('project.colour-n', { n: index + 1 })}
            className="colour-choice__item"
            style={{ background: colour }}
            onClick={() => onChange(colour)}
          />
        ))}
      </div>
    </div>
  );
}
