import { isFieldKey } from '../../shared/model/entity.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { t } from '../texts/t.ts';

/** `design, urgent`. */
export function readTags(text: string): Result<readonly string[], string> {
  const tags = text
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const wrong = tags.find((tag) => !isFieldKey(tag));
  return wrong === undefined ? ok([...new Set(tags)]) : err(t('edit.tag-invalid', { part: wrong }));
}
