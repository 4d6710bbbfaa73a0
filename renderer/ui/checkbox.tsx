import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

interface CheckboxProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
}

export function Checkbox({ label, isSelected, onChange, isDisabled }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox className="checkbox" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled ?? false}>
      <span className="checkbox__box">
        <Check size={12} strokeWidth={3} aria-hidden="true" />
      </span>
      {label}
    </AriaCheckbox>
  );
}
