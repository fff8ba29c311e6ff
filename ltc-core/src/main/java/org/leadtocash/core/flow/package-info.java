/**
 * The thread of a deal: every document from the first lead to the last service call, tied together with quantities and
 * money that add up. {@link org.leadtocash.core.flow.MainLine} is the entry point.
 *
 * <p>An order becomes two deliveries, the deliveries one invoice, the invoice is paid in three parts, and one pallet comes
 * back. Each of these is a {@link org.leadtocash.core.flow.FlowDocument} with lines, tied to what it came from by
 * {@link org.leadtocash.core.flow.FlowLink}s: what kind, how much, how much money, when. Documents split and merge freely;
 * the name of the main line is born at the first document and inherited along the links, in shares where several deals
 * meet in one invoice.
 *
 * <p>From the links follows how far each order line has come, {@link org.leadtocash.core.flow.LineBalance}: what is open to
 * deliver, to bill, and how much of an invoice is open to collect, {@link org.leadtocash.core.flow.ClaimBalance}. And from
 * the balances follows what cannot be: more delivered than ordered, more billed than delivered, more paid than owed, a
 * document that precedes itself. Each such rule has a number, F01 to F17, named as the source of its finding.
 *
 * <p>What a host creates is checked before it is taken in, {@link org.leadtocash.core.flow.MainLine#accept}; what a host
 * imports is taken in as it is, {@link org.leadtocash.core.flow.MainLine#with}, and every broken rule is said. Nothing is
 * dropped, nothing is converted, and amounts of different currencies are never added.
 */
package org.leadtocash.core.flow;
