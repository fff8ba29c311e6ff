package org.leadtocash.benchmarks.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.benchmarks.SplitMix;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.credit.CreditPolicy;
import org.leadtocash.core.credit.CreditPosition;
import org.leadtocash.core.credit.CreditRequest;
import org.leadtocash.core.credit.RequestLine;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.HierarchyEdge;
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
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.time.Validity;

/** An order that passes, a customer with 200 open items, a parent and a group. */
final class CheckWorkload {
    static final int ITEMS = 200;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final CreditAccountKey BUYER = CreditAccountKey.of("BUYER");

    private final List<BigDecimal> amounts = new ArrayList<>();
    private final CreditPolicy policy = CreditPolicy.builder("check", "1", DAY)
            .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK))
            .rule(PolicyRule.ofDays(CreditRule.OLDEST_OPEN_ITEM, Reaction.REFER, 30))
            .build();
    private final ExchangeRates rates = ExchangeRates.builder("none", DAY).build();
    private final CreditRequest request;
    private final CreditPosition position;

    CheckWorkload() {
        SplitMix random = new SplitMix(20_240_601);
        CreditHierarchy hierarchy = CreditHierarchy.of(List.of(
                HierarchyEdge.of("BUYER", "PARENT", Validity.always()),
                HierarchyEdge.of("PARENT", "GROUP", Validity.always())));
        List<OpenItem> items = new ArrayList<>();
        List<Exposure> exposures = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            Money amount = Money.ofMinor(CurrencyUnit.EUR, 1 + random.below(100_000));
            LocalDate due = DAY.plusDays(random.below(60) - 29L);
            amounts.add(amount.getAmount());
            OpenItem item =
                    OpenItem.of(DocRef.of(DocType.INVOICE, "" + i), BUYER.party(), amount, due.minusDays(30), due);
            items.add(item);
            exposures.add(Exposure.of(BUYER, item));
        }
        Money limit = Money.of(CurrencyUnit.EUR, 10_000_000);
        position = CreditPosition.of(List.of(
                        CreditAccount.of(BUYER, limit),
                        CreditAccount.of(CreditAccountKey.of("PARENT"), limit),
                        CreditAccount.of(CreditAccountKey.of("GROUP"), limit)))
                .withHierarchy(hierarchy)
                .withItems(OpenItems.from(items))
                .withExposure(ExposureSnapshot.rollUp(exposures, hierarchy, DAY));
        DocRef order = DocRef.of(DocType.ORDER, "1");
        request = CreditRequest.of(
                new DocVersion(order, 1, ContentHash.of(new byte[] {1})),
                BUYER,
                Checkpoint.ORDER_ENTRY,
                DAY,
                Instant.parse("2024-03-01T08:00:00Z"),
                List.of(new RequestLine(
                        order.line("10"), Quantity.of(10, Unit.of("C62")), Money.of(CurrencyUnit.EUR, 1_000))));
    }

    List<BigDecimal> amounts() {
        return amounts;
    }

    CreditDecision decide() {
        return policy.decide(request, position, rates);
    }
}
