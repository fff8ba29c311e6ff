/**
 * Generators of identifiers, and the laws that a host's own schemes should keep:
 * {@link org.leadtocash.testkit.identifier.IdentifierSchemeLaws}.
 */
package org.leadtocash.testkit.identifier;
