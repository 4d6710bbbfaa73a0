import type { refusalTexts } from '../../shared/texts/refusal-texts.ts';
import type { Translated } from './catalogue.ts';

/** Arabic: why something was refused. A record stands by its name and kind, before a colon: so no verb has to agree with it. */
export const arRefusals: Translated<typeof refusalTexts> = {
  'named.by-id': '{id} ({kind})',
  'named.by-name': '«{name}» ({kind})',
  'named.chain-more': 'و{n} غيرها',
  'named.ends': '{kind} بين {from} و{to}',
  'named.nameless': '{kind} بلا اسم',
  'named.of': '{kind} ({what})',
  'named.workspace': 'مساحة العمل',

  'refusal.already-exists': '{what}: موجود من قبل. غيِّره هناك أو استخدم معرّفًا جديدًا.',
  'refusal.blocked-needs-reason': '{what}: اذكر سبب التعطّل، ومن أو ما الذي يستطيع رفع العائق.',
  'refusal.calendar-would-cycle': '{what}: لا يمكن بناؤه على {base} لأنه مبني عليه أصلًا. اختر تقويمًا أساسيًا آخر.',
  'refusal.dependency-on-itself': '{what}: لا يمكن أن تعتمد مهمة على نفسها. اختر مهمة أخرى.',
  'refusal.dependency-on-own-summary':
    '{from} و{to}: لا يمكن ربطهما لأن إحداهما جزء من الأخرى. اربط بمهمة خارجها أو أزِل الارتباط أولًا.',
  'refusal.dependency-would-cycle': '{what}: ستنتظر المهمة نفسها: {chain}. أزِل أولًا أحد الارتباطات في هذه السلسلة.',
  'refusal.field-invalid': '{field}: هذه القيمة غير مناسبة. المتوقع: {expects}.',
  'refusal.field-unknown': '{kind}: لا حقل باسم «{field}» يمكن لأمر أن يضبطه.',
  'refusal.finish-before-start': '{what}: النهاية تسبق البداية. اختر نهاية أبعد أو بداية أقرب.',
  'refusal.in-batch': 'لم يتغير شيء. الخطوة {step}: {message}',
  'refusal.in-trash': '{what}: في سلة المهملات. استعِده أولًا.',
  'refusal.malformed': 'تعذّرت قراءة الأمر. المتوقع: {expects}.',
  'refusal.malformed-at': 'تعذّرت قراءة الأمر عند {path}. المتوقع: {expects}.',
  'refusal.name-required': '{kind}: الاسم مطلوب.',
  'refusal.not-found': '{what}: غير موجود. ربما أُزيل نهائيًا؛ اختر غيره أو أنشئه من جديد.',
  'refusal.not-in-trash': '{what}: ليس في سلة المهملات، فلا شيء ليُستعاد.',
  'refusal.nothing-to-redo': 'لا شيء لإعادته.',
  'refusal.nothing-to-undo': 'لا شيء للتراجع عنه.',
  'refusal.read-only': 'لا يمكن تغيير مساحة العمل هذه: {reason}',
  'refusal.still-in-use': '{what}: لا يزال مستخدمًا في {users}. اختر بديلًا هناك أولًا ({kind}).',
  'refusal.task-in-itself': '{what}: لا يمكن وضع مهمة تحت نفسها. اختر موضعًا خارجها.',
  'refusal.task-would-contain-itself': '{what}: لا يمكن وضعها تحت {parent} الواقعة داخلها. اختر موضعًا خارجها.',
  'refusal.title-required': '{kind}: العنوان مطلوب.',
};
