import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';

interface NavItemProps {
  readonly closed: boolean;
  readonly label: string;
  readonly icon: ReactNode;
  readonly hint?: ReactNode;
  readonly current?: boolean;
  /** What waits here, in words: shown as a dot where there is no room for them. */
  readonly alert?: string;
  readonly onPress: () => void;
}

/** A place to go to: with its name, or by its sign alone where the sidebar is folded. */
export function NavItem({ closed, label, icon, hint, current, alert, onPress }: NavItemProps): ReactNode {
  return (
    <TooltipTrigger delay={300} isDisabled={!closed}>
      <AriaButton
        className="nav-item"
        onPress={onPress}
        {...(current ? { 'aria-current': 'page' } : {})}
        {...(closed ? { 'aria-label': alert ? `${label}, ${alert}` : label } : {})}
      >
        {icon}
        {closed ? null : (
          <span className="nav-item__label" dir="auto">
            {label}
          </span>
        )}
        {closed || !hint ? null : <span className="nav-item__count">{hint}</span>}
        {closed && alert ? <span className="nav-item__dot" aria-hidden="true" /> : null}
      </AriaButton>
      <Tooltip className="tooltip" placement="end" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
