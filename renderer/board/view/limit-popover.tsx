import { Gauge } from 'lucide-react';
import { useContext, useState, type ReactNode } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components';
import { t } from '../../texts/t.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { parseLimit } from '../layout/column-limit.ts';

interface LimitPopoverProps {
  readonly title: string;
  readonly limit: number | undefined;
  readonly onChange: (limit: number | null) => void;
}

/** Sets the most tasks that should be in a column at once. */
export function LimitPopover({ title, limit, onChange }: LimitPopoverProps): ReactNode {
  return (
    <Popover
      label={t('board.column-menu', { name: title })}
      trigger={<IconButton small label={t('board.column-menu', { name: title })} icon={<Gauge size={14} />} />}
    >
      <LimitForm limit={limit} onChange={onChange} />
    </Popover>
  );
}

interface LimitFormProps {
  readonly limit: number | undefined;
  readonly onChange: (limit: number | null) => void;
}

function LimitForm({ limit, onChange }: LimitFormProps): ReactNode {
  const popover = useContext(OverlayTriggerStateContext);
  const [text, setText] = useState(limit === undefined ? '' : String(limit));
  const [error, setError] = useState<string | null>(null);
  return (
    <form
      className="stack board-limit"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = parseLimit(text);
        if (typed === undefined) {
          setError(t('board.limit.invalid'));
          return;
        }
        onChange(typed);
        popover?.close();
      }}
    >
      <TextField
        label={t('board.limit')}
        description={t('board.limit.text')}
        value={text}
        onChange={(next) => {
          setText(next);
          setError(null);
        }}
        error={error}
        inputMode="numeric"
        autoFocus
      />
      <div className="dialog__actions">
        <Button look="primary" type="submit">
          {t('board.limit.save')}
        </Button>
      </div>
    </form>
  );
}
