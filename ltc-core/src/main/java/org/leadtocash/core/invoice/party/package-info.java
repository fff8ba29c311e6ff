/**
 * The parties of an invoice: {@link org.leadtocash.core.invoice.party.Seller} and
 * {@link org.leadtocash.core.invoice.party.Buyer} on every one, and sometimes who is paid instead of the seller, who
 * answers for the seller's tax, and where the goods went.
 *
 * <p>A party has a name in a register, identifiers in several schemes, and numbers for tax. An
 * {@link org.leadtocash.core.invoice.party.Identifier} without the scheme it belongs to is often worth nothing.
 */
package org.leadtocash.core.invoice.party;
