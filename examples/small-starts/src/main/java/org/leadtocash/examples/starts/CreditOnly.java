package org.leadtocash.examples.starts;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.credit.CreditPolicy;
import org.leadtocash.core.credit.CreditPosition;
import org.leadtocash.core.credit.CreditRequest;
import org.leadtocash.core.credit.RequestLine;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.exposure.Exposure;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.i18n.language.Messages;

/** Credit only: an order over its customer's limit, what would let it pass, and the payment that does. */
public final class CreditOnly {
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 16);
    private static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");
    private static final CreditAccountKey BUYER = CreditAccountKey.of("C-100");
    private static final DocRef ORDER = DocRef.of(DocType.ORDER, "4711");
    private static final DocVersion VERSION = new DocVersion(ORDER, 1, ContentHash.of(new byte[] {1}));

    private CreditOnly() {}

    /** Decides on one order before and after a payment, and prints both answers. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        CreditPolicy policy = CreditPolicy.builder("credit", "1", TODAY)
                .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK))
                .build();
        CreditRequest order = CreditRequest.of(
                VERSION,
                BUYER,
                Checkpoint.ORDER_ENTRY,
                TODAY,
                NOW,
                List.of(new RequestLine(ORDER.line("10"), Quantity.of(30, Unit.of("C62")), eur("8200.00"))));
        OpenItems owed = OpenItems.of(OpenItem.of(
                DocRef.of(DocType.INVOICE, "90"), BUYER.party(), eur("15000.00"), TODAY.minusDays(40), TODAY));
        Payment payment = Payment.of(DocRef.of(DocType.PAYMENT, "7"), BUYER.party(), eur("3200.00"), TODAY);
        OpenItems afterwards = AllocationRules.standard()
                .allocate(owed, payment, AllocationStrategy.OLDEST_DUE)
                .applyTo(owed);

        Messages messages = Messages.standard(Locale.ENGLISH);
        for (OpenItems items : List.of(owed, afterwards)) {
            CreditDecision decision = policy.decide(order, position(items), noRates());
            out.println("owed " + items.balances(BUYER.party()).values() + ", " + ORDER
                    + (decision.refuses() ? " is refused" : " passes") + ", room left "
                    + decision.nodes().get(0).headroom().orElseThrow());
            messages.say(decision.findings(), Viewer.ofAll("anna")).lines().forEach(out::println);
        }
    }

    /** What the buyer is trusted with, and what its open items put at risk. */
    private static CreditPosition position(OpenItems items) {
        List<Exposure> atRisk =
                items.list().stream().map(item -> Exposure.of(BUYER, item)).toList();
        return CreditPosition.of(List.of(CreditAccount.of(BUYER, eur("20000.00"))))
                .withExposure(ExposureSnapshot.rollUp(atRisk, CreditHierarchy.none(), TODAY))
                .withItems(items);
    }

    private static ExchangeRates noRates() {
        return ExchangeRates.builder("no-rates", TODAY).build();
    }

    private static Money eur(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }
}
