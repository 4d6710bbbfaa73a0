import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components';

interface PopoverProps {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly placement?: 'bottom end' | 'bottom start' | 'top start';
  readonly children: ReactNode;
}

/** Something small that opens beside a button. */
export function Popover({ label, trigger, placement = 'bottom end', children }: PopoverProps): ReactNode {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="popover" placement={placement}>
        <Dialog className="popover__body" aria-label={label}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
