/**
 * One deal from lead to cash: {@link org.leadtocash.examples.quickstart.Quickstart} reads the files a host would bring,
 * asks every engine, and shows what they said.
 */
@org.jspecify.annotations.NullMarked
package org.leadtocash.examples.quickstart;
