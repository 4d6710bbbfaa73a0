import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  useFilter,
} from 'react-aria-components';
import { t } from '../texts/t.ts';
import type { Option } from './select.tsx';

interface ComboBoxProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string | null;
  readonly options: readonly Option<string>[];
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

const MAX_SHOWN = 60;

/** A choice out of many, found by typing. Shows at most the first sixty that fit. */
export function ComboBox({ label, hideLabel, value, options, onChange, placeholder, autoFocus }: ComboBoxProps): ReactNode {
  const { contains } = useFilter({ sensitivity: 'base' });
  const current = options.find(({ id }) => id === value)?.label ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const fitting = (
    typed === null ? options : options.filter((option) => contains(option.label, typed) || contains(option.hint ?? '', typed))
  ).slice(0, MAX_SHOWN);
  return (
    <AriaComboBox
      className="field"
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus={autoFocus ?? false}
      inputValue={typed ?? current}
      onInputChange={(text) => setTyped(text === current ? null : text)}
      onChange={(key) => {
        setTyped(null);
        if (key !== null && key !== value) onChange(String(key));
      }}
      onBlur={() => setTyped(null)}
      items={fitting}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>{label}</Label>
      <Group className="combo__group">
        {/* What is typed replaces the choice that stands there. */}
        <Input
          className="input"
          onFocus={(event) => event.currentTarget.select()}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <Button className="icon-button icon-button--small">
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      </Group>
      <Popover className="popover">
        <ListBox className="list-box" renderEmptyState={() => <span className="list-item faint">{t('field.combo.none')}</span>}>
          {(option: Option<string>) => (
            <ListBoxItem id={option.id} textValue={option.label} className="list-item">
              {option.icon}
              <span className="list-item__label" dir="auto">
                {option.label}
              </span>
              {option.hint ? <span className="list-item__hint">{option.hint}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
