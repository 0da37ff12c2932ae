/** What stands in place of the page while there is nothing to translate: it says why. */
export function ClosedPage({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <main class="closed">
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </main>
  );
}
