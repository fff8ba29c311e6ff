package org.leadtocash.core.flow.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.quantity.Quantity;

/** Rolls lines and claims up to their document. */
final class Standings {
    private Standings() {}

    static Standing of(Balances balances, FlowDocument document) {
        List<Progress> delivery = new ArrayList<>();
        List<Progress> billing = new ArrayList<>();
        for (FlowLine line : document.lines()) {
            balances.line(line.ref()).ifPresent(balance -> {
                Quantity none = Quantity.zero(balance.unit());
                if (line.delivers()) {
                    delivery.add(progress(balance, balance.delivered(), balance.ordered(), none));
                }
                if (line.billing() != BillingBasis.NONE) {
                    Quantity asked = balance.ordered().max(balance.basis()).minus(balance.returned());
                    billing.add(progress(balance, balance.invoiced(), asked, none));
                }
            });
        }
        List<Progress> payment = new ArrayList<>();
        for (DocRef each : balances.carried(document.ref())) {
            balances.claim(each)
                    .filter(claim -> claim.gross().isPositive())
                    .ifPresent(claim -> payment.add(Progress.of(
                            claim.totalSettled(), claim.gross(), claim.gross().multipliedBy(0))));
        }
        return new Standing(document.ref(), joined(delivery), joined(billing), joined(payment));
    }

    private static Progress progress(LineBalance balance, Quantity done, Quantity asked, Quantity none) {
        Progress progress = Progress.of(done, asked, none);
        return balance.closed() && progress != Progress.OVER ? Progress.FULL : progress;
    }

    private static Optional<Progress> joined(List<Progress> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(Progress.of(parts));
    }
}
