declare module 'gettext-parser' {
  export interface Comments {
    readonly translator?: string;
    readonly reference?: string;
    readonly extracted?: string;
    readonly flag?: string;
    readonly previous?: string;
  }

  export interface Message {
    readonly msgctxt?: string;
    readonly msgid: string;
    readonly msgid_plural?: string;
    readonly msgstr?: readonly string[];
    readonly comments?: Comments;
  }

  export interface Translations {
    readonly charset?: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** By context, then by message id. */
    readonly translations: Readonly<Record<string, Readonly<Record<string, Message>>>>;
  }

  export const po: {
    readonly parse: (text: string, options?: { readonly validation?: boolean }) => Translations;
    readonly compile: (
      table: Translations,
      options?: { readonly sort?: (one: Message, other: Message) => number },
    ) => Buffer;
  };
}
