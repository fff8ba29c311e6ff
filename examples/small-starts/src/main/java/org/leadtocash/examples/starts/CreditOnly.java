package org.leadtocash.examples.starts;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.i18n.language.Messages;

/** Credit only: an order over its customer's limit, what would let it pass, and the answer after that was paid. */
public final class CreditOnly {
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 16);
    private static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");
    private static final CreditAccountKey BUYER = CreditAccountKey.of("C-100");
    private static final DocVersion ORDER =
            new DocVersion(DocRef.parse("ORDER:4711"), 1, ContentHash.of(new byte[] {1}));

    private CreditOnly() {}

    /** Decides on one order before and after a payment, and prints both answers. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        CreditPolicy policy = CreditPolicy.builder("credit", "1", TODAY)
                .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK))
                .build();
        RequestLine line =
                new RequestLine(ORDER.document().line("10"), Quantity.parse("30 C62"), Money.parse("EUR 8200"));
        CreditRequest order = CreditRequest.of(ORDER, BUYER, Checkpoint.ORDER_ENTRY, TODAY, NOW, List.of(line));
        CreditAccount account = CreditAccount.of(BUYER, Money.parse("EUR 20000.00"));
        Messages messages = Messages.standard(Locale.ENGLISH);

        for (String owed : List.of("EUR 15000.00", "EUR 11800.00")) {
            OpenItem invoice = OpenItem.of(
                    DocRef.parse("INVOICE:90"), BUYER.party(), Money.parse(owed), TODAY.minusDays(40), TODAY);
            List<Exposure> atRisk = List.of(Exposure.of(BUYER, invoice));
            CreditPosition position = CreditPosition.of(List.of(account))
                    .withExposure(ExposureSnapshot.rollUp(atRisk, CreditHierarchy.none(), TODAY))
                    .withItems(OpenItems.of(invoice));
            CreditDecision decision = policy.decide(
                    order, position, ExchangeRates.builder("none", TODAY).build());
            out.println(owed + " owed: " + (decision.refuses() ? "refused" : "passes"));
            messages.say(decision.findings(), Viewer.ofAll("anna")).lines().forEach(out::println);
        }
    }
}
