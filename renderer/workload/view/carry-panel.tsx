import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import type { EffectLine } from './carry-texts.ts';

/** What a drop would come to, line by line; `lines` null: it is still being worked out. */
export function EffectList({ lines }: { readonly lines: readonly EffectLine[] | null }): ReactNode {
  if (lines === null) return <p className="carry__wait faint">{t('workload.carry.working-out')}</p>;
  if (lines.length === 0) return <p className="carry__wait faint">{t('workload.carry.nothing')}</p>;
  return (
    <ul className="carry__lines">
      {lines.map(({ id, look, text }) => (
        <li key={id} className={`carry__line is-${look}`}>
          {look === 'bad' ? <TriangleAlert size={13} aria-hidden="true" /> : null}
          {look === 'good' ? <CircleCheck size={13} aria-hidden="true" /> : null}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

interface CarryPanelProps {
  readonly what: string;
  /** Where to; empty where nothing can be dropped. */
  readonly where: string;
  readonly lines: readonly EffectLine[] | null;
  /** The pointer; null: carried by keys. */
  readonly at: { readonly xPx: number; readonly yPx: number } | null;
}

const WIDTH_PX = 330;
const HEIGHT_PX = 190;
const GAP_PX = 18;

/** What is on its way: beside the pointer, or in the corner. Its words are read out elsewhere. */
export function CarryPanel({ what, where, lines, at }: CarryPanelProps): ReactNode {
  return (
    <div
      className={at === null ? 'carry is-docked' : 'carry'}
      aria-hidden="true"
      style={at === null ? undefined : besidePoint(at)}
    >
      <p className="carry__what">
        <strong className="ellipsis" dir="auto">
          {what}
        </strong>
        {where === '' ? null : (
          <span className="carry__where ellipsis" dir="auto">
            {where}
          </span>
        )}
      </p>
      {where === '' ? <p className="carry__wait faint">{t('workload.carry.where')}</p> : <EffectList lines={lines} />}
      {at === null ? <p className="carry__keys faint">{t('workload.carry.keys')}</p> : null}
    </div>
  );
}

/** Below and right of the pointer, or on its other side where there is no room. */
function besidePoint({ xPx, yPx }: { readonly xPx: number; readonly yPx: number }): {
  readonly left: number;
  readonly top: number;
} {
  const left = xPx + GAP_PX + WIDTH_PX > window.innerWidth ? xPx - GAP_PX - WIDTH_PX : xPx + GAP_PX;
  const top = yPx + GAP_PX + HEIGHT_PX > window.innerHeight ? yPx - GAP_PX - HEIGHT_PX : yPx + GAP_PX;
  return { left: Math.max(8, left), top: Math.max(8, top) };
}
