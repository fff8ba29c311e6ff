package org.leadtocash.core.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.BUYER;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.DAY;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.GROUP;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.NOW;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.ORDER;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.eur;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.head;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.credit.CreditPolicy;
import org.leadtocash.core.credit.CreditPosition;
import org.leadtocash.core.credit.CreditRequest;
import org.leadtocash.core.credit.RequestLine;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.HierarchyEdge;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Charging;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.LineExposure;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.rule.FlowRules;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;
import org.leadtocash.core.time.Validity;

/** One order over the limit of its group, from the refusal to the last payment: flow, credit, ledger and receivables. */
class OrderToCashTest {
    private static final Unit PIECE = Unit.of("C62");
    private static final DocRef OLD_INVOICE = DocRef.of(DocType.INVOICE, "90");
    private static final DocRef DELIVERY = DocRef.of(DocType.DELIVERY, "1");
    private static final DocRef INVOICE = DocRef.of(DocType.INVOICE, "91");
    private static final LineRef LINE = ORDER.line("10");
    private static final DocVersion VERSION = new DocVersion(ORDER, 1, ContentHash.of(new byte[] {1}));
    private static final Money VALUE = eur("14000.00");

    private final CreditPolicy policy = CreditPolicy.builder("group-credit", "2023.1", LocalDate.of(2023, 1, 1))
            .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK))
            .build();
    private final ExchangeRates rates = ExchangeRates.builder("rates", DAY)
            .add(RateQuote.of(RateType.AVERAGE, CurrencyUnit.EUR, CurrencyUnit.USD, new BigDecimal("1.25"), DAY))
            .build();
    private final List<CreditAccount> accounts =
            List.of(CreditAccount.of(BUYER, eur("50000")), CreditAccount.of(GROUP, usd("30000")));
    private final CreditHierarchy hierarchy =
            CreditHierarchy.of(List.of(HierarchyEdge.of(BUYER.party(), GROUP.party(), Validity.always())));
    private final CreditLedger ledger = LedgerFixtures.ledger(LedgerRules.of(policy), accounts);

    private void does(Command... commands) {
        assertThat(ledger.apply(List.of(commands))).allMatch(Outcome::isAccepted);
    }

    private Command.Reserve reserve(String hold, DocRef document, Money amount) {
        Charging charging = Charging.of(
                BUYER, amount, DAY, CreditPosition.of(accounts).withHierarchy(hierarchy), rates, policy.rates());
        return Command.Reserve.of(head("reserve " + hold), hold, document, amount, charging.charges());
    }

    private CreditDecision decide(OpenItems items) {
        CreditPosition position = CreditPosition.of(accounts)
                .withHierarchy(hierarchy)
                .withItems(items)
                .withExposure(ledger.exposure(List.of(BUYER, GROUP), AsOf.now()));
        RequestLine line = new RequestLine(LINE, Quantity.of(35, PIECE), VALUE);
        return policy.decide(
                CreditRequest.of(VERSION, BUYER, Checkpoint.ORDER_ENTRY, DAY, NOW, List.of(line)), position, rates);
    }

    @Test
    void anOrderOverTheGroupLimitIsRefusedPaidForTakenDeliveredBilledPaidAndClosed() {
        OpenItems items = OpenItems.of(
                OpenItem.of(OLD_INVOICE, BUYER.party(), eur("12000"), DAY.minusDays(60), DAY.minusDays(30)));
        does(
                reserve("90", OLD_INVOICE, eur("12000")),
                new Command.Post(head("post 90"), "90", eur("12000")),
                new Command.Move(
                        head("bill 90"), "90", ExposureCategory.OPEN_ORDER, ExposureCategory.OPEN_ITEM, eur("12000")));

        assertThat(decide(items).findings().list().get(0))
                .hasToString("BLOCK credit.limit-exceeded document:ORDER:4711#accounts/FR-GROUP/MAIN"
                        + " [account=FR-GROUP/MAIN, measured=USD 32500.00, threshold=USD 30000.00,"
                        + " limit=USD 30000.00, over=USD 2500.00] remedies"
                        + " [credit.pay [amount=EUR 2000.00, item=INVOICE:90],"
                        + " credit.cut-line [line=ORDER:4711#10, quantity=5 C62, amount=EUR 2000.00],"
                        + " credit.raise-limit [account=FR-GROUP/MAIN, amount=USD 2500.00]]");
        assertThat(ledger.simulate(reserve("4711", ORDER, VALUE)).outcome().isAccepted())
                .isFalse();

        PaymentAllocation paid = AllocationRules.standard()
                .allocate(
                        items,
                        Payment.of(DocRef.of(DocType.PAYMENT, "7"), BUYER.party(), eur("2000"), DAY),
                        AllocationStrategy.OLDEST_DUE);
        does(new Command.Release(
                head("pay 90"),
                "90",
                ExposureCategory.OPEN_ITEM,
                paid.lines().get(0).amount()));

        assertThat(decide(paid.applyTo(items)).findings()).isEmpty();
        does(reserve("4711", ORDER, VALUE), new Command.Post(head("post 4711"), "4711", VALUE));

        MainLine flow = toCash();
        assertThat(FlowRules.standard()
                        .closing(flow, VERSION, NOW.plusSeconds(1))
                        .findings())
                .isEmpty();
        assertThat(ledger.balances())
                .containsExactly(
                        new LedgerBalance(BUYER, ExposureCategory.OPEN_ITEM, eur("10000")),
                        new LedgerBalance(GROUP, ExposureCategory.OPEN_ITEM, usd("12500")));
        assertThat(ledger.diff()).isEmpty();
    }

    /** Delivers, bills and collects the order, the ledger following the quantities of the main line. */
    private MainLine toCash() {
        Quantity all = Quantity.of(35, PIECE);
        MainLine flow = accepted(
                MainLine.empty(),
                FlowChange.of(
                        FlowDocument.of(ORDER, NOW, FlowLine.ordered(LINE, all).withAmount(VALUE.toBigMoney()))));
        flow = accepted(
                flow,
                FlowChange.of(
                        FlowDocument.of(DELIVERY, NOW, FlowLine.of(DELIVERY.line("1"), all)),
                        FlowLink.of(LinkKind.FULFILS, NodeRef.of(LINE), NodeRef.of(DELIVERY.line("1")), NOW)
                                .withQuantity(all)));
        Money delivered = LineExposure.of(VALUE, all)
                .at(Balances.of(flow).line(LINE).orElseThrow().quantities())
                .getOrDefault(ExposureCategory.DELIVERED_NOT_BILLED, eur("0"));
        does(move("ship", ExposureCategory.OPEN_ORDER, ExposureCategory.DELIVERED_NOT_BILLED, delivered));
        flow = accepted(
                flow,
                FlowChange.of(
                        FlowDocument.of(
                                        INVOICE,
                                        NOW,
                                        FlowLine.of(INVOICE.line("1"), all).withAmount(VALUE.toBigMoney()))
                                .claiming(VALUE.toBigMoney()),
                        FlowLink.of(LinkKind.BILLS, NodeRef.of(DELIVERY.line("1")), NodeRef.of(INVOICE.line("1")), NOW)
                                .withQuantity(all)
                                .withAmount(VALUE.toBigMoney())));
        does(move("bill", ExposureCategory.DELIVERED_NOT_BILLED, ExposureCategory.OPEN_ITEM, VALUE));
        DocRef payment = DocRef.of(DocType.PAYMENT, "8");
        flow = accepted(
                flow,
                FlowChange.of(
                        FlowDocument.of(payment, NOW).receiving(VALUE.toBigMoney()),
                        FlowLink.of(LinkKind.PAYS, NodeRef.of(INVOICE), NodeRef.of(payment), NOW)
                                .withAmount(VALUE.toBigMoney())));
        does(new Command.Release(head("paid"), "4711", ExposureCategory.OPEN_ITEM, VALUE));
        return accepted(flow, FlowChange.of(flow.document(ORDER).orElseThrow().withStatus(DocumentStatus.COMPLETED)));
    }

    private static Command move(String key, ExposureCategory from, ExposureCategory to, Money amount) {
        return new Command.Move(head(key), "4711", from, to, amount);
    }

    private static MainLine accepted(MainLine flow, FlowChange change) {
        return FlowRules.standard().accept(flow, change).fold(next -> next, findings -> {
            throw new AssertionError(findings.toString());
        });
    }
}
