package org.leadtocash.core.invoice.amount;

import org.leadtocash.core.tax.TaxDecision;

/**
 * Why no tax is charged.
 *
 * @param reason in words; empty where the code says it (BT-120)
 * @param code as a code of the VATEX list; empty where the words say it (BT-121)
 */
public record Exemption(String reason, String code) {
    /** No reason: tax is charged. */
    public static Exemption none() {
        return new Exemption("", "");
    }

    /** What the law decided, with the words that its mention stands for in the language of the invoice. */
    public static Exemption from(TaxDecision decision, String words) {
        return new Exemption(words, decision.exemptionCode());
    }
}
