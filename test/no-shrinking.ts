import fc from 'fast-check';

// For mutation tests alone: that a property fails is all they ask, and looking for the smallest example takes minutes.
fc.configureGlobal({ endOnFailure: true });
