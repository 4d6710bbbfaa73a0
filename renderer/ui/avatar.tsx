import type { ReactNode } from 'react';
import { initialsOf } from './initials-of.ts';
import { inkOn } from './ink-on.ts';

interface AvatarProps {
  readonly name: string;
  readonly colour: string;
  readonly large?: boolean;
  /** True where the name stands beside it. */
  readonly decorative?: boolean;
}

export function Avatar({ name, colour, large, decorative }: AvatarProps): ReactNode {
  return (
    <span
      className={large ? 'avatar avatar--large' : 'avatar'}
      style={{ background: colour, color: inkOn(colour) }}
      title={name}
      // Painted, not written: they are no part of what a button or a line says.
      data-initials={initialsOf(name)}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    />
  );
}
