import { createInstance, type i18n } from 'i18next';
import type { IsoDate, Locale } from '../ast/notice.ts';
import type { PhraseKey } from './phrase-keys.ts';

/** All words of a project in all its locales: one i18next instance a build, never the global one. */
export interface Words {
  /** Registers the texts of one namespace: a notice's catalog, or the phrases (`ui`). */
  readonly register: (locale: Locale, namespace: string, texts: Readonly<Record<string, string>>) => void;
  /** A registered text as it stands: in it `$t(…)`, `{{…}}` and plural suffixes are just characters. */
  readonly text: (locale: Locale, namespace: string, key: string) => string | undefined;
  /** Lets the texts of a namespace go: nothing asks for them any more. */
  readonly release: (locale: Locale, namespace: string) => void;
  readonly phrases: (locale: Locale) => Phrases;
}

/** The phrases of one locale. */
export interface Phrases {
  readonly locale: Locale;
  /** The words of a phrase with its placeholders filled; a day is written out in the locale's long form, in UTC. */
  readonly say: (key: PhraseKey, values?: Readonly<Record<string, string | IsoDay>>) => string;
}

/** A day to be written out. */
export interface IsoDay {
  readonly day: IsoDate;
}

export const phraseNamespace = 'ui';

export function createWords(): Words {
  const instance = createInstance({
    fallbackLng: false,
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    returnEmptyString: false,
    initAsync: false,
    resources: {},
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  instance.init();
  return {
    register: (locale, namespace, texts) => {
      instance.addResourceBundle(locale, namespace, texts, false, true);
    },
    text: (locale, namespace, key) => {
      const text: unknown = instance.getResource(locale, namespace, key);
      return typeof text === 'string' ? text : undefined;
    },
    release: (locale, namespace) => {
      instance.removeResourceBundle(locale, namespace);
    },
    phrases: (locale) => phrasesOf(instance, locale),
  };
}

function phrasesOf(instance: i18n, locale: Locale): Phrases {
  const t = instance.getFixedT(locale, phraseNamespace);
  return {
    locale,
    say: (key, values = {}) => {
      const filled: Record<string, string | Date> = {};
      const formatParams: Record<string, Intl.DateTimeFormatOptions> = {};
      for (const [name, value] of Object.entries(values)) {
        if (typeof value === 'string') filled[name] = value;
        else {
          filled[name] = new Date(`${value.day}T00:00:00Z`);
          formatParams[name] = { dateStyle: 'long', timeZone: 'UTC' };
        }
      }
      return t(key, { ...filled, formatParams });
    },
  };
}
