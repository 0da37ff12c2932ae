/** The formats that an edition is made in, in the order in which they are told of; `formats.ts` says what each is. */
export const formatNames = ['html', 'pdf', 'docx', 'docx-review', 'text', 'markdown', 'json'] as const;

export type FormatName = (typeof formatNames)[number];
