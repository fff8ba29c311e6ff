package org.leadtocash.core.flow;

import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;

/** What is settled of invoices, and used of payments, read off the links around them. */
final class Claims {
    private Claims() {}

    static Optional<ClaimBalance> balance(MainLine flow, FlowDocument document) {
        return document.claims().map(claimed -> {
            BigMoney none = BigMoney.zero(claimed.getCurrencyUnit());
            boolean cancelled = document.status() == DocumentStatus.CANCELLED;
            return new ClaimBalance(
                    document.ref(),
                    cancelled ? none : claimed,
                    settled(flow, document.ref(), LinkKind.PAYS, none),
                    settled(flow, document.ref(), LinkKind.CREDITS, none)
                            .plus(settled(flow, document.ref(), LinkKind.REVERSES, none)),
                    settled(flow, document.ref(), LinkKind.DEDUCTS, none));
        });
    }

    /** Amounts in another currency than the invoice's count for nothing here; a finding names them. */
    private static BigMoney settled(MainLine flow, DocRef invoice, LinkKind kind, BigMoney none) {
        BigMoney sum = none;
        for (FlowLink link : flow.at(invoice).out().of(kind)) {
            if (flow.counts(link.to().document())) {
                sum = sum.plus(link.amountBefore()
                        .filter(amount -> amount.isSameCurrency(none))
                        .orElse(none));
            }
        }
        return sum;
    }

    /** How much of a payment its links have used, in its currency; payments received on documents that do not count, none. */
    static Optional<BigMoney> used(MainLine flow, FlowDocument payment) {
        return payment.receives().map(received -> {
            BigMoney sum = BigMoney.zero(received.getCurrencyUnit());
            for (FlowLink link : flow.at(payment.ref()).in().of(LinkKind.PAYS)) {
                BigMoney none = BigMoney.zero(received.getCurrencyUnit());
                if (!flow.isCancelled(link.from().document())) {
                    sum = sum.plus(link.amount()
                            .filter(amount -> amount.isSameCurrency(none))
                            .orElse(none));
                }
            }
            return sum;
        });
    }
}
