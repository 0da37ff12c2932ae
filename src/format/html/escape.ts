const references = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
} as const;

/** Makes any text safe between tags: markup in it becomes characters. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => references[character as '&' | '<' | '>']);
}

/** Makes any text safe between quotation marks of either kind, and between tags as well. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character as keyof typeof references]);
}
