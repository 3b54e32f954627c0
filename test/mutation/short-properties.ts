import fc from 'fast-check';

// For mutation tests alone, which only ask whether a property fails: looking for the smallest example would take minutes, and
// the same examples every time make a score that can be had again.
fc.configureGlobal({ endOnFailure: true, numRuns: 25, seed: 1872 });
