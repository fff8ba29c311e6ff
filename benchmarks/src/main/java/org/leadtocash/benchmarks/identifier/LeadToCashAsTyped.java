package org.leadtocash.benchmarks.identifier;

import org.leadtocash.i18n.identifier.IdentifierScheme;
import org.leadtocash.i18n.identifier.Identifiers;

/** Our reading of a number as it is typed, with its compact form, its display and its reason. */
final class LeadToCashAsTyped implements IdentifierContender {
    private final IdentifierScheme german = IdentifierScheme.parse("VAT-DE");
    private final IdentifierScheme chinese = IdentifierScheme.CN_USCC;

    @Override
    public String label() {
        return "lead to cash, reading";
    }

    @Override
    public boolean isGerman(String number) {
        return Identifiers.parse(german, number).isValid();
    }

    @Override
    public boolean isChinese(String code) {
        return Identifiers.parse(chinese, code).isValid();
    }
}
