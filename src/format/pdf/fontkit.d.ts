declare module 'fontkit' {
  /** A parsed font; pdfkit takes it as it is. */
  export interface Font {
    readonly postscriptName: string;
    readonly layout: (text: string) => unknown;
  }
  /** Parses a font file; its tables are read when they are asked for. */
  export function create(bytes: Uint8Array): Font;
}
