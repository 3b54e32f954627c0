/** Who made a package that is part of the pane. */
export interface Maker {
  readonly holder: string;
  /** Names in the package registry. */
  readonly packages: readonly string[];
}

/** What the pane is built from, all under the MIT License. */
export const makers: readonly Maker[] = [
  { holder: 'Copyright (c) Meta Platforms, Inc. and affiliates', packages: ['react', 'react-dom', 'scheduler'] },
  {
    holder: 'Copyright (c) Microsoft Corporation',
    packages: ['@fluentui/react-components', '@griffel/react', '@griffel/core', 'tabster', 'keyborg'],
  },
  { holder: 'Copyright (c) 2021-present Floating UI contributors', packages: ['@floating-ui/dom'] },
  { holder: 'Copyright (c) 2021-present Tanner Linsley', packages: ['@tanstack/react-virtual', '@tanstack/virtual-core'] },
  { holder: 'Copyright (c) 2021 Sasha Koss and Lesha Koss', packages: ['date-fns'] },
  { holder: 'Copyright (c) 2022 Sasha Koss', packages: ['@date-fns/utc'] },
  { holder: 'Copyright (c) 2025 Colin McDonnell', packages: ['zod'] },
];

/** The words of the license, as each of the makers gives it. */
export const mitWords: readonly string[] = [
  'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:',
  'The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.',
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
];
