/**
 * The question pricing asks the law, and the answer: {@link org.leadtocash.core.tax.TaxDetermination} is the function
 * between them.
 *
 * <p>What a price engine can compute is an amount: base times rate, rounded. Which rate, in which country, owed by whom
 * and under which article is a question of law, and its answer changes with the date, the route of the goods and what
 * the parties can prove. So pricing asks a {@link org.leadtocash.core.tax.TaxQuestion} for each line, and whoever knows
 * the law, the packs of a region or the host's own tax service, answers with a
 * {@link org.leadtocash.core.tax.TaxDecision}: the category of UNTDID 5305, the rate, who owes the tax, the exemption
 * code, the facts it rests on, and every reason. What the law of some countries asks beyond that has its paths in
 * {@link org.leadtocash.core.tax.TaxFacts}. A question that the law at hand does not cover is answered with a finding, never with zero per
 * cent.
 */
package org.leadtocash.core.tax;
