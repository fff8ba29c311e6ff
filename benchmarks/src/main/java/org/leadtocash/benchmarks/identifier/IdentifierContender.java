package org.leadtocash.benchmarks.identifier;

import java.util.List;

/** One way to tell a well-formed number. */
public interface IdentifierContender {
    /** The name in the tables. */
    String label();

    /** Whether it is a German VAT number. */
    boolean isGerman(String number);

    /** Whether it is a Chinese unified social credit code. */
    boolean isChinese(String code);

    /** Every contender, the limit first. */
    static List<IdentifierContender> all() {
        return List.of(new ByHand(), new LeadToCash(), new LeadToCashAsTyped(), new Patterns());
    }

    /** The contender of that label. */
    static IdentifierContender of(String label) {
        return all().stream()
                .filter(contender -> contender.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }
}
