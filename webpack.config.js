import { readFileSync } from 'node:fs';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import Minimizer from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { BundleBudget } from './tools/bundle-budget.mjs';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

// Clouds of governments have addresses of their own for it.
const officeJs = process.env.OFFICE_JS ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

// No eval, no script but ours and Office.js, no request to anywhere else. Fluent writes its rules into <style> tags at run time.
const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' ${new URL(officeJs).origin}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const typescript = (options) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: { swcrc: false, jsc: { target: 'es2022', ...options } },
});

/** @type {import('webpack').Configuration} */
const common = {
  mode: 'production',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  optimization: { minimizer: [new Minimizer({ minify: Minimizer.swcMinify, extractComments: false })] },
  stats: 'errors-warnings',
};

/** The command line as one file. @type {import('webpack').Configuration} */
const cli = {
  ...common,
  name: 'cli',
  target: 'node20',
  entry: { ser: './src/faces/cli/main.ts' },
  output: { path: path.join(root, 'dist/cli'), filename: '[name].cjs' },
  module: { rules: [typescript({ parser: { syntax: 'typescript' } })] },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
  ],
  performance: { hints: 'error', maxAssetSize: 700_000, maxEntrypointSize: 700_000 },
};

/** The add-in as a folder for any web server: one page for pane and ribbon. @type {import('webpack').Configuration} */
const addin = {
  ...common,
  name: 'addin',
  target: ['web', 'es2022'],
  entry: { taskpane: './src/faces/taskpane/start.tsx' },
  // The manifest may name the first file, so only those that are loaded later carry a hash.
  output: { path: path.join(root, 'dist/addin'), filename: '[name].js', chunkFilename: '[name].[contenthash:8].js', publicPath: 'auto' },
  module: {
    rules: [
      typescript({ parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic', development: false } } }),
      // Importing one thing through an index does not load what else is behind it. One file alone is there for what it does.
      { test: /[\\/]src[\\/].*\.tsx?$/, exclude: /(no-eval|start)\.tsx?$/, sideEffects: false },
    ],
  },
  plugins: [
    new HtmlPlugin({
      template: './src/faces/taskpane/taskpane.html',
      filename: 'taskpane.html',
      scriptLoading: 'defer',
      version,
      officeJs,
      contentSecurityPolicy,
    }),
    new CopyPlugin({ patterns: [{ from: 'assets', to: 'assets' }, { from: 'src/faces/taskpane/support.html' }] }),
    new BundleBudget({ first: 220_000, all: 500_000 }),
  ],
  performance: { hints: false },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, 'node_modules/.cache/webpack'),
    buildDependencies: { config: [import.meta.filename] },
  },
};

export default [cli, addin];
