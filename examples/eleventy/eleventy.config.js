import legal from './src/_data/legal.js';

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy(legal().copies);
  eleventyConfig.addPassthroughCopy({
    'src/css': 'css',
    'src/favicon.ico': 'favicon.ico',
    'src/_headers': '_headers',
  });
  // What Stele builds is not committed, and is watched all the same.
  eleventyConfig.setUseGitIgnore(false);
  eleventyConfig.addWatchTarget('legal/manifest.json');
  return { dir: { input: 'src' } };
}
