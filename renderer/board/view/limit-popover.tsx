import { Gauge } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { t } from '../../texts/t.ts';
import { Button, IconButton } from '../../ui/button.tsx';
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
    <DialogTrigger>
      <IconButton small label={t('board.column-menu', { name: title })} icon={<Gauge size={14} />} />
      <Popover className="popover board-limit" placement="bottom end">
        <Dialog className="popover__body" aria-label={t('board.column-menu', { name: title })}>
          {({ close }) => (
            <LimitForm
              limit={limit}
              onDone={(next) => {
                onChange(next);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface LimitFormProps {
  readonly limit: number | undefined;
  readonly onDone: (limit: number | null) => void;
}

function LimitForm({ limit, onDone }: LimitFormProps): ReactNode {
  const [text, setText] = useState(limit === undefined ? '' : String(limit));
  const [error, setError] = useState<string | null>(null);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = parseLimit(text);
        if (typed === undefined) setError(t('board.limit.invalid'));
        else onDone(typed);
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
