import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import type { HealthReason, ProjectHealth } from './project-health.ts';

interface HealthMarkProps {
  readonly health: ProjectHealth;
  /** True where the words stand beside it. */
  readonly decorative?: boolean;
}

/** A project's health as a shape and a colour: never a colour alone. */
export function HealthMark({ health, decorative }: HealthMarkProps): ReactNode {
  return (
    <svg
      className={`health-mark health-mark--${health}`}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="currentColor"
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': healthName(health) })}
    >
      {SHAPES[health]}
    </svg>
  );
}

export function healthName(health: ProjectHealth): string {
  return t(`health.${health}`);
}

export function healthReasonsText(reasons: readonly HealthReason[]): string {
  return reasons.map((reason) => t(`health.because.${reason}`)).join(' ');
}

const SHAPES: Readonly<Record<ProjectHealth, ReactNode>> = {
  empty: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="1.8 1.8" />,
  'on-track': <circle cx="6" cy="6" r="4.4" />,
  'at-risk': <path d="M6 0.9 L11.5 10.8 H0.5 Z" />,
  late: <path d="M6 0.4 L11.6 6 L6 11.6 L0.4 6 Z" />,
  done: (
    <path
      d="M2 6.4 L4.8 9.2 L10 3.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
};
