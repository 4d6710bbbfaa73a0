import {
  englishRefusals,
  rejectionMessage,
  type MessageContext,
  type RefusalVoice,
} from '../../shared/commands/rejection-message.ts';
import type { Rejection } from '../../shared/commands/rejection.ts';
import { fieldText } from './field-text.ts';
import { spoken, filled, t } from './t.ts';
import { expectationText, reasonText } from './expectation-text.ts';

/** Why a command was refused, in the spoken language. */
export function refusalText(rejection: Rejection, context: MessageContext): string {
  return rejectionMessage(rejection, context, spoken().language === 'en' ? englishRefusals : own);
}

const own: RefusalVoice = {
  say: filled,
  kind: (kind) => t(`kind.${kind}`),
  field: fieldText,
  expectation: expectationText,
  reason: reasonText,
  list: (names) => new Intl.ListFormat(spoken().locale, { type: 'conjunction' }).format(names),
};
