/** A site's page that says of every element what no notice wants, and includes the fragment. */
export function foreignPage(fragment: string, styles: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A page of a site</title>
<style>
html { font-size: 62.5%; }
body { margin: 0; padding: 10px; background: #101418; color: #d7dce6; font: 17px/1.5 serif; }
* { box-sizing: border-box; margin: 0; padding: 0; border: 0; font: inherit; outline: none; }
ul, ol { display: flex; list-style: none; }
li::before { content: '*'; }
table, td, th { display: block; white-space: nowrap; }
caption { display: none; }
header { position: fixed; color: #fff; }
nav { float: right; width: 50%; }
section { display: flex; padding: 80px; }
a { color: inherit; text-decoration: none; }
h1, h2, h3, h4 { color: #7fd1ff; text-transform: uppercase; }
</style>
<style>
${styles}
</style>
</head>
<body>
<h1>Legal</h1>
${fragment}
</body>
</html>
`;
}
