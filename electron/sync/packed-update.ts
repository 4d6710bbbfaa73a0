import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';

/** The first byte inside a sealed blob: what the rest of it is. */
const PLAIN = 1;
const DEFLATED = 2;
/** Below this deflating saves next to nothing. */
const WORTH_DEFLATING_BYTES = 1024;
/** No honest document comes near; a relay that got hold of the key could make a bomb. */
const LARGEST_BYTES = 256 * 1024 * 1024;

/**
 * An update as it is sealed. The first upload of a large plan is a fifth as long when it is deflated: it has to fit into one message of the
 * relay. Shape: kind (1), the update, deflated or not.
 */
export function packUpdate(update: Uint8Array): Uint8Array {
  const deflated = update.length < WORTH_DEFLATING_BYTES ? undefined : deflateRawSync(update, { level: constants.Z_BEST_SPEED });
  return deflated && deflated.length < update.length ? withKind(DEFLATED, deflated) : withKind(PLAIN, update);
}

/** The update that was packed. Errors: it is of a kind that only a newer Baton knows, or no honest one. */
export function unpackUpdate(packed: Uint8Array): Result<Uint8Array, 'newer-version' | 'damaged'> {
  const body = packed.subarray(1);
  if (packed[0] === PLAIN) return ok(body);
  if (packed[0] !== DEFLATED) return err('newer-version');
  try {
    return ok(new Uint8Array(inflateRawSync(body, { maxOutputLength: LARGEST_BYTES })));
  } catch {
    // What zlib says of a damaged or overlong body is of no use to anybody.
    return err('damaged');
  }
}

function withKind(kind: number, body: Uint8Array): Uint8Array {
  const packed = new Uint8Array(1 + body.length);
  packed[0] = kind;
  packed.set(body, 1);
  return packed;
}
