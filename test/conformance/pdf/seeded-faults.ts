import type { Breakable } from './broken.ts';
import type { PdfDictionary, PdfValue } from './reading/objects.ts';

/** One thing broken in a sound file, and the conditions that find it: one, or two where two speak of the same thing. */
export type SeededFault = readonly [conditions: string, what: string, breakIt: (file: Breakable) => void];

function put(dictionary: PdfDictionary, key: string, value: PdfValue): void {
  dictionary[key] = value;
}

function drop(dictionary: PdfDictionary, key: string): void {
  delete dictionary[key];
}

function writeFile(raw: Breakable['raw'], file: string): void {
  raw.file = file;
}

/** The same change in the text of the metadata. */
const inMetadata = (from: string | RegExp, to: string) => (file: Breakable) =>
  file.edit(file.catalog['/Metadata'], (text) => text.replace(from, to));

const inContent =
  (from: string | RegExp, to: string, page = 0) =>
  (file: Breakable) =>
    file.edit(file.page(page)['/Contents'], (text) => text.replace(from, to));

/** A second annotation of another kind, in an element of its own. */
const annotated =
  (entries: PdfDictionary, type: string, more: PdfDictionary = {}) =>
  (file: Breakable) => {
    const root = file.below(file.catalog, '/StructTreeRoot');
    const numbers = listAt(file.below(root, '/ParentTree'), '/Nums');
    const key = Number(root['/ParentTreeNextKey']);
    const annotation = file.add({
      '/Type': '/Annot',
      '/Rect': [10, 10, 10, 10],
      '/F': 4,
      '/Contents': 'u:words',
      '/StructParent': key,
      ...entries,
    });
    const document = file.element('Document');
    const element = file.add({
      '/S': `/${type}`,
      '/P': file.referenceOf(document),
      '/K': [{ '/Type': '/OBJR', '/Obj': annotation, '/Pg': pageReference(file, 0) }],
      ...more,
    });
    listAt(document, '/K').push(element);
    numbers.push(key, element);
    root['/ParentTreeNextKey'] = key + 1;
    listAt(file.page(0), '/Annots').push(annotation);
  };

/** A new element below the document, with no words of its own. */
const structured =
  (type: string, more: PdfDictionary = {}) =>
  (file: Breakable): void => {
    const document = file.element('Document');
    listAt(document, '/K').push(
      file.add({ '/S': `/${type}`, '/P': file.referenceOf(document), '/K': [], ...more }),
    );
  };

const drawn =
  (dictionary: PdfDictionary, stream = '') =>
  (file: Breakable) =>
    void file.add(dictionary, stream);

function listAt(dictionary: PdfDictionary, key: string): PdfValue[] {
  const value = dictionary[key];
  if (!Array.isArray(value)) throw new Error(`${key} is no array`);
  return value;
}

function pageReference(file: Breakable, index: number): string {
  return String(listAt(file.below(file.catalog, '/Pages'), '/Kids')[index]);
}

/** Replaces bytes of the first font's program. */
function inProgram(file: Breakable, change: (program: Buffer) => void): void {
  file.edit(file.font().descriptor['/FontFile2'], (text) => {
    const bytes = Buffer.from(text, 'latin1');
    change(bytes);
    return bytes.toString('latin1');
  });
}

/** The first of the associated files. */
function attachment(file: Breakable): PdfDictionary {
  return file.below(file.catalog, '/AF');
}

function tableOf(program: Buffer, tag: string): number {
  for (let record = 12; record < program.length; record += 16)
    if (program.toString('latin1', record, record + 4) === tag) return record;
  throw new Error(`no table ${tag}`);
}

/** A row for every condition, in their order. */
export const seededFaults: readonly SeededFault[] = [
  ['06-001', 'no metadata', ({ catalog }) => drop(catalog, '/Metadata')],
  ['A2 6.6.2.1', 'an ampersand in the metadata', inMetadata('<dc:title>', '<dc:title>&')],
  ['A2 6.6.2.1', 'an encoding in the packet', inMetadata('<?xpacket begin', '<?xpacket encoding="x" begin')],
  ['06-002', 'PDF/UA-2', inMetadata('<pdfuaid:part>1', '<pdfuaid:part>2')],
  ['A2 6.6.4', 'PDF/A-3b', inMetadata('conformance>A<', 'conformance>B<')],
  ['06-003', 'no title in the metadata', inMetadata(/<dc:title>[\s\S]*<\/dc:title>/, '')],
  [
    'A2 6.6.2.3.1',
    'no word on what PDF/UA is',
    inMetadata(/<pdfaSchema:namespaceURI>[^<]*/, '<pdfaSchema:namespaceURI>'),
  ],
  ['A1 6.7.3', 'another date in the metadata', inMetadata('CreateDate>2026', 'CreateDate>2025')],
  ['A1 6.7.3', 'another title in the metadata', inMetadata('Privacy Notice', 'Notice')],
  [
    '07-001',
    'nothing on showing the title',
    (file) => drop(file.below(file.catalog, '/ViewerPreferences'), '/DisplayDocTitle'),
  ],
  [
    '07-002',
    'the title is not shown',
    (file) => put(file.below(file.catalog, '/ViewerPreferences'), '/DisplayDocTitle', false),
  ],
  ['A2 6.7.2.2', 'not marked', (file) => put(file.below(file.catalog, '/MarkInfo'), '/Marked', false)],
  ['01-007', 'suspects', (file) => put(file.below(file.catalog, '/MarkInfo'), '/Suspects', true)],
  ['20-001', 'optional content without a name', ({ catalog }) => put(catalog, '/OCProperties', { '/D': {} })],
  [
    '20-003',
    'optional content that changes by itself',
    ({ catalog }) => put(catalog, '/OCProperties', { '/D': { '/Name': 'u:n', '/AS': [] } }),
  ],
  ['21-001', 'an embedded file without a name of today', (file) => drop(attachment(file), '/UF')],
  [
    'A3 6.8',
    'an embedded file that is nothing to the document',
    (file) => drop(attachment(file), '/AFRelationship'),
  ],
  ['A3 6.8', 'an embedded file that nobody describes', (file) => drop(attachment(file), '/Desc')],
  [
    'A3 6.8',
    'an embedded file of no type',
    (file) => drop(file.below(file.below(attachment(file), '/EF'), '/F'), '/Subtype'),
  ],
  [
    'A3 6.8',
    'an embedded file of no day',
    (file) => drop(file.below(file.below(file.below(attachment(file), '/EF'), '/F'), '/Params'), '/ModDate'),
  ],
  ['A3 6.8 AF', 'files that are associated with nothing', ({ catalog }) => drop(catalog, '/AF')],
  [
    'A3 6.8 AF',
    'embedded files that no reader lists',
    (file) => drop(file.below(file.catalog, '/Names'), '/EmbeddedFiles'),
  ],
  [
    'A3 6.8 AF',
    'embedded files out of order',
    (file) => {
      const names = listAt(file.below(file.below(file.catalog, '/Names'), '/EmbeddedFiles'), '/Names');
      names.push(...names.splice(0, 2));
    },
  ],
  ['A2 6.6.4', 'files in PDF/A-2', inMetadata('<pdfaid:part>3', '<pdfaid:part>2')],
  ['A1 6.7.3', 'another root in the metadata', inMetadata('<stele:root>', '<stele:root>0')],
  ['25-001', 'a form of XFA', ({ catalog }) => put(catalog, '/AcroForm', { '/XFA': [] })],
  [
    'A2 6.4.1',
    'a form that asks for its look',
    ({ catalog }) => put(catalog, '/AcroForm', { '/NeedAppearances': true }),
  ],
  ['26-001', 'encrypted', ({ raw }) => put(raw.trailer, '/Encrypt', {})],
  ['11-006 11-001', 'no locale', ({ catalog }) => drop(catalog, '/Lang')],
  [
    '11-006',
    'no locale but on the elements',
    (file) => {
      delete file.catalog['/Lang'];
      file.element('Document')['/Lang'] = 'u:en';
    },
  ],
  ['A2 6.7.4', 'a locale that is none', ({ catalog }) => put(catalog, '/Lang', 'u:English (US)')],
  ['A2 6.7.4', 'an element in a locale that is none', ({ element }) => put(element('P'), '/Lang', 'u:e')],
  ['A2 6.7.4', 'content in a locale that is none', inContent('/MCID 0', '/MCID 0 /Lang (e_n_)')],
  ['01-003', 'an artifact in a paragraph', inContent('/MCID 0>> BDC', '/MCID 0>> BDC /Artifact BMC EMC')],
  [
    '01-004',
    'a paragraph in an artifact',
    inContent(/(\/H1 <<\/MCID 0>> BDC[\s\S]*?EMC)/, '/Artifact BMC $1 EMC'),
  ],
  ['01-005', 'a line outside of everything', inContent(/^/, '0 0 m 9 9 l S\n')],
  ['01-005', 'words in nothing but a span', inContent(/$/, '\n/Span BMC BT /F1 9 Tf <0001> Tj ET EMC')],
  ['PDF 14.6.1', 'content that does not end', inContent(/EMC\s*$/, '')],
  ['PDF 14.6.1', 'a state that is not restored', inContent(/$/, '\nq')],
  ['PDF 14.6.1', 'text that ends behind its content', inContent('ET\nEMC', 'EMC\nET')],
  ['PDF 14.7.4.2', 'a number twice', inContent(/(\/H1 <<\/MCID 0>> BDC)/, '/H1 <</MCID 0>> BDC EMC $1')],
  ['PDF 14.7.4.1', 'content of no element', inContent(/$/, '\n/P <</MCID 9999>> BDC EMC')],
  [
    'PDF 14.7.4.1 PDF 14.7.4.4',
    'content of two elements',
    (file) => void listAt(file.element('P'), '/K').push(0),
  ],
  [
    'PDF 14.7.4.4',
    'a parent tree that leads elsewhere',
    (file) => {
      const marks = listAt(
        file.below(file.below(file.catalog, '/StructTreeRoot'), '/ParentTree'),
        '/Nums',
      )[1];
      const list = file.raw.objects.get(String(marks))?.value as PdfValue[];
      list[0] = list[1] ?? null;
    },
  ],
  [
    'PDF 14.7.4.4',
    'a key too small',
    (file) => put(file.below(file.catalog, '/StructTreeRoot'), '/ParentTreeNextKey', 1),
  ],
  [
    'PDF 14.7.2',
    'another parent',
    (file) => put(file.element('P'), '/P', file.referenceOf(file.element('Table'))),
  ],
  [
    'PDF 14.7.2 PDF 14.7.4.1',
    'an element twice',
    (file) => {
      const document = file.element('Document');
      listAt(document, '/K').push(file.referenceOf(file.element('H1')));
    },
  ],
  ['02-001', 'a type that nobody knows', structured('Clause')],
  [
    '02-003 02-001',
    'types that are each other',
    (file) => {
      file.below(file.catalog, '/StructTreeRoot')['/RoleMap'] = { '/A': '/B', '/B': '/A' };
      structured('Clause')(file);
    },
  ],
  [
    '02-003',
    'unused types that are each other',
    (file) => put(file.below(file.catalog, '/StructTreeRoot'), '/RoleMap', { '/A': '/B', '/B': '/A' }),
  ],
  [
    '02-004',
    'paragraphs that are headings',
    (file) => put(file.below(file.catalog, '/StructTreeRoot'), '/RoleMap', { '/P': '/H1' }),
  ],
  ['09-004', 'a cell outside of a row', structured('TD')],
  [
    '09-004',
    'a table of paragraphs',
    (file) => {
      const table = file.add({ '/S': '/Table', '/P': file.referenceOf(file.element('Document')), '/K': [] });
      listAt(file.element('Document'), '/K').push(table);
      listAt(file.raw.objects.get(table)?.value as PdfDictionary, '/K').push(
        file.add({ '/S': '/P', '/P': table, '/K': [] }),
      );
    },
  ],
  ['09-005', 'an item outside of a list', structured('LI')],
  ['09-006', 'an entry outside of the contents', structured('TOCI')],
  [
    'PDF 14.8.4.3.4',
    'a row with a cell more',
    (file) => {
      const row = file.element('TR', 1);
      listAt(row, '/K').push(file.add({ '/S': '/TD', '/P': file.referenceOf(row), '/K': [] }));
    },
  ],
  ['13-004', 'a figure without words', structured('Figure')],
  ['14-002', 'no heading of level 1', ({ element }) => put(element('H1'), '/S', '/P')],
  ['14-003', 'a level skipped', ({ element }) => put(element('H3'), '/S', '/H4')],
  [
    '14-006 14-007',
    'two headings without a level',
    (file) => {
      structured('H')(file);
      structured('H')(file);
    },
  ],
  ['14-007', 'a heading without a level', structured('H')],
  ['15-003', 'a header cell of nothing', ({ element }) => drop(element('TH'), '/A')],
  ['16-001', 'a list that is numbered nohow', ({ element }) => drop(element('L'), '/A')],
  ['17-002', 'a formula without words', structured('Formula')],
  ['19-003', 'a note without an identifier', ({ element }) => drop(element('Note'), '/ID')],
  [
    '19-004 PDF 14.7.2 IDTree',
    'two notes with one identifier',
    ({ element }) => put(element('Note', 1), '/ID', element('Note')['/ID'] ?? null),
  ],
  [
    'PDF 14.7.2 IDTree',
    'a note that is not listed',
    ({ element }) => put(element('Note'), '/ID', 'u:another'),
  ],
  [
    'PDF 14.7.2 IDTree',
    'two clauses with one identifier',
    ({ element }) => put(element('P', 3), '/ID', element('H1')['/ID'] ?? null),
  ],
  [
    'PDF 14.7.2 IDTree',
    'identifiers out of order',
    (file) => {
      const names = listAt(file.below(file.below(file.catalog, '/StructTreeRoot'), '/IDTree'), '/Names');
      names.push(...names.splice(0, 2));
    },
  ],
  ['28-002', 'a remark in a paragraph', annotated({ '/Subtype': '/Text' }, 'P')],
  ['28-004', 'a remark without words', annotated({ '/Subtype': '/Text', '/Contents': 'u:' }, 'Annot')],
  ['28-006', 'an annotation of a new kind', annotated({ '/Subtype': '/Hologram' }, 'Annot')],
  ['28-007', 'a trap network', annotated({ '/Subtype': '/TrapNet' }, 'Annot')],
  ['28-008', 'no order of annotations', ({ page }) => drop(page(0), '/Tabs')],
  ['28-009', 'annotations in the order of rows', ({ page }) => put(page(0), '/Tabs', '/R')],
  ['28-010', 'a field in a paragraph', annotated({ '/Subtype': '/Widget' }, 'P')],
  ['28-011', 'a link in a paragraph', annotated({ '/Subtype': '/Link' }, 'P')],
  ['PDF 14.8.4.4.2', 'a link without a word on its page', annotated({ '/Subtype': '/Link' }, 'Link')],
  ['28-012', 'a link without words', ({ link }) => drop(link(), '/Contents')],
  ['PDF 14.8.4.4.2', 'an element Link without a link', structured('Link')],
  ['A2 6.3.1', 'a film', annotated({ '/Subtype': '/Movie' }, 'Annot')],
  ['A2 6.3.2', 'a link that is not printed', ({ link }) => put(link(), '/F', 0)],
  ['A2 6.3.2', 'a link that is hidden', ({ link }) => put(link(), '/F', 6)],
  [
    'A2 6.3.3',
    'a stamp that a reader has to draw',
    annotated({ '/Subtype': '/Stamp', '/Rect': [0, 0, 9, 9] }, 'Annot'),
  ],
  [
    'A2 6.5.1',
    'a link that runs a script',
    ({ link }) => put(link(), '/A', { '/S': '/JavaScript', '/JS': 'u:x' }),
  ],
  [
    'A2 6.5.1',
    'a link that starts a program',
    ({ link }) => put(link(), '/A', { '/S': '/Launch', '/F': 'u:x' }),
  ],
  [
    'A2 6.5.1',
    'a document that prints itself',
    ({ catalog }) => put(catalog, '/OpenAction', { '/S': '/Named', '/N': '/Print' }),
  ],
  ['A2 6.5.2', 'a page that acts when it is opened', ({ page }) => put(page(0), '/AA', {})],
  [
    'PDF 12.6.4.7',
    'an address in Hangul',
    ({ link }) => put(link(), '/A', { '/S': '/URI', '/URI': 'u:https://예.example' }),
  ],
  [
    'PDF 12.3.2.3',
    'a link to a name that is not there',
    ({ link }) => put(link(), '/A', { '/S': '/GoTo', '/D': 'u:nowhere' }),
  ],
  [
    'PDF 12.3.2.3',
    'names out of order',
    (file) => {
      const names = listAt(file.below(file.below(file.catalog, '/Names'), '/Dests'), '/Names');
      names.push(...names.splice(0, 2));
    },
  ],
  [
    'PDF 12.3.2.3',
    'a name that leads to no page',
    (file) => {
      const names = listAt(file.below(file.below(file.catalog, '/Names'), '/Dests'), '/Names');
      names[1] = [file.catalog['/Pages'] ?? null, '/Fit'];
    },
  ],
  ['PDF 12.3.3', 'no outline', ({ catalog }) => drop(catalog, '/Outlines')],
  [
    'PDF 12.3.3',
    'an outline that miscounts',
    (file) => put(file.below(file.catalog, '/Outlines'), '/Count', 1),
  ],
  [
    'PDF 12.3.3',
    'an item that leads nowhere',
    (file) => drop(file.below(file.below(file.catalog, '/Outlines'), '/First'), '/Dest'),
  ],
  ['A2 6.2.11.2', 'a font of Type 3', ({ font }) => put(font().font, '/Subtype', '/Type3')],
  ['31-004', 'a map of glyphs that is none', ({ font }) => put(font().descendant, '/CIDToGIDMap', '/Other')],
  ['31-005', 'no map of glyphs', ({ font }) => drop(font().descendant, '/CIDToGIDMap')],
  ['31-006', 'a CMap that is not there', ({ font }) => put(font().font, '/Encoding', '/Other-H')],
  ['31-009', 'a font that is not embedded', ({ font }) => drop(font().descriptor, '/FontFile2')],
  [
    '31-011',
    'a program with fewer glyphs',
    (file) =>
      inProgram(file, (program) => {
        const maxp = program.readUInt32BE(tableOf(program, 'maxp') + 8);
        program.writeUInt16BE(3, maxp + 4);
      }),
  ],
  [
    '31-011',
    'a program without outlines',
    (file) => inProgram(file, (program) => program.write('xxxx', tableOf(program, 'glyf'), 'latin1')),
  ],
  [
    '31-014',
    'a set that lacks glyphs',
    (file) => put(file.font().descriptor, '/CIDSet', file.add({}, '\x80')),
  ],
  [
    '31-015',
    'a set with glyphs too many',
    (file) => put(file.font().descriptor, '/CIDSet', file.add({}, '\xff'.repeat(100))),
  ],
  [
    '31-016',
    'a glyph wider than it is',
    (file) =>
      inProgram(file, (program) => {
        const hmtx = program.readUInt32BE(tableOf(program, 'hmtx') + 8);
        program.writeUInt16BE(9999, hmtx + 4);
      }),
  ],
  ['31-027', 'no word on what characters mean', ({ font }) => drop(font().font, '/ToUnicode')],
  [
    '10-001',
    'characters without a meaning',
    (file) =>
      file.edit(file.font().font['/ToUnicode'], (text) =>
        text.replace(/(beginbfrange\s*<)0000(> <)\w+/, '$18000$28000'),
      ),
  ],
  [
    '31-028',
    'a character that means nothing',
    (file) => file.edit(file.font().font['/ToUnicode'], inFirstCharacter('0000')),
  ],
  [
    '31-029',
    'a character that means a byte order mark',
    (file) => file.edit(file.font().font['/ToUnicode'], inFirstCharacter('feff')),
  ],
  [
    'A2 6.2.11.7.3',
    'a character that means a private one',
    (file) => file.edit(file.font().font['/ToUnicode'], inFirstCharacter('e000')),
  ],
  ['31-030', 'a box is shown', inContent(/\[\([^\\]{2}/, '[(\0\0')],
  ['A2 6.2.11.4.1', 'a font with two names', ({ font }) => put(font().font, '/BaseFont', '/ABCDEF+Other')],
  [
    'PDF 9.6.4',
    'two subsets with one name',
    (file) => {
      const { font, descendant, descriptor } = file.font();
      const other = file.below(file.below(file.below(file.page(0), '/Resources'), '/Font'), '/F2');
      const inner = file.below(other, '/DescendantFonts');
      const name = other['/BaseFont'] ?? null;
      font['/BaseFont'] = name;
      descendant['/BaseFont'] = name;
      descriptor['/FontName'] = name;
      inner['/BaseFont'] = name;
    },
  ],
  [
    'A2 6.1.2',
    'no comment behind the version',
    ({ raw }) => writeFile(raw, raw.file.replace(/^(%PDF[^\n]*)\n[^\n]*/, '$1\n')),
  ],
  ['A2 6.1.3', 'no identifier', ({ raw }) => drop(raw.trailer, '/ID')],
  ['A2 6.1.3', 'a page of HTML behind the end', ({ raw }) => writeFile(raw, `${raw.file}<html>`)],
  ['A2 6.1.7.1', 'a stream in another file', drawn({ '/FFilter': '/FlateDecode' })],
  [
    'A2 6.1.7.2',
    'a stream packed by LZW',
    ({ raw }) => writeFile(raw, raw.file.replace('/Filter', '/Filter /LZWDecode /Filter')),
  ],
  ['A2 6.1.12', 'permissions of a new kind', ({ catalog }) => put(catalog, '/Perms', { '/New': {} })],
  ['A2 6.1.13', 'a number too great', ({ add }) => void add({ '/N': 2 ** 31 })],
  ['A2 6.1.13', 'states nested too deeply', inContent(/$/, `\n${'q '.repeat(29)}${'Q '.repeat(29)}`)],
  ['A2 6.1.13', 'a page without height', ({ page }) => put(page(0), '/MediaBox', [0, 0, 595, 0])],
  ['A2 6.2.3', 'no profile of colours', ({ catalog }) => drop(catalog, '/OutputIntents')],
  [
    'A2 6.2.3',
    'a profile that is none',
    (file) => file.edit(file.below(file.catalog, '/OutputIntents')['/DestOutputProfile'], () => 'profile'),
  ],
  ['A2 6.2.4.3', 'ink beside light', inContent(/^/, '0 0 0 1 k\n')],
  ['A2 6.2.5', 'a transfer function', ({ add }) => void add({ '/Type': '/ExtGState', '/TR': '/Identity' })],
  ['A2 6.2.6', 'an intent of rendering that is none', inContent(/^/, '/Beautiful ri\n')],
  ['A2 6.2.8', 'a picture with an alternate', drawn({ '/Subtype': '/Image', '/Alternates': [] })],
  ['A2 6.2.8', 'a picture that is smoothed', drawn({ '/Subtype': '/Image', '/Interpolate': true })],
  ['A2 6.2.9', 'a drawing in PostScript', drawn({ '/Subtype': '/PS' })],
  ['30-001', 'a drawing from another file', drawn({ '/Subtype': '/Form', '/Ref': {} })],
  ['30-002', 'a drawing with tagged content', drawn({ '/Subtype': '/Form' }, '/P <</MCID 1>> BDC EMC')],
  ['A2 6.2.10', 'ink that shows through', ({ add }) => void add({ '/Type': '/ExtGState', '/ca': 0.5 })],
  ['A2 6.10', 'a page that has steps', ({ page }) => put(page(0), '/PresSteps', {})],
  ['A2 6.11', 'a document that asks for a reader', ({ catalog }) => put(catalog, '/Requirements', [])],
  [
    'PDF 7.7.3.2',
    'a tree that miscounts its pages',
    (file) => put(file.below(file.catalog, '/Pages'), '/Count', 1),
  ],
];

/** Gives the first character of a table that is shown another meaning. */
function inFirstCharacter(meaning: string): (text: string) => string {
  return (text) => text.replace(/(beginbfrange\s*<\w+>\s*<\w+>\s*\[<\w+>\s*)<\w+>/, `$1<${meaning}>`);
}
