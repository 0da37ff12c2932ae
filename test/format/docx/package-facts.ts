import { attributeOf, readXml } from './read-xml.ts';
import { type StoryFacts, storyFacts } from './story-facts.ts';

export interface RelationshipFacts {
  readonly id: string;
  readonly target: string;
  readonly external: boolean;
}

/** A part with text in it, and the relationships it may name. */
export interface Story {
  readonly path: string;
  readonly facts: StoryFacts;
  readonly relationships: readonly RelationshipFacts[];
}

/** What `lint` looks at in a package. */
export interface PackageFacts {
  readonly paths: ReadonlySet<string>;
  readonly stories: readonly Story[];
  readonly definedStyles: ReadonlySet<string>;
  readonly definedNumbers: ReadonlySet<string>;
  /** Of the style sheet. */
  readonly languages: readonly string[];
  readonly updatesFields: boolean;
  readonly recommendsReading: boolean;
  /** Styles that bear the id of one of Word's own and not its name, or are based on one that is not there. */
  readonly misnamedStyles: readonly string[];
}

/** Word's names for its own styles, by id (ISO/IEC 29500-1, 17.9.23 and the latent styles of Word). */
const builtIn: Readonly<Record<string, string>> = {
  Normal: 'Normal',
  DefaultParagraphFont: 'Default Paragraph Font',
  TableNormal: 'Normal Table',
  NoList: 'No List',
  Title: 'Title',
  Subtitle: 'Subtitle',
  TOCHeading: 'TOC Heading',
  ListParagraph: 'List Paragraph',
  ListContinue: 'List Continue',
  Caption: 'caption',
  TableGrid: 'Table Grid',
  Header: 'header',
  Footer: 'footer',
  Hyperlink: 'Hyperlink',
  Strong: 'Strong',
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`Heading${index + 1}`, `heading ${index + 1}`]),
  ),
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`TOC${index + 1}`, `toc ${index + 1}`])),
};

const storyPath = /^word\/(?:document|header\d+|footer\d+)\.xml$/;

/** Reads the parts of a package, by their paths. */
export function packageFacts(parts: ReadonlyMap<string, string>): PackageFacts {
  const xml = (path: string) => parts.get(path) ?? '';
  const stories = [...parts.keys()]
    .filter((path) => storyPath.test(path))
    .map((path) => ({
      path,
      facts: storyFacts(xml(path)),
      relationships: relationshipsOf(xml(path.replace(/^word\//, 'word/_rels/').concat('.rels'))),
    }));
  return {
    paths: new Set(parts.keys()),
    stories,
    definedStyles: new Set(valuesOf(xml('word/styles.xml'), 'w:style', 'w:styleId')),
    definedNumbers: new Set(valuesOf(xml('word/numbering.xml'), 'w:num', 'w:numId')),
    languages: [
      ...valuesOf(xml('word/styles.xml'), 'w:lang', 'w:val'),
      ...valuesOf(xml('word/styles.xml'), 'w:lang', 'w:eastAsia'),
    ],
    updatesFields: xml('word/settings.xml').includes('<w:updateFields'),
    recommendsReading: /<w:(?:writeProtection|documentProtection)\b/.test(xml('word/settings.xml')),
    misnamedStyles: misnamed(xml('word/styles.xml')),
  };
}

function misnamed(xml: string): readonly string[] {
  const ids = new Set(valuesOf(xml, 'w:style', 'w:styleId'));
  const found: string[] = [];
  let id = '';
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') id = attributeOf(attributes, 'w:styleId') ?? '';
      const value = attributeOf(attributes, 'w:val') ?? '';
      const due = builtIn[id];
      if (name === 'w:name' && due !== undefined && value !== due) {
        found.push(`style \`${id}\` is called \`${value}\` where Word says \`${due}\``);
      }
      if (name === 'w:basedOn' && !ids.has(value)) {
        found.push(`style \`${id}\` is based on \`${value}\`, which is not defined`);
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function relationshipsOf(xml: string): readonly RelationshipFacts[] {
  const found: RelationshipFacts[] = [];
  eachElement(xml, 'Relationship', (attributes) =>
    found.push({
      id: attributeOf(attributes, 'Id') ?? '',
      target: attributeOf(attributes, 'Target') ?? '',
      external: attributeOf(attributes, 'TargetMode') === 'External',
    }),
  );
  return found;
}

function valuesOf(xml: string, element: string, attribute: string): readonly string[] {
  const found: string[] = [];
  eachElement(xml, element, (attributes) => {
    const value = attributeOf(attributes, attribute);
    if (value !== null) found.push(value);
  });
  return found;
}

function eachElement(xml: string, element: string, take: (attributes: string) => void): void {
  readXml(xml, {
    open: (name, attributes) => {
      if (name === element) take(attributes);
    },
    close: () => undefined,
    text: () => undefined,
  });
}
