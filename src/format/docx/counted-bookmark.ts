import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';

/** A bookmark with an id of ours: docx counts its own through the whole process, one document after the other. */
export class CountedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, id: number, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, id);
    this.end = new BookmarkEnd(id);
  }
}
