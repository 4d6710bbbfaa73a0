import type { Catalogue } from './catalogue.ts';

/** Arabic: the inbox, long work, windows, workspaces and clients. */
export const arShell: Catalogue = {
  'action.reload': 'البدء من جديد',

  'do.go-inbox': 'الوارد',

  'help.inbox-done': 'حفظ أو استرجاع',
  'help.inbox-next': 'التالي والسابق',
  'help.inbox-open': 'فتح ما يتعلق به',
  'help.inbox-unread': 'تعليم كمقروء أو غير مقروء',

  'inbox.asked': '{who} ينتظرك: {text}',
  'inbox.assigned': 'أسندها إليك {who}',
  'inbox.assigned-when': 'أسندها إليك {who}: {dates}',
  'inbox.comment': '{who}: {text}',
  'inbox.conflict': 'تغييران أُجريا على حدة لا يجتمعان. وُضع أحدهما جانبًا.',
  'inbox.dates': 'غيّر {who} تواريخها: الآن {dates}',
  'inbox.decision': 'سجّل {who} قرارًا',
  'inbox.decision-because': 'سجّل {who} قرارًا: {text}',
  'inbox.done': 'المحفوظ',
  'inbox.done.empty': 'لا شيء محفوظ',
  'inbox.done.empty.text': 'ما تحفظه بالمفتاح E يبقى هنا ثلاثين يومًا.',
  'inbox.empty': 'لقد رأيت كل شيء',
  'inbox.empty.text':
    'يصل إلى هنا ما يفعله الآخرون ويعنيك: مهام تصبح لك، وتواريخ وحالات جديدة، وتعليقات وإشارات @ إليك، وعمل يمكنك بدؤه. لا شيء مما تفعله بنفسك.',
  'inbox.is-unread': 'غير مقروء',
  'inbox.keys': 'J و K للنزول والصعود، Enter للفتح، E للحفظ، U للتعليم كغير مقروء.',
  'inbox.mark-read': 'تعليم كمقروء',
  'inbox.mark-unread': 'تعليم كغير مقروء',
  'inbox.mention': 'أشار إليك {who}: {text}',
  'inbox.more': {
    zero: 'ولا شيء آخر',
    one: 'وواحدة أخرى',
    two: 'واثنتان أخريان',
    few: 'و{n} أخرى',
    many: 'و{n} أخرى',
    other: 'و{n} أخرى',
  },
  'inbox.no-dates': 'بلا تواريخ',
  'inbox.put-away': 'حفظ',
  'inbox.read-all': 'تعليم الكل كمقروء',
  'inbox.ready': 'يمكنك البدء: أنهى {who} «{text}»',
  'inbox.removed': 'نقلها {who} إلى سلة المهملات',
  'inbox.shelf': 'ما يُعرض',
  'inbox.status': 'غيّر {who} حالتها إلى {status}',
  'inbox.take-back': 'استرجاع',
  'inbox.title': 'الوارد',
  'inbox.today': 'اليوم',
  'inbox.unassigned': 'أعفاك منها {who}',
  'inbox.unread': {
    zero: 'لا شيء غير مقروء',
    one: 'واحد غير مقروء',
    two: 'اثنان غير مقروءين',
    few: '{n} غير مقروءة',
    many: '{n} غير مقروءًا',
    other: '{n} غير مقروء',
  },
  'inbox.yesterday': 'أمس',

  'toasts.unanswered': 'لم يُجب Baton، فقد يكون هذا قديمًا: {reason}',
};
