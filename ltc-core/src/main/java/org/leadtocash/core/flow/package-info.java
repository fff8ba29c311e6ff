/**
 * The thread of a deal: every document from the first lead to the last service call, tied together with quantities and
 * money that add up. {@link org.leadtocash.core.flow.MainLine} is the entry point.
 *
 * <p>An order becomes two deliveries, the deliveries one invoice, the invoice is paid in three parts, and one pallet comes
 * back. Each of these is a {@link org.leadtocash.core.flow.FlowDocument} with lines, tied to what it came from by
 * {@link org.leadtocash.core.flow.FlowLink}s: what kind, how much, how much money, when. Documents split and merge freely;
 * the name of the main line is born at the first document and inherited along the links, in shares where several deals
 * meet in one invoice. Campaigns brought a lead by {@linkplain org.leadtocash.core.flow.Attribution shares}; documents between
 * {@linkplain org.leadtocash.core.flow.Entities entities} of one group say so.
 *
 * <p>A {@link org.leadtocash.core.flow.MainLine} only holds what it is given. What is open follows from it in
 * {@code org.leadtocash.core.flow.balance}, what cannot be is told by {@code org.leadtocash.core.flow.rule}, extracts of other
 * systems are read by {@code org.leadtocash.core.flow.extract}, {@code org.leadtocash.core.flow.table} keeps it in a file, and
 * {@code org.leadtocash.core.flow.chart} draws it. Nothing is dropped, nothing is converted, and amounts of different currencies
 * are never added.
 */
package org.leadtocash.core.flow;
