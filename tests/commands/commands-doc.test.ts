import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMAND_SHAPES, type Shape } from '../../shared/commands/command-shapes.ts';
import { COMMAND_VERSION } from '../../shared/commands/command.ts';
import type { Rejection } from '../../shared/commands/rejection.ts';
import { settableFields } from '../../shared/commands/settable-fields.ts';
import type { Field } from '../../shared/model/entity.ts';

const DOC = readFileSync(join(import.meta.dirname, '../../docs/COMMANDS.md'), 'utf8');

/** Commands that are made of others or of none, and so have no shape of fields. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  batch: ['label', 'commands'],
  'history.undo': [],
  'history.redo': [],
};

const CODES: Readonly<Record<Rejection['code'], true>> = {
  malformed: true,
  'not-found': true,
  'already-exists': true,
  'in-trash': true,
  'not-in-trash': true,
  'field-unknown': true,
  'field-invalid': true,
  'name-required': true,
  'task-would-contain-itself': true,
  'dependency-on-itself': true,
  'dependency-on-own-summary': true,
  'dependency-would-cycle': true,
  'calendar-would-cycle': true,
  'blocked-needs-reason': true,
  'finish-before-start': true,
  'still-in-use': true,
  'nothing-to-undo': true,
  'nothing-to-redo': true,
  'read-only': true,
  'in-batch': true,
};

/** The rows of the tables in a part of the page, cells trimmed. */
function rows(part: string): readonly (readonly string[])[] {
  return part
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\|?\s+|\s*\|?\s*$/g, '')));
}

function section(title: string): string {
  return DOC.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
}

function keysOf(shape: Shape): readonly string[] {
  return Object.entries(shape).map(([name, { part }]) => `\`${name}\`${part === 'optional-instant' ? '?' : ''}`);
}

function fieldRow(name: string, field: Field<unknown>): readonly string[] {
  const must = field.merge === 'keyed' ? `keys, each with ${field.codec.expects}, or null` : field.codec.expects;
  return [`\`${name}\``, must, `\`${JSON.stringify(field.initial)}\``];
}

describe('docs/COMMANDS.md', () => {
  test('names the version of the vocabulary', () => {
    expect(DOC).toContain(`**version ${COMMAND_VERSION}**`);
  });

  test('lists every command type with its keys, and no other', () => {
    const shapes = [...COMMAND_SHAPES].map(([type, shape]) => `\`${type}\`: ${keysOf(shape).join(', ')}`);
    const others = Object.entries(OTHERS).map(([type, keys]) => `\`${type}\`: ${keys.map((key) => `\`${key}\``).join(', ')}`);
    const listed = rows(section('Commands by type')).map(([type, keys]) => `${type}: ${keys}`);
    expect(new Set(listed)).toEqual(new Set([...shapes, ...others]));
    expect(listed).toHaveLength(shapes.length + others.length);
  });

  test('lists every field of every record with what it must be and begins as, and no other', () => {
    for (const shape of COMMAND_SHAPES.values()) {
      const part = shape['fields'];
      if (part?.part !== 'fields') continue;
      const fields = [...settableFields(part.kind)].filter(([name]) => !part.except.includes(name));
      const listed = rows(section('Fields').split(`### ${part.kind}\n`)[1]?.split('\n### ')[0] ?? '');
      expect(listed.map((cells) => cells.slice(0, 3))).toEqual(fields.map(([name, field]) => fieldRow(name, field)));
    }
  });

  test('lists every code of a refusal, and no other', () => {
    expect(rows(section('Refusals')).map(([code]) => code)).toEqual(Object.keys(CODES).map((code) => `\`${code}\``));
  });
});
