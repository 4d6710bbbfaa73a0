/**
 * Why a command was refused, in English, and what to do. The other languages stand beside it in the interface. `what` and its
 * like are records by name: `task “Paint”`.
 */
export const refusalTexts = {
  'refusal.malformed': 'The command can’t be read: expected {expects}.',
  'refusal.malformed-at': 'The command can’t be read at {path}: expected {expects}.',
  'refusal.not-found': 'There is no {what}. It may have been removed for good: choose another, or create it again.',
  'refusal.already-exists': '{what} is already there. Change that one, or use a new id.',
  'refusal.in-trash': '{what} is in the trash. Restore it first.',
  'refusal.not-in-trash': '{what} is not in the trash, so there is nothing to restore.',
  'refusal.field-unknown': 'The kind {kind} has no field “{field}” that a command can set.',
  'refusal.field-invalid': '{field} must be {expects}.',
  'refusal.name-required': 'Give the {kind} a name.',
  'refusal.title-required': 'Give the {kind} a title.',
  'refusal.task-in-itself': '{what} can’t go below itself. Choose a place outside of it.',
  'refusal.task-would-contain-itself': '{what} can’t go below {parent}, which is inside it. Choose a place outside of it.',
  'refusal.dependency-on-itself': '{what} can’t depend on itself. Choose another task.',
  'refusal.dependency-on-own-summary':
    '{from} and {to} can’t be linked: one is part of the other. Link to a task outside, or remove the link first.',
  'refusal.dependency-would-cycle': '{what} would have to wait for itself: {chain}. Remove one of the links in this chain first.',
  'refusal.calendar-would-cycle': '{what} can’t build on {base}, which builds on it. Choose another base calendar.',
  'refusal.blocked-needs-reason': 'Say why {what} is blocked, and who or what can unblock it.',
  'refusal.finish-before-start': 'The finish of {what} lies before its start. Choose a later finish or an earlier start.',
  'refusal.still-in-use': '{what} is still used by {users}. Choose another {kind} there first.',
  'refusal.nothing-to-undo': 'There is nothing to undo.',
  'refusal.nothing-to-redo': 'There is nothing to redo.',
  'refusal.read-only': 'This workspace can’t be changed: {reason}',
  'refusal.in-batch': 'Nothing was changed. Step {step}: {message}',

  'named.by-id': '{kind} {id}',
  'named.by-name': '{kind} “{name}”',
  'named.chain-more': '{n} more',
  'named.ends': '{kind} of {from} and {to}',
  'named.nameless': 'this {kind}',
  'named.of': '{kind} of {what}',
  'named.workspace': 'the workspace',
} as const;
