/** An id: random, minted once by the command that creates the entity, or made of other ids where the content is the identity. Rule: C6 */
export type Id = string;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 16;
const SIMPLE_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const COMPOUND_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}(?:[>:][A-Za-z0-9][A-Za-z0-9_-]{0,63}){0,2}$/;

/** Fills an array with random bytes, as `crypto.getRandomValues` does. */
export type RandomBytes = (length: number) => Uint8Array;

/** A new random id: 16 letters and digits, 95 bits. */
export function newId(randomBytes: RandomBytes): Id {
  let id = '';
  while (id.length < ID_LENGTH) {
    for (const byte of randomBytes(ID_LENGTH + 4)) {
      // 248 = 4 × 62: a plain remainder over 256 values would favour the first letters.
      if (byte < 248 && id.length < ID_LENGTH) id += ALPHABET.charAt(byte % 62);
    }
  }
  return id;
}

/** True for an id that a command may mint: it starts with a letter or digit, so `__proto__` and its kind can't be one. */
export function isSimpleId(value: unknown): value is Id {
  return typeof value === 'string' && SIMPLE_ID.test(value);
}

/** True for any id that may key an entity: simple, or simple ids joined by `>` or `:`. */
export function isEntityId(value: unknown): value is Id {
  return typeof value === 'string' && COMPOUND_ID.test(value);
}

/** The key of the dependency from one task to another. */
export function dependencyId(fromId: Id, toId: Id): Id {
  return `${fromId}>${toId}`;
}

/** The key of a person's assignment to a task. */
export function assignmentId(taskId: Id, personId: Id): Id {
  return `${taskId}:${personId}`;
}

/** The key of baseline `number` (0 to 10) itself. */
export function baselineId(number: number): Id {
  return `b${number}`;
}

/** The key of a task's dates in a baseline. */
export function baselineTaskId(baseline: Id, taskId: Id): Id {
  return `${baseline}:${taskId}`;
}
