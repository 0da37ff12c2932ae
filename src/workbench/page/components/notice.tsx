/** A page that has nothing to translate, and says why. */
export function Notice({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <main class="notice">
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </main>
  );
}
