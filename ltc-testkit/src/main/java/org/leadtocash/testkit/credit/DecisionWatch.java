package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.credit.CreditJson;
import org.leadtocash.core.credit.CreditPolicy;
import org.leadtocash.core.credit.CreditPosition;
import org.leadtocash.core.credit.CreditRequest;
import org.leadtocash.core.credit.RequestLine;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.HierarchyEdge;
import org.leadtocash.core.credit.booking.LedgerAccount;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.ledger.CreditLedger;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ageing.AgeingPolicy;
import org.leadtocash.core.receivable.ageing.AgeingRow;
import org.leadtocash.core.time.Validity;

/** Somebody who decides and ages by what a ledger says at a moment, and holds I9 and I10. */
final class DecisionWatch {
    private static final CreditPolicy POLICY = CreditPolicy.builder("watch", "1", LedgerWorld.DAY)
            .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK))
            .rule(PolicyRule.ofDays(CreditRule.OLDEST_OPEN_ITEM, Reaction.REFER, 30))
            .build();
    private static final ExchangeRates RATES = ExchangeRates.builder("watch", LedgerWorld.DAY)
            .add(RateQuote.of(
                    RateType.AVERAGE, LedgerWorld.EUR, LedgerWorld.USD, new BigDecimal("1.25"), LedgerWorld.DAY))
            .build();

    private final CreditLedger ledger;
    private final LedgerWorld world;

    DecisionWatch(CreditLedger ledger, LedgerWorld world) {
        this.ledger = ledger;
        this.world = world;
    }

    /** I9: a decision that is replayed from what was written down is the same decision. */
    void i9(Law law, CreditAccountKey customer) {
        LedgerSight sight = ledger.<LedgerSight>read(book -> LedgerSight.of(book, world.accounts()));
        CreditPosition position = position(sight);
        CreditRequest request = request(customer);
        CreditDecision decision = POLICY.decide(request, position, RATES);
        CreditDecision replayed = CreditJson.POLICY
                .read("policy", CreditJson.POLICY.write(POLICY))
                .decide(
                        CreditJson.REQUEST.read("request", CreditJson.REQUEST.write(request)),
                        CreditJson.POSITION.read("position", CreditJson.POSITION.write(position)),
                        RATES);
        law.same(replayed, decision);
        law.same(replayed.inputHash(), decision.inputHash());
        law.same(CreditJson.DECISION.read("decision", CreditJson.DECISION.write(decision)), decision);
    }

    private CreditPosition position(LedgerSight sight) {
        List<CreditAccount> terms = new ArrayList<>();
        List<HierarchyEdge> edges = new ArrayList<>();
        Map<CreditAccountKey, Long> versions = new HashMap<>();
        for (LedgerAccount account : sight.accounts().values()) {
            terms.add(account.terms());
            versions.put(account.key(), account.version());
            for (int i = 1; i < account.path().size(); i++) {
                edges.add(HierarchyEdge.of(
                        account.path().get(i - 1).account().party(),
                        account.path().get(i).account().party(),
                        Validity.always()));
            }
        }
        return CreditPosition.of(terms)
                .withHierarchy(CreditHierarchy.of(edges))
                .withExposure(sight.exposure())
                .withItems(OpenItems.from(items(sight)))
                .withVersions(versions);
    }

    private static CreditRequest request(CreditAccountKey customer) {
        DocRef order = DocRef.of(DocType.ORDER, "watched");
        RequestLine line = new RequestLine(
                order.line("10"), Quantity.of(3, Unit.of("C62")), Money.of(LedgerWorld.EUR, new BigDecimal("250.01")));
        return CreditRequest.of(
                new DocVersion(order, 1, ContentHash.of(new byte[] {1})),
                customer,
                Checkpoint.ORDER_ENTRY,
                LedgerWorld.DAY,
                LedgerWorld.START,
                List.of(line));
    }

    /** I10: the columns of ageing add up to what is open, and that is what the ledger holds as open. */
    void i10(Law law) {
        LedgerSight sight = ledger.<LedgerSight>read(book -> LedgerSight.of(book, world.accounts()));
        OpenItems items = OpenItems.from(items(sight));
        Map<String, Money> aged = new HashMap<>();
        for (AgeingRow row :
                AgeingPolicy.standard().report(items, LedgerWorld.DAY).rows()) {
            Money columns = row.columns().stream().reduce(row.credits(), Money::plus);
            law.same(columns, row.total());
            aged.merge(row.customer() + " " + columns.getCurrencyUnit(), columns, Money::plus);
        }
        Map<String, Money> open = new HashMap<>();
        world.customers()
                .forEach(customer -> sight.exposure().of(customer).stream()
                        .filter(sum -> sum.category() == ExposureCategory.OPEN_ITEM
                                || sum.category() == ExposureCategory.UNALLOCATED_CASH)
                        .forEach(sum -> open.merge(
                                customer.party() + " " + sum.amount().getCurrencyUnit(), sum.amount(), Money::plus)));
        aged.values().removeIf(Money::isZero);
        open.values().removeIf(Money::isZero);
        law.same(aged, open);
    }

    private static List<OpenItem> items(LedgerSight sight) {
        List<OpenItem> items = new ArrayList<>();
        sight.open()
                .values()
                .forEach(commitment -> commitment.portions().forEach((category, portion) -> {
                    boolean cash = category == ExposureCategory.UNALLOCATED_CASH;
                    if (cash || category == ExposureCategory.OPEN_ITEM) {
                        LocalDate due =
                                LedgerWorld.DAY.plusDays(commitment.hold().hashCode() % 100);
                        items.add(OpenItem.of(
                                DocRef.of(cash ? DocType.PAYMENT : DocType.INVOICE, commitment.hold()),
                                commitment.owner().orElseThrow().party(),
                                portion.amount(),
                                due.minusDays(30),
                                due));
                    }
                }));
        return items;
    }
}
