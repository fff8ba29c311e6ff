package org.leadtocash.core.flow.balance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;

/**
 * What is settled of invoices, and used of payments and prepayments, read off the links around them. Amounts in another
 * currency than the document's count for nothing here; a finding names them.
 */
final class Claims {
    private static final Set<LinkKind> SETTLING = Set.of(
            LinkKind.PAYS,
            LinkKind.CREDITS,
            LinkKind.REVERSES,
            LinkKind.DISCOUNTS,
            LinkKind.WITHHOLDS,
            LinkKind.WRITES_OFF);

    private final MainLine flow;

    Claims(MainLine flow) {
        this.flow = flow;
    }

    Optional<ClaimBalance> balance(FlowDocument document) {
        if (document.claims().isEmpty()) {
            return Optional.empty();
        }
        BigMoney claimed = document.claims().get();
        BigMoney none = BigMoney.zero(claimed.getCurrencyUnit());
        SortedMap<LinkKind, BigMoney> settled = new TreeMap<>();
        for (FlowLink link : flow.leaving(document.ref())) {
            if (SETTLING.contains(link.kind()) && flow.counts(link.to().document())) {
                add(settled, link.kind(), same(link.amountBefore(), none));
            }
        }
        for (FlowLink link : flow.arriving(document.ref())) {
            if (link.kind().equals(LinkKind.APPLIES) && flow.counts(link.from().document())) {
                add(settled, link.kind(), same(link.amount(), none));
            }
        }
        boolean cancelled = document.status() == DocumentStatus.CANCELLED;
        return Optional.of(new ClaimBalance(document.ref(), cancelled ? none : claimed, settled));
    }

    private static void add(SortedMap<LinkKind, BigMoney> settled, LinkKind kind, BigMoney amount) {
        if (!amount.isZero()) {
            settled.merge(kind, amount, BigMoney::plus);
        }
    }

    private static BigMoney same(Optional<BigMoney> amount, BigMoney none) {
        return amount.filter(given -> given.isSameCurrency(none)).orElse(none);
    }

    /** How much of a payment its links have used; those to documents that are cancelled used nothing. */
    Optional<MoneyUse> payment(FlowDocument payment) {
        return payment.receives().map(received -> {
            BigMoney none = BigMoney.zero(received.getCurrencyUnit());
            BigMoney used = none;
            int untold = 0;
            for (FlowLink link : flow.arriving(payment.ref())) {
                if (link.kind().equals(LinkKind.PAYS)
                        && !flow.isCancelled(link.from().document())) {
                    used = used.plus(same(link.amount(), none));
                    untold += isUntold(link.amount(), none);
                }
            }
            for (FlowLink link : applied(payment.ref())) {
                used = used.plus(same(link.amountBefore(), none));
                untold += isUntold(link.amountBefore(), none);
            }
            return new MoneyUse(NodeRef.of(payment.ref()), received, used, untold);
        });
    }

    private static int isUntold(Optional<BigMoney> amount, BigMoney none) {
        return amount.filter(given -> given.isSameCurrency(none)).isPresent() ? 0 : 1;
    }

    private List<FlowLink> applied(DocRef prepayment) {
        return flow.leaving(prepayment).stream()
                .filter(link -> link.kind().equals(LinkKind.APPLIES)
                        && !flow.isCancelled(link.to().document()))
                .toList();
    }

    /**
     * How much of a prepayment later invoices took. What was received is the money of a payment, or what was paid of a
     * request; empty where a document is not applied to any invoice.
     */
    Optional<MoneyUse> prepayment(FlowDocument document) {
        if (document.receives().isEmpty() && document.claims().isEmpty()) {
            return Optional.empty();
        }
        List<FlowLink> applied = applied(document.ref());
        Optional<BigMoney> received =
                document.receives().or(() -> balance(document).map(claim -> claim.settled(LinkKind.PAYS)));
        if (applied.isEmpty() || received.isEmpty()) {
            return Optional.empty();
        }
        BigMoney none = BigMoney.zero(received.get().getCurrencyUnit());
        BigMoney used = none;
        int untold = 0;
        for (FlowLink link : applied) {
            used = used.plus(same(link.amountBefore(), none));
            untold += isUntold(link.amountBefore(), none);
        }
        BigMoney came = flow.counts(document.ref()) ? received.get() : none;
        return Optional.of(new MoneyUse(NodeRef.of(document.ref()), came, used, untold));
    }
}
