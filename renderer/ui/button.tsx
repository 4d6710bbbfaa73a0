import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps as AriaButtonProps } from 'react-aria-components';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly children: ReactNode;
}

export function Button({ look = 'plain', children, ...props }: ButtonProps): ReactNode {
  return (
    <AriaButton {...props} className={look === 'plain' ? 'button' : `button button--${look}`}>
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  /** What it does: its name for everybody, in the tooltip and for screen readers. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string;
  readonly small?: boolean;
}

export function IconButton({ label, icon, shortcut, small, ...props }: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className={small ? 'icon-button icon-button--small' : 'icon-button'}>
        {icon}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {shortcut ? ` (${shortcut})` : ''}
      </Tooltip>
    </TooltipTrigger>
  );
}
