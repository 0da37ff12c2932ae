/** The part of Trusted Types that this page uses; browsers without it take strings. */
interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (html: string) => string },
  ) => { readonly createHTML: (html: string) => string };
}

/** Makes nodes of HTML that the server's renderer wrote. */
export type ParseHtml = (html: string) => DocumentFragment;

/**
 * The one place where text becomes markup: the server names this policy in its headers, and allows no other one. A
 * policy can be made once in the life of a page.
 */
export function createParseHtml(): ParseHtml {
  const { trustedTypes } = window as { readonly trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('stele-preview', { createHTML: (html) => html });
  return (html) => {
    const template = document.createElement('template');
    template.innerHTML = policy?.createHTML(html) ?? html;
    return template.content;
  };
}
