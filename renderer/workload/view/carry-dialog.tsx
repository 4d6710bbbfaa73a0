import { useEffect, useMemo, useState, type FormEvent, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatHours } from '../../ui/duration-text.ts';
import { Select } from '../../ui/select.tsx';
import type { CarriedWork, DropTarget } from '../gesture/work-drag.ts';
import { bucketsFrom, shiftBucket, type Bucket, type BucketUnit } from '../layout/buckets.ts';
import { personCell } from '../layout/workload-cell.ts';
import type { WorkloadModel } from '../layout/workload-model.ts';
import { EffectList } from './carry-panel.tsx';
import { effectLines, personName, workText, type CarryNames } from './carry-texts.ts';
import type { Carry, CarryPreview } from './use-carry.ts';
import { columnName } from './workload-texts.ts';

interface CarryDialogProps {
  readonly work: CarriedWork;
  readonly model: WorkloadModel;
  readonly buckets: readonly Bucket[];
  readonly unit: BucketUnit;
  readonly names: CarryNames;
  readonly carry: Pick<Carry, 'tryOut' | 'commit'>;
  readonly onClose: () => void;
}

const NOBODY = '-';
/** How many columns one can move back and on from where the work is. */
const BACK = 4;
const ON = 26;

/** Gives work to somebody else or moves it, with what that comes to shown before it is done. */
export function CarryDialog({ work, model, buckets, unit, names, carry, onClose }: CarryDialogProps): ReactNode {
  const [personId, setPersonId] = useState<Id | null>(work.personId);
  const from = buckets[work.place.column];
  const [startDay, setStartDay] = useState(from?.fromDay ?? 0);
  const choices = useMemo(
    () => (from === undefined ? [] : bucketsFrom(unit, shiftBucket(unit, from.fromDay, -BACK), BACK + ON)),
    [unit, from],
  );
  const target: DropTarget = { personId, shiftDays: startDay - (from?.fromDay ?? 0) };
  const isSame = personId === work.personId && target.shiftDays === 0;
  const [tried, setTried] = useState<{ readonly target: string; readonly preview: CarryPreview } | null>(null);
  const key = `${personId ?? NOBODY} ${startDay}`;
  const preview = tried?.target === key ? tried.preview : null;
  const onto = choices.find(({ fromDay }) => fromDay === startDay);
  const toColumn = buckets.findIndex(({ fromDay }) => fromDay === startDay);
  const { tryOut } = carry;
  useEffect(() => {
    if (isSame) return undefined;
    const timer = setTimeout(() =>
      setTried({ target: key, preview: tryOut(work, { personId, shiftDays: startDay - (from?.fromDay ?? 0) }, toColumn) }),
    );
    return () => clearTimeout(timer);
  }, [isSame, key, tryOut, work, personId, startDay, from, toColumn]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isSame) return;
    onClose();
    void carry.commit(work, target);
  }
  return (
    <Dialog title={t('workload.carry.title', { what: workText(work, names) })} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ComboBox
          label={t('workload.carry.person')}
          value={personId ?? NOBODY}
          options={personOptions(model, onto, names)}
          onChange={(id) => setPersonId(id === NOBODY ? null : id)}
          autoFocus
        />
        <Select
          label={t(`workload.carry.time.${unit}`)}
          value={String(startDay)}
          options={choices.map((bucket) => ({ id: String(bucket.fromDay), label: columnName(unit, bucket) }))}
          onChange={(day) => setStartDay(Number(day))}
        />
        <div className="carry__effect" role="status">
          {isSame ? <p className="carry__wait faint">{t('workload.carry.choose')}</p> : null}
          {isSame ? null : <EffectList lines={preview === null ? null : effectLines(preview, { work, target, names })} />}
        </div>
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={isSame || preview?.ok === false}>
            {t('workload.carry.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Everybody with what they have left then, who has most first. */
function personOptions(model: WorkloadModel, onto: Bucket | undefined, { workspace }: CarryNames) {
  const free = [...model.days].map(([id, days]) => ({
    id,
    freeMin: onto === undefined ? 0 : personCell(days, onto, model.fromDay).freeMin,
  }));
  return [
    { id: NOBODY, label: t('workload.unassigned') },
    ...free
      .toSorted((a, b) => b.freeMin - a.freeMin)
      .map(({ id, freeMin }) => ({
        id,
        label: personName(id, workspace),
        hint:
          freeMin < 0
            ? t('workload.carry.short', { hours: formatHours(-freeMin) })
            : t('workload.carry.free', { hours: formatHours(freeMin) }),
      })),
  ];
}
