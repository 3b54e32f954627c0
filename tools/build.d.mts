export function isStale(name: 'cli' | 'addin'): boolean;
export function build(name: 'cli' | 'addin'): void;
