import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { CarryPanel } from './carry-panel.tsx';
import { effectLines, targetText, workText, type CarryNames } from './carry-texts.ts';
import type { Carry } from './use-carry.ts';

/** What is on its way, and what its drop would come to. */
export function CarriedWorkView({ carry, names }: { readonly carry: Carry; readonly names: CarryNames }): ReactNode {
  const { drag, target, preview } = carry;
  const work = drag.kind === 'carrying' ? drag.work : null;
  const what = work === null ? '' : workText(work, names);
  const toColumn = drag.kind === 'carrying' ? (drag.to?.column ?? 0) : 0;
  const where = work === null || target === null ? '' : targetText(work, target, { names, toColumn });
  const lines = work === null || preview === null || target === null ? null : effectLines(preview, { work, target, names });
  const isByKeys = drag.kind === 'carrying' && drag.at === null;
  const said = [what, where, ...(lines ?? []).map(({ text }) => text), isByKeys ? t('workload.carry.keys') : ''];
  return (
    <>
      {/* Always there: what appears together with its region is read by nobody. */}
      <div role="status" className="visually-hidden">
        {said.filter((part) => part !== '').join('. ')}
      </div>
      {drag.kind === 'carrying' ? <CarryPanel what={what} where={where} lines={lines} at={drag.at} /> : null}
    </>
  );
}
