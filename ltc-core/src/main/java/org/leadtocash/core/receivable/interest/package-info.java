/**
 * What late payment costs: {@link org.leadtocash.core.receivable.interest.InterestRules} is the entry point.
 *
 * <p>Interest is simple and by the day: what is open, times the rate of the year, times the days over the days of a year.
 * The sum is split where the rate changes and where a part was paid, kept exact, and rounded once for each item. Interest
 * bears no interest and a disputed item none either, unless the rules say so. A day without a rate is a finding: it costs
 * nothing and is not passed over.
 */
package org.leadtocash.core.receivable.interest;
