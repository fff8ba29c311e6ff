package org.leadtocash.core.credit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.CreditWaiver;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Severity;

/** Which exception sets a finding aside: the narrowest that is about it, and a refusing one among equals. */
final class Waiving {
    private final List<CreditWaiver> waivers;
    private final CreditRequest request;
    private final Set<String> parents = new TreeSet<>();

    Waiving(CreditPosition position, CreditRequest request) {
        this.waivers = position.waivers();
        this.request = request;
        if (!waivers.isEmpty()) {
            position.hierarchy()
                    .path(request.account(), request.asOf())
                    .forEach(step -> parents.add(step.account().party()));
            parents.remove(request.account().party());
        }
    }

    Optional<CreditWaiver> of(CreditRule rule, Finding finding) {
        if (finding.severity().compareTo(Severity.REVIEW) < 0) {
            return Optional.empty();
        }
        List<CreditWaiver> about = waivers.stream()
                .filter(waiver -> waiver.isAbout(rule, request.asOf()) && reaches(waiver))
                .toList();
        Optional<CreditWaiver.Reach> narrowest =
                about.stream().map(CreditWaiver::reach).max(CreditWaiver.Reach::compareTo);
        List<CreditWaiver> holding = about.stream()
                .filter(waiver -> narrowest.filter(waiver.reach()::equals).isPresent())
                .toList();
        if (holding.stream().anyMatch(waiver -> waiver.effect() == CreditWaiver.Effect.HOLD_UP)) {
            return Optional.empty();
        }
        return holding.stream().filter(waiver -> covers(waiver, finding)).findFirst();
    }

    private boolean reaches(CreditWaiver waiver) {
        return switch (waiver.reach()) {
            case ALL -> true;
            case GROUP -> parents.contains(waiver.party());
            case CUSTOMER -> waiver.party().equals(request.account().party());
        };
    }

    /** As a clearance of that moment would. */
    private boolean covers(CreditWaiver waiver, Finding finding) {
        return new WaivedFinding(finding.code(), finding.subject(), Optional.of(waiver))
                .clearance(request.at().plusNanos(1))
                .filter((Clearance clearance) -> clearance.covers(finding, request.at()))
                .isPresent();
    }
}
