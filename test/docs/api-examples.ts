import { type CodeBlock, codeBlocks } from './markdown.ts';

const page = 'docs/api.md';

/** A block that is a file has its name behind the language. */
const nameOf = ({ about }: CodeBlock): string | undefined => about.split(' ')[1];

const scripts = codeBlocks(page, 'js');
const printed = codeBlocks(page, 'text');

/** The files of the project that the page is about, by their paths. */
export const apiFiles: Readonly<Record<string, string>> = Object.fromEntries(
  [...codeBlocks(page, 'md'), ...codeBlocks(page, 'json'), ...scripts].flatMap((block) => {
    const name = nameOf(block);
    return name === undefined ? [] : [[name, block.text] as const];
  }),
);

/** The examples of the page, numbered from 1, each with what it says that it prints. */
export const apiExamples = scripts
  .filter((block) => nameOf(block) === undefined)
  .map(({ text }, index) => ({ number: index + 1, text, printed: printed[index]?.text ?? '' }));

/** How many texts of what is printed there are: one an example. */
export const printedTexts = printed.length;

/** The examples that are types alone. */
export const apiTypes: readonly string[] = codeBlocks(page, 'ts').map(({ text }) => text);
