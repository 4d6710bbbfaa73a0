import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, type Key } from 'react-aria-components';

export interface Option<V extends string> {
  readonly id: V;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly hint?: string;
}

interface SelectProps<V extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
}

export function Select<V extends string>({ label, hideLabel, value, options, onChange, isDisabled }: SelectProps<V>): ReactNode {
  return (
    <AriaSelect
      className="field"
      value={value}
      isDisabled={isDisabled ?? false}
      onChange={(key: Key | null) => {
        if (key !== null && key !== value) onChange(key as V);
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>{label}</Label>
      <Button className="select__button">
        <SelectValue className="select__value">
          {() => <OptionText option={options.find(({ id }) => id === value)} />}
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="list-box">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="list-item">
              {option.icon}
              <span className="list-item__label" dir="auto">
                {option.label}
              </span>
              {option.hint ? <span className="list-item__hint">{option.hint}</span> : null}
              {option.id === value ? <Check size={14} aria-hidden="true" /> : null}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function OptionText({ option }: { readonly option: Option<string> | undefined }): ReactNode {
  return (
    <span className="row">
      {option?.icon}
      <span className="ellipsis" dir="auto">
        {option?.label ?? ''}
      </span>
    </span>
  );
}
