import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  /** More than one makes a text area. */
  readonly rows?: number;
}

export function TextField({ label, hideLabel, description, error, placeholder, rows, ...props }: TextFieldProps): ReactNode {
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField {...props} isInvalid={Boolean(error)} className="field">
      <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>{label}</Label>
      {rows ? <TextArea className="input" rows={rows} {...hint} /> : <Input className="input" {...hint} />}
      {description ? (
        <Text slot="description" className="field__description">
          {description}
        </Text>
      ) : null}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}
