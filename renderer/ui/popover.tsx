import { useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import {
  ButtonContext,
  DEFAULT_SLOT,
  DialogTrigger,
  OverlayTriggerStateContext,
  Popover as AriaPopover,
} from 'react-aria-components';

interface PopoverProps {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly placement?: 'bottom end' | 'bottom start' | 'top start';
  readonly children: ReactNode;
}

/** Something small that opens beside a button. A button with the slot `close` in it closes it. */
export function Popover({ label, trigger, placement = 'bottom end', children }: PopoverProps): ReactNode {
  return (
    <DialogTrigger>
      {trigger}
      {/* It is the dialog itself: a dialog inside it would leave the hidden button that dismisses it outside of all landmarks. */}
      <AriaPopover className="popover" placement={placement} aria-label={label}>
        <PopoverBody>{children}</PopoverBody>
      </AriaPopover>
    </DialogTrigger>
  );
}

function PopoverBody({ children }: { readonly children: ReactNode }): ReactNode {
  const state = useContext(OverlayTriggerStateContext);
  const buttons = useMemo(() => ({ slots: { [DEFAULT_SLOT]: {}, close: { onPress: () => state?.close() } } }), [state]);
  return (
    <ButtonContext.Provider value={buttons}>
      <div className="popover__body">{children}</div>
    </ButtonContext.Provider>
  );
}
