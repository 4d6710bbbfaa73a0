import { useEffect, useState } from 'react';
import { isLanguage, LANGUAGES, languageFor, loadCatalogue, localeFor, type Language } from '../texts/catalogue.ts';
import { speak, spoken } from '../texts/t.ts';
import { useReplica } from '../replica/use-replica.ts';

export const LANGUAGE_SETTING = 'language';

/** The language that was chosen on this device, or `system`. */
export function useChosenLanguage(): Language | 'system' {
  const chosen = useReplica((state) => state.settings[LANGUAGE_SETTING]);
  return isLanguage(chosen) ? chosen : 'system';
}

/** Makes texts, dates and the direction of the page follow the chosen language. Gives the one that is spoken; null until the first is read. */
export function useLanguage(): { readonly language: Language; readonly locale: string } | null {
  const chosen = useChosenLanguage();
  const wanted = chosen === 'system' ? languageFor(navigator.languages) : chosen;
  const [speaking, setSpeaking] = useState<Language | null>(null);
  useEffect(() => {
    let overtaken = false;
    void loadCatalogue(wanted).then((catalogue) => {
      if (overtaken) return undefined;
      speak({ language: wanted, locale: localeFor(wanted, navigator.languages), catalogue });
      const page = document.documentElement;
      page.lang = wanted;
      page.dir = LANGUAGES.find(({ id }) => id === wanted)?.direction ?? 'ltr';
      setSpeaking(wanted);
      return undefined;
    });
    return () => {
      overtaken = true;
    };
  }, [wanted]);
  return speaking === null ? null : { language: speaking, locale: spoken().locale };
}
