/** Reading tax identifiers: our own against a check by hand for one country, and against a pattern with a check digit. */
@org.jspecify.annotations.NullMarked
package org.leadtocash.benchmarks.identifier;
