/**
 * How customers are reminded: {@link org.leadtocash.core.receivable.dunning.DunningProcedure} is the entry point.
 *
 * <p>A procedure has levels, each after so many days. It proposes
 * {@linkplain org.leadtocash.core.receivable.dunning.DunningNotice notices}; only when a notice is issued do its items rise
 * to its level, so that a proposal that nobody sends changes nothing and is proposed again. An item never skips a level.
 * What is disputed, blocked, too small or reminded too recently is left out, and the run says so. Payment resolves a notice;
 * a payment that comes back un-resolves it.
 */
package org.leadtocash.core.receivable.dunning;
