package org.leadtocash.pricing.procedure;

/**
 * Every rounding of a price, from the unit price to the amount to be paid; between stages numbers are exact.
 *
 * @param unitPrice an amount per unit before it is multiplied, in the currency of the document
 * @param element the amount of each step of a line
 * @param line the amount of a line; what it changes is told as an element of its own. Where lines are exact, the sums of
 *     lines that are taxed together are rounded
 * @param payable the amount to be paid; what it changes is told apart
 */
public record RoundingStages(RoundingRule unitPrice, RoundingRule element, RoundingRule line, RoundingRule payable) {

    /** Unit prices as they are; every step, line and payment to the digits of the currency, halves away from zero. */
    public static RoundingStages standard() {
        return new RoundingStages(
                RoundingRule.exact(), RoundingRule.currency(), RoundingRule.currency(), RoundingRule.currency());
    }

    /** The same with another rule for unit prices. */
    public RoundingStages withUnitPrice(RoundingRule rule) {
        return new RoundingStages(rule, element, line, payable);
    }

    /** The same with another rule for each step. */
    public RoundingStages withElement(RoundingRule rule) {
        return new RoundingStages(unitPrice, rule, line, payable);
    }

    /** The same with another rule for lines. */
    public RoundingStages withLine(RoundingRule rule) {
        return new RoundingStages(unitPrice, element, rule, payable);
    }

    /** The same with another rule for the amount to be paid. */
    public RoundingStages withPayable(RoundingRule rule) {
        return new RoundingStages(unitPrice, element, line, rule);
    }
}
