package org.leadtocash.benchmarks.identifier;

import org.leadtocash.i18n.identifier.IdentifierScheme;

/** Our check of a compact number, by tables that were read from data. */
final class LeadToCash implements IdentifierContender {
    private final IdentifierScheme german = IdentifierScheme.parse("VAT-DE");
    private final IdentifierScheme chinese = IdentifierScheme.CN_USCC;

    @Override
    public String label() {
        return "lead to cash";
    }

    @Override
    public boolean isGerman(String number) {
        return german.isCompact(number);
    }

    @Override
    public boolean isChinese(String code) {
        return chinese.isCompact(code);
    }
}
