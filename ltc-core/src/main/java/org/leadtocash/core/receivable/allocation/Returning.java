package org.leadtocash.core.receivable.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;

/** Takes a payment back that a bank returned. */
final class Returning {
    static final FindingCode CASH_USED = FindingCode.of("receivable.cash-used");
    static final FindingCode CHECK_CREDIT = FindingCode.of("receivable.check-credit-again");
    static final FindingCode CHECK_DUNNING = FindingCode.of("receivable.check-dunning-again");

    private Returning() {}

    static ReturnOutcome of(PaymentAllocation allocation, OpenItems items, PaymentReturn how) {
        Payment payment = allocation.payment();
        if (!allocation.cashIsWhole(items)) {
            Finding used = Finding.of(CASH_USED, Severity.REVIEW, Subject.of(payment.document()))
                    .with("amount", allocation.unapplied())
                    .build();
            return new ReturnOutcome(items, List.of(), List.of(), Findings.of(used));
        }
        List<Movement> movements = new ArrayList<>();
        for (AllocationLine line : allocation.lines()) {
            movements.add(new Movement(line.item(), how.on(), line.reduction(), how.document()));
        }
        if (!allocation.unapplied().isZero()) {
            movements.add(
                    new Movement(ItemRef.of(payment.document()), how.on(), allocation.unapplied(), how.document()));
        }
        Map<ItemRef, Money> changes = new HashMap<>();
        movements.forEach(movement -> changes.merge(movement.item(), movement.change(), Money::plus));
        OpenItems open = items.moved(payment.customer(), changes);
        OpenItems charged = how.fee().isEmpty()
                ? open
                : open.plus(OpenItem.builder(
                                ItemRef.of(how.document()),
                                payment.customer(),
                                how.fee().get())
                        .kind(ItemKind.FEE)
                        .dates(how.on(), how.on())
                        .build());
        return new ReturnOutcome(charged, movements, obligations(payment, how), Findings.none());
    }

    private static List<Obligation> obligations(Payment payment, PaymentReturn how) {
        Subject customer = Subject.of("customer", payment.customer());
        List<Param> why = List.of(
                Param.of("payment", ParamType.REFERENCE, payment.document().toString()),
                Param.of("reason", ParamType.TEXT, how.reason()));
        return List.of(
                new Obligation(CHECK_CREDIT, customer, why, Optional.empty()),
                new Obligation(CHECK_DUNNING, customer, why, Optional.empty()));
    }
}
