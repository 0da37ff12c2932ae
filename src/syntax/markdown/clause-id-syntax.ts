import type { Parent } from 'mdast';
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown';
import type { Options as ToMarkdownExtension } from 'mdast-util-to-markdown';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';

/** `{#Cookies.1}` in the source: the id that a clause declares. `value` is what stands between `{#` and `}`. */
export interface ClauseIdNode {
  type: 'clauseId';
  value: string;
  position?: Parent['position'];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    clauseId: ClauseIdNode;
  }
  interface RootContentMap {
    clauseId: ClauseIdNode;
  }
}

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    clauseId: 'clauseId';
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    clauseId: 'clauseId';
    clauseIdMarker: 'clauseIdMarker';
    clauseIdValue: 'clauseIdValue';
  }
}

const openBrace = 123;
const closeBrace = 125;
const numberSign = 35;
const longest = 250;

/**
 * Reads `{#…}` as one token. A construct of its own, since Markdown would read `_` in an id as emphasis. Which
 * characters an id may have is not decided here: a malformed one has to be seen to be reported.
 */
const construct: Construct = { name: 'clauseId', tokenize };

function tokenize(effects: Effects, ok: State, nok: State): State {
  let length = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('clauseId');
    effects.enter('clauseIdMarker');
    effects.consume(code);
    return sign;
  }

  function sign(code: Code): State | undefined {
    if (code !== numberSign) return nok(code);
    effects.consume(code);
    effects.exit('clauseIdMarker');
    return first;
  }

  function first(code: Code): State | undefined {
    if (code === closeBrace) return nok(code);
    effects.enter('clauseIdValue');
    return value(code);
  }

  function value(code: Code): State | undefined {
    // A line end (below 0), the end of the file (null), or another brace: it was only text after all.
    if (code === null || code < 0 || code === openBrace || length === longest) return nok(code);
    if (code === closeBrace) {
      effects.exit('clauseIdValue');
      effects.enter('clauseIdMarker');
      effects.consume(code);
      effects.exit('clauseIdMarker');
      effects.exit('clauseId');
      return ok;
    }
    length += 1;
    effects.consume(code);
    return value;
  }
}

export function clauseIdSyntax(): Extension {
  return { text: { [openBrace]: construct } };
}

export function clauseIdFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      clauseId(this: CompileContext, token: Token) {
        this.enter({ type: 'clauseId', value: '' }, token);
      },
    },
    exit: {
      clauseIdValue(this: CompileContext, token: Token) {
        const node = this.stack.at(-1);
        if (node?.type === 'clauseId') node.value = this.sliceSerialize(token);
      },
      clauseId(this: CompileContext, token: Token) {
        this.exit(token);
      },
    },
  };
}

export function clauseIdToMarkdown(): ToMarkdownExtension {
  return {
    unsafe: [{ character: '{', after: '#', inConstruct: 'phrasing' }],
    handlers: { clauseId: (node: ClauseIdNode) => `{#${node.value}}` },
  };
}
