import type { SourceFile } from '../../../src/syntax/text-file.ts';
import { fileOf } from '../../support/fixture-project.ts';

/** The words of one clause in each locale. */
type Words = readonly [en: string, ko: string, ms: string];

/** A notice while it is written: its Markdown, and for each clause the words of its translations. */
interface Draft {
  readonly lines: string[];
  readonly clauses: Map<string, Words>;
}

/** 300 characters. */
export const longAddress =
  `https://www.example.com/registers/${'data-protection/authorities-and-offices?of=everywhere&'.repeat(5)}`
    .padEnd(300, 'x')
    .slice(0, 300);

/**
 * A notice of what is hard to print: a table of 80 rows, a cell taller than a page, lists in five levels, an address of 300
 * characters, headings that would stand at the end of a page, Hanja, Korean and English in one line, rare characters.
 */
export function stressFiles(): readonly SourceFile[] {
  return projectFiles(stressDraft());
}

/** The same with a character that no font of the PDF has: it must not build. */
export function stressFilesWithEmoji(): readonly SourceFile[] {
  const draft = stressDraft();
  paragraph(draft, 'Emoji.1', ['We smile 😀 at you.', '당사는 미소를 짓습니다.', 'Kami senyum kepada anda.']);
  return projectFiles(draft);
}

function projectFiles({ lines, clauses }: Draft): readonly SourceFile[] {
  const catalog = (index: 1 | 2): string =>
    JSON.stringify(Object.fromEntries([...clauses].map(([id, words]) => [id, words[index]])));
  const front = [
    '---',
    'id: stress',
    'version: 2026-11-02',
    'effective: 2026-12-01',
    'locale: en',
    'translations: [ko, ms]',
    'url: https://www.example.com/legal/stress',
    '---',
    '',
  ];
  return [
    fileOf('notice/stress/notice.md', [...front, ...lines, ''].join('\n')),
    fileOf('locales/ko/stress.json', catalog(1)),
    fileOf('locales/ms/stress.json', catalog(2)),
  ];
}

function stressDraft(): Draft {
  const draft: Draft = { lines: [], clauses: new Map() };
  heading(draft, '#', 'title', ['Notice under Stress', '부하 고지', 'Notis di Bawah Tekanan']);
  characters(draft);
  address(draft);
  lists(draft);
  longTable(draft);
  tallCell(draft);
  manyHeadings(draft);
  return draft;
}

function heading({ lines, clauses }: Draft, marks: string, id: string, words: Words): void {
  lines.push(`${marks} ${words[0]} {#${id}}`, '');
  clauses.set(id, words);
}

function paragraph({ lines, clauses }: Draft, id: string, words: Words): void {
  lines.push(`${words[0]} {#${id}}`, '');
  clauses.set(id, words);
}

function characters(draft: Draft): void {
  heading(draft, '##', 'Characters', ['Characters', '글자', 'Aksara']);
  paragraph(draft, 'Characters.1', [
    'The Personal Information Protection Act (개인정보 보호법, 個人情報保護法) holds in Korea (大韓民國).',
    '대한민국(大韓民國)에는 개인정보 보호법(個人情報保護法, Personal Information Protection Act)이 적용됩니다.',
    'Akta Perlindungan Maklumat Peribadi (개인정보 보호법, 個人情報保護法) terpakai di Korea (大韓民國).',
  ]);
  paragraph(draft, 'Characters.2', [
    'Rare ones: Ł, ẞ, ő, ạ, Ω, ж, №, ™, ½, ①, ㈜, ₩, €, …, —, ‰, →, “x”, ‘y’, «z», 뷁, 똠, 힣.',
    '드문 글자: Ł, ẞ, ő, ạ, Ω, ж, №, ™, ½, ①, ㈜, ₩, €, …, —, ‰, →, “x”, ‘y’, «z», 뷁, 똠, 힣.',
    'Yang jarang: Ł, ẞ, ő, ạ, Ω, ж, №, ™, ½, ①, ㈜, ₩, €, …, —, ‰, →, “x”, ‘y’, «z», 뷁, 똠, 힣.',
  ]);
}

function address(draft: Draft): void {
  const { lines, clauses } = draft;
  heading(draft, '##', 'Address', ['Address', '주소', 'Alamat']);
  lines.push(
    `Look into [the register][register], or open [${longAddress}](${longAddress}). {#Address.1}`,
    '',
  );
  clauses.set('Address.1', [
    '',
    `<register>등록부</register>를 확인하시거나 <a1>${longAddress}</a1> 주소를 여십시오.`,
    `Lihat <register>daftar</register>, atau buka <a1>${longAddress}</a1>.`,
  ]);
  lines.push(`[register]: ${longAddress}y`, '');
}

function lists(draft: Draft): void {
  const { lines, clauses } = draft;
  heading(draft, '##', 'Lists', ['Lists', '목록', 'Senarai']);
  paragraph(draft, 'Lists.0', [
    'We count as follows:',
    '당사는 다음과 같이 셉니다:',
    'Kami mengira seperti berikut:',
  ]);
  for (const marker of ['1.', '-']) {
    for (let level = 1; level <= 5; level++) {
      const id = `Lists.${marker === '-' ? 'b' : 'a'}${level}`;
      const indent = ' '.repeat((marker.length + 1) * (level - 1));
      lines.push(
        `${indent}${marker} An item on level ${level}, long enough to be broken where the room gets narrow, as it does here. {#${id}}`,
      );
      clauses.set(id, [
        '',
        `${level}단계의 항목으로서, 여기에서와 같이 자리가 좁아지는 곳에서 줄이 바뀔 만큼 충분히 긴 글입니다.`,
        `Satu perkara pada tahap ${level}, cukup panjang untuk dipecahkan apabila ruang menjadi sempit seperti di sini.`,
      ]);
    }
    lines.push('');
    // Two lists that follow each other would be one.
    if (marker === '1.')
      paragraph(draft, 'Lists.6', ['And without numbers:', '그리고 번호 없이:', 'Dan tanpa nombor:']);
  }
}

function longTable({ lines, clauses }: Draft): void {
  lines.push('## Recipients {#Recipients}', '', ':::table[Recipients by country {#rows}]', '');
  clauses.set('Recipients', ['', '수령인', 'Penerima']);
  clauses.set('rows', ['', '국가별 수령인', 'Penerima mengikut negara']);
  lines.push('| Name {#name} | Country {#country} | Purpose {#purpose} |', '| --- | --- | --- |');
  clauses.set('rows.name', ['', '이름', 'Nama']);
  clauses.set('rows.country', ['', '국가', 'Negara']);
  clauses.set('rows.purpose', ['', '목적', 'Tujuan']);
  for (let row = 1; row <= 80; row++) {
    lines.push(
      `| Recipient ${row} {#r${row}} | Country ${row} | Storage of copies for ${row} days after the contract ends |`,
    );
    clauses.set(`rows.r${row}.name`, ['', `수령인 ${row}`, `Penerima ${row}`]);
    clauses.set(`rows.r${row}.country`, ['', `국가 ${row}`, `Negara ${row}`]);
    clauses.set(`rows.r${row}.purpose`, [
      '',
      `계약이 끝난 뒤 ${row}일 동안 사본을 보관`,
      `Penyimpanan salinan selama ${row} hari selepas kontrak tamat`,
    ]);
  }
  lines.push('', ':::', '');
}

/** A cell of some 1,500 words in a column of its own. */
function tallCell({ lines, clauses }: Draft): void {
  const sentences = (sentence: (number: number) => string): string =>
    Array.from({ length: 150 }, (_, index) => sentence(index + 1)).join(' ');
  lines.push('## A tall cell {#Tall}', '', ':::table[Terms {#tall}]', '');
  clauses.set('Tall', ['', '높은 칸', 'Sel yang tinggi']);
  clauses.set('tall', ['', '조건', 'Terma']);
  lines.push('| Part {#part} | Terms {#terms} |', '| --- | --- |');
  clauses.set('tall.part', ['', '부분', 'Bahagian']);
  clauses.set('tall.terms', ['', '조건', 'Terma']);
  const text = sentences((number) => `Sentence ${number} of this cell says what the parties agree upon.`);
  lines.push(`| All {#all} | ${text} |`, '', ':::', '');
  clauses.set('tall.all.part', ['', '전부', 'Semua']);
  clauses.set('tall.all.terms', [
    '',
    sentences((number) => `이 칸의 문장 ${number}은 당사자가 합의하는 바를 말합니다.`),
    sentences((number) => `Ayat ${number} sel ini menyatakan apa yang dipersetujui oleh semua pihak.`),
  ]);
}

/** Sections of one to seven lines: among so many some heading comes to the end of a page. */
function manyHeadings(draft: Draft): void {
  for (let part = 1; part <= 40; part++) {
    heading(draft, part % 3 === 0 ? '###' : '##', `Part_${part}`, [
      `Part ${part}`,
      `제${part}부`,
      `Bahagian ${part}`,
    ]);
    const times = (text: string): string => Array.from({ length: 1 + (part % 7) }, () => text).join(' ');
    paragraph(draft, `Part_${part}.1`, [
      times('We keep what you give us for as long as the law asks us to, and delete it then.'),
      times('당사는 귀하가 제공하는 정보를 법률이 정하는 기간 동안 보관한 뒤 삭제합니다.'),
      times(
        'Kami menyimpan apa yang anda berikan selama mana undang-undang menghendakinya, kemudian memadamkannya.',
      ),
    ]);
  }
}
