import path from 'node:path';
import Minimizer from 'minimizer-webpack-plugin';
import webpack from 'webpack';

const root = import.meta.dirname;

/** The command line as one file. @type {import('webpack').Configuration} */
export default {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { ser: './src/faces/cli/main.ts' },
  output: { path: path.join(root, 'dist/cli'), filename: '[name].cjs' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
      },
    ],
  },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
  ],
  optimization: { minimizer: [new Minimizer({ minify: Minimizer.swcMinify, extractComments: false })] },
  performance: { hints: 'error', maxAssetSize: 700_000, maxEntrypointSize: 700_000 },
  stats: 'errors-warnings',
};
