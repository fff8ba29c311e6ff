package org.leadtocash.core.finding;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What a person answers for, so that a finding no longer refuses.
 *
 * <p>A REVIEW is covered by any kind; a BLOCK by a waiver alone, and only where the finding says it may be waived.
 * Covered findings stay listed.
 *
 * @param kind waiver, approval or acknowledgement
 * @param code which findings
 * @param subject about what, or about any place inside it
 * @param by who answers for it
 * @param until the moment from which it covers nothing
 * @param ceiling the amount up to which it covers; a finding whose parameter {@code over} exceeds it, has another
 *     currency, or is missing, is not covered. Empty: any amount
 */
public record Clearance(
        Kind kind, FindingCode code, Subject subject, String by, Instant until, Optional<BigMoney> ceiling) {

    /** What a person did. */
    public enum Kind {
        /** Someone with the authority set a rule aside. */
        WAIVER,
        /** Someone with the authority decided the open question. */
        APPROVAL,
        /** Someone took note. */
        ACKNOWLEDGEMENT
    }

    /** The name of the parameter that a ceiling bounds. */
    public static final String BOUNDED = "over";

    /** A clearance without a ceiling. */
    public static Clearance of(Kind kind, FindingCode code, Subject subject, String by, Instant until) {
        return new Clearance(kind, code, subject, by, until, Optional.empty());
    }

    /** The same clearance up to that amount. */
    public Clearance upTo(BigMoney amount) {
        return new Clearance(kind, code, subject, by, until, Optional.of(amount));
    }

    /** Whether the finding no longer refuses at that moment. */
    public boolean covers(Finding finding, Instant now) {
        return finding.code().equals(code)
                && subject.includes(finding.subject())
                && now.isBefore(until)
                && (finding.severity() != Severity.BLOCK || (kind == Kind.WAIVER && finding.waivable()))
                && ceiling.map(most -> within(most, finding)).orElse(true);
    }

    private static boolean within(BigMoney most, Finding finding) {
        return finding.amount(BOUNDED)
                .filter(over -> over.getCurrencyUnit().equals(most.getCurrencyUnit()))
                .filter(over -> over.compareTo(most) <= 0)
                .isPresent();
    }
}
