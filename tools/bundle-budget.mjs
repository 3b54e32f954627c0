// How much of the add-in a person downloads, as gzip, which is how every web server sends it.
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

const size = (asset) => gzipSync(asset.source.buffer()).length;
const sum = (assets) => assets.reduce((total, asset) => total + size(asset), 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/** Fails a build whose page weighs more than it may: `first` for what it loads at once, `all` for scripts and styles together. */
export class BundleBudget {
  /** @param {{ readonly first: number, readonly all: number }} budget in bytes */
  constructor(budget) {
    this.budget = budget;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('BundleBudget', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'BundleBudget', stage }, () => {
        const code = compilation.getAssets().filter(({ name }) => /\.(js|css)$/.test(name));
        const entry = new Set([...compilation.entrypoints.values()].flatMap((each) => each.getFiles()));
        const weights = { first: sum(code.filter(({ name }) => entry.has(name))), all: sum(code) };
        for (const [part, most] of Object.entries(this.budget)) {
          if (weights[part] <= most) continue;
          const words = part === 'first' ? 'The first load' : 'All of the pane';
          const message = `${words} is ${kilobytes(weights[part])} as gzip; it may be ${kilobytes(most)}.`;
          compilation.errors.push(new webpack.WebpackError(message));
        }
        compiler
          .getInfrastructureLogger('BundleBudget')
          .log(`first load ${kilobytes(weights.first)}, all ${kilobytes(weights.all)} as gzip`);
      });
    });
  }
}
