import type { XmlComponent } from 'docx';
import { Prepared } from './prepared.ts';

/** Where a bookmark starts, with an id of ours: docx counts its own through the whole process. */
export function bookmarkStart(name: string, id: number): XmlComponent {
  return new Prepared('w:bookmarkStart', [{ _attr: { 'w:name': name, 'w:id': id } }]);
}

export function bookmarkEnd(id: number): XmlComponent {
  return new Prepared('w:bookmarkEnd', [{ _attr: { 'w:id': id } }]);
}
