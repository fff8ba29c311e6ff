package org.leadtocash.core.credit;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.rule.CreditWaiver;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Subject;

/**
 * A finding that an exception sets aside: it stays listed and refuses no more.
 *
 * @param code of which kind it is
 * @param subject what it is about
 * @param waiver the exception; empty for a reader who may not see it
 */
public record WaivedFinding(FindingCode code, Subject subject, Optional<CreditWaiver> waiver) {

    boolean covers(Finding finding) {
        return finding.code().equals(code) && finding.subject().equals(subject);
    }

    /** The exception as another engine takes it, until a moment; empty where it may not be seen. */
    public Optional<Clearance> clearance(Instant until) {
        return waiver.map(given -> new Clearance(
                Clearance.Kind.WAIVER,
                code,
                subject,
                given.approver(),
                until,
                given.ceiling().map(Money::toBigMoney)));
    }
}
